import { describe, expect, it } from 'vitest';
import { agesOf, boardsOf, courseOf, daysBefore, daysOf, headlinesOf, mondays, prioritiesOf, weeks } from './figures';

const day = new Date(2026, 10, 22);
const groups = [
  { board: { id: 1 }, owner: { id: 7 }, priority: { id: 3 }, count: 5 },
  { board: { id: 1 }, owner: null, priority: { id: 4 }, count: 2 },
  { board: { id: 2 }, owner: { id: 8 }, priority: { id: 3 }, count: 10 },
];

describe('figures', () => {
  it('tell what came in and what was closed week by week', () => {
    const starts = mondays(new Date(2026, 10, 22, 12));
    expect(starts).toHaveLength(weeks);
    expect(starts.at(-1)).toEqual(new Date(2026, 10, 16));
    const opened = daysOf([{ dateEntered: '2026-11-16', count: 1 }, { dateEntered: '2026-11-15', count: 4 }, { dateEntered: null, count: 9 }], 'dateEntered');
    const course = courseOf(starts, opened, daysOf([{ closedDate: '2026-11-20', count: 2 }], 'closedDate'));
    expect(course.at(-1)).toMatchObject({ opened: 1, closed: 2 });
    expect(course.at(-2)).toMatchObject({ opened: 4, closed: 0 });
  });

  it('are summed from groups of open tickets', () => {
    const counts = headlinesOf(groups, 3, new Map([[day.getTime(), 6]]), new Map(), 7, day).map((one) => [one.key, one.count]);
    expect(counts).toEqual([['mine', 5], ['unassigned', 2], ['open', 17], ['late', 3], ['openedToday', 6], ['closedToday', 0]]);
    expect(boardsOf(groups, [{ id: 1 }, { id: 3 }], 7)).toEqual([{ board: { id: 1 }, open: 7, unassigned: 2, mine: 5 }, { board: { id: 3 }, open: 0, unassigned: 0, mine: 0 }]);
    expect(prioritiesOf(groups, [{ id: 3 }]).map((one) => one.count)).toEqual([15]);
  });

  it('put each open ticket into one age', () => {
    const fresh = new Map([0, 1, 2, 3, 6, 7, 29].map((days, at) => [daysBefore(day, days).getTime(), 2 ** at]));
    expect(agesOf([{ count: 200 }], fresh, day).map((one) => one.count)).toEqual([1, 6, 24, 96, 73]);
  });
});
