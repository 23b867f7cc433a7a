import { describe, expect, it } from 'vitest';
import { ConditionFault, parseConditions } from './parse';
import { both, printConditions } from './tree';

const same = [
  'summary like "print*"',
  'closedFlag = false and (board/id = 1 or board/id = 2)',
  'status/id in (1, 2, 3)',
  'owner = null',
  'summary not contains "a \\"quoted\\" \\\\ word"',
  '_info/lastUpdated >= [2026-01-01T00:00:00Z]',
  'budgetHours > -1.5 or budgetHours = 0',
];

describe('condition text', () => {
  it.each(same)('comes back as it was: %s', (text) => {
    expect(printConditions(parseConditions(text))).toBe(text);
  });

  it('reads what other programs write', () => {
    expect(printConditions(parseConditions("Board/Name='It''s' AND closedFlag=False"))).toBe('Board/Name = "It\'s" and closedFlag = false');
  });

  it('binds and tighter than or', () => {
    expect(printConditions(parseConditions('a = 1 or b = 2 and c = 3'))).toBe('a = 1 or (b = 2 and c = 3)');
  });

  it.each([
    ['summary like', 12],
    ['summary "x"', 8],
    ['(a = 1', 6],
    ['a = 1 b', 6],
    ['a = "x', 4],
    ['a in 1', 5],
  ])('says where it stops being one: %s', (text, position) => {
    let fault: unknown;
    try {
      parseConditions(text);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(ConditionFault);
    expect((fault as ConditionFault).position).toBe(position);
  });

  it('leaves out empty groups', () => {
    expect(printConditions({ kind: 'group', join: 'and', items: [{ kind: 'group', join: 'or', items: [] }] })).toBe('');
  });

  it('joins two texts without changing what they mean', () => {
    expect(both('a = 1 or b = 2', 'c = 3')).toBe('(a = 1 or b = 2) and (c = 3)');
    expect(both('', 'c = 3')).toBe('c = 3');
    expect(both(undefined, undefined)).toBeUndefined();
  });
});
