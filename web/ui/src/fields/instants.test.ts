import { expect, it } from 'vitest';
import { fromLocal, toLocal } from './instants';

it('shows an instant as the clock of a zone shows it, in summer and in winter', () => {
  expect(toLocal('2026-07-01T22:30:00Z', 'Europe/Berlin')).toBe('2026-07-02 00:30:00');
  expect(toLocal('2026-01-01T04:59:59Z', 'America/New_York')).toBe('2025-12-31 23:59:59');
  expect(toLocal('2026-01-01T00:00:00Z', 'Asia/Kathmandu')).toBe('2026-01-01 05:45:00');
});

it('reads a local time back to the same instant, also beside a change of clocks', () => {
  for (const at of ['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-10-24T23:59:00Z', '2026-10-25T02:30:00Z']) {
    expect(fromLocal(toLocal(at, 'Europe/Berlin'), 'Europe/Berlin')).toBe(at);
  }
});

it('says nothing of what is no time', () => {
  expect(toLocal('soon')).toBeNull();
  expect(fromLocal('soon')).toBeNull();
  expect(fromLocal(null)).toBeNull();
});
