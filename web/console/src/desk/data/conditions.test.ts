import { describe, expect, it } from 'vitest';
import { allOf, instant, quoted, searched } from './conditions';

describe('conditions', () => {
  it('keep quotes and backslashes within a text', () => {
    expect(quoted('say "a\\b"')).toBe('"say \\"a\\\\b\\""');
  });

  it('leave out what is not asked for', () => {
    expect(allOf('a=1', undefined, false, '', 'b=2')).toBe('a=1 and b=2');
    expect(allOf(undefined)).toBeUndefined();
  });

  it('look for each word in any of the fields', () => {
    expect(searched(' ann  lee ', ['name', 'title'])).toBe('(name contains "ann" or title contains "ann") and (name contains "lee" or title contains "lee")');
    expect(searched('  ', ['name'])).toBeUndefined();
  });

  it('write instants without fractions', () => {
    expect(instant(new Date('2026-10-20T08:39:00.123Z'))).toBe('[2026-10-20T08:39:00Z]');
  });
});
