import { get } from '@reeve/ui';
import { queryOptions } from '@tanstack/react-query';
import { allOf, instant } from '../desk/data/conditions';
import type { Ref } from '../desk/data/types';

const calm = { staleTime: 60_000 } as const;
const open = 'closedFlag=false';

/** A figure with the condition of the list behind it. */
export interface Figure {
  key: string;
  count: number;
  conditions: string;
}

/** Midnight of the reader's day: figures of one day are asked for once. */
export function today(now = new Date()): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate());
}

/** The midnight some days before another, whatever the clock did in between. */
export function daysBefore(day: Date, days: number): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - days);
}

interface OpenGroup {
  board?: Ref | null;
  owner?: Ref | null;
  priority?: Ref | null;
  count: number;
}

/** Open tickets by board, owner and priority: one answer for the headlines, the boards and the priorities. */
export const openQuery = queryOptions({
  queryKey: ['tickets', 'figures', 'open'],
  queryFn: ({ signal }) => get<OpenGroup[]>('service/tickets/counts', { groupBy: 'board,owner,priority', conditions: open }, signal),
  ...calm,
});

/** How many there are on each day, the day as the reader's midnight in milliseconds. */
export type Days = ReadonlyMap<number, number>;

/** Rows of the server, `{"closedDate": "2026-11-16", "count": 3}`, as days. */
export function daysOf(rows: readonly Record<string, unknown>[], field: string): Days {
  const days = new Map<number, number>();
  for (const row of rows) {
    const [year = 0, month = 1, day = 1] = typeof row[field] === 'string' ? row[field].slice(0, 10).split('-').map(Number) : [];
    if (year > 0) days.set(new Date(year, month - 1, day).getTime(), Number(row.count));
  }
  return days;
}

/** All days of some from one on, before another. */
export function sumOf(days: Days, from: Date, before?: Date): number {
  let sum = 0;
  for (const [day, count] of days) if (day >= from.getTime() && (!before || day < before.getTime())) sum += count;
  return sum;
}

function daysQuery(name: string, field: 'dateEntered' | 'closedDate', conditions: string, key: number) {
  return queryOptions({
    queryKey: ['tickets', 'figures', 'days', name, key],
    queryFn: async ({ signal }) => {
      const groupBy = `${field === 'dateEntered' ? '_info/' : ''}${field}:day`;
      const offset = -new Date().getTimezoneOffset();
      return daysOf(await get<Record<string, unknown>[]>('service/tickets/counts', { groupBy, conditions, offset }, signal), field);
    },
    ...calm,
  });
}

/** What came in on each day of the weeks shown. */
export function openedDaysQuery(start = mondays(new Date())[0] ?? today()) {
  return daysQuery('opened', 'dateEntered', `_info/dateEntered>=${instant(start)}`, start.getTime());
}

/** What was closed on each day of the weeks shown. */
export function closedDaysQuery(start = mondays(new Date())[0] ?? today()) {
  return daysQuery('closed', 'closedDate', `closedDate>=${instant(start)}`, start.getTime());
}

const month = 29;

/** What is still open of each day of the last month. */
export function freshDaysQuery(start = daysBefore(today(), month)) {
  return daysQuery('fresh', 'dateEntered', `${open} and _info/dateEntered>=${instant(start)}`, start.getTime());
}

export function lateQuery(start = today()) {
  const conditions = `${open} and requiredDate<${instant(start)}`;
  return queryOptions({
    queryKey: ['tickets', 'figures', 'late', start.getTime()],
    queryFn: async ({ signal }) => (await get<{ count: number }>('service/tickets/count', { conditions }, signal)).count,
    ...calm,
  });
}

function countOf(groups: readonly OpenGroup[], fits: (group: OpenGroup) => boolean): number {
  return groups.reduce((sum, group) => (fits(group) ? sum + group.count : sum), 0);
}

/** The figures at the top, of all that was answered. */
export function headlinesOf(groups: readonly OpenGroup[], late: number, opened: Days, closed: Days, member: number, start = today()): Figure[] {
  return [
    { key: 'mine', count: countOf(groups, (one) => one.owner?.id === member), conditions: `${open} and owner/id=${member}` },
    { key: 'unassigned', count: countOf(groups, (one) => !one.owner), conditions: `${open} and owner=null` },
    { key: 'open', count: countOf(groups, () => true), conditions: open },
    { key: 'late', count: late, conditions: `${open} and requiredDate<${instant(start)}` },
    { key: 'openedToday', count: sumOf(opened, start), conditions: `_info/dateEntered>=${instant(start)}` },
    { key: 'closedToday', count: sumOf(closed, start), conditions: `closedDate>=${instant(start)}` },
  ];
}

export const ages = [
  ['day', 0, 1],
  ['days3', 1, 3],
  ['week', 3, 7],
  ['month', 7, month + 1],
  ['older', month + 1, undefined],
] as const;

/** Open tickets by how long they have been. */
export function agesOf(groups: readonly OpenGroup[], fresh: Days, start = today()): Figure[] {
  const all = countOf(groups, () => true);
  return ages.map(([key, from, to]) => {
    const since = to === undefined ? undefined : daysBefore(start, to - 1);
    const until = from === 0 ? undefined : daysBefore(start, from - 1);
    return {
      key,
      count: since ? sumOf(fresh, since, until) : Math.max(0, all - sumOf(fresh, daysBefore(start, month))),
      conditions: allOf(open, until && `_info/dateEntered<${instant(until)}`, since && `_info/dateEntered>=${instant(since)}`) ?? open,
    };
  });
}

export function prioritiesOf(groups: readonly OpenGroup[], priorities: readonly Ref[]): Figure[] {
  return priorities.map(({ id }) => ({ key: String(id), count: countOf(groups, (one) => one.priority?.id === id), conditions: `${open} and priority/id=${id}` }));
}

export interface BoardFigures<T> {
  board: T;
  open: number;
  unassigned: number;
  mine: number;
}

export function boardsOf<T extends Ref>(groups: readonly OpenGroup[], boards: readonly T[], member: number): BoardFigures<T>[] {
  return boards.map((board) => {
    const own = groups.filter((one) => one.board?.id === board.id);
    return { board, open: countOf(own, () => true), unassigned: countOf(own, (one) => !one.owner), mine: countOf(own, (one) => one.owner?.id === member) };
  });
}

/** How far back the course of the work is shown. */
export const weeks = 12;

export interface Week {
  from: Date;
  until: Date;
  opened: number;
  closed: number;
}

/** The Mondays that begin the weeks shown, oldest first. */
export function mondays(now: Date): Date[] {
  const start = today(now);
  const monday = daysBefore(start, (start.getDay() + 6) % 7);
  return Array.from({ length: weeks }, (_, at) => daysBefore(monday, 7 * (weeks - 1 - at)));
}

/** What came in and what was closed, week by week. */
export function courseOf(starts: readonly Date[], opened: Days, closed: Days): Week[] {
  return starts.map((from) => {
    const until = daysBefore(from, -7);
    return { from, until, opened: sumOf(opened, from, until), closed: sumOf(closed, from, until) };
  });
}
