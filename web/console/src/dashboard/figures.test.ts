import { expect, it } from 'vitest';
import { byWeek, mondays, weeks } from './figures';

it('counts what was opened and closed week by week', () => {
  const starts = mondays(new Date(2026, 10, 22, 12));
  expect(starts).toHaveLength(weeks);
  expect(starts.at(-1)).toEqual(new Date(2026, 10, 16));
  const counted = byWeek(starts, [new Date(2026, 10, 16).toISOString(), new Date(2026, 10, 15, 23).toISOString(), '2020-01-01T00:00:00Z', undefined], [new Date(2026, 10, 20).toISOString()]);
  expect(counted.at(-1)).toMatchObject({ opened: 1, closed: 1 });
  expect(counted.at(-2)).toMatchObject({ opened: 1, closed: 0 });
});
