import { call, get } from '@reeve/ui';
import { queryOptions } from '@tanstack/react-query';
import { allOf, instant } from '../desk/data/conditions';
import type { BoardInfo, PriorityInfo } from '../desk/data/types';

const day = 86_400_000;
const calm = { staleTime: 60_000 } as const;

async function countOf(conditions: string | undefined, signal: AbortSignal): Promise<number> {
  return (await get<{ count: number }>('service/tickets/count', { conditions }, signal)).count;
}

/** A figure with the condition of the list behind it. */
export interface Figure {
  key: string;
  count: number;
  conditions: string;
}

async function figures(wanted: readonly (readonly [string, string | undefined])[], signal: AbortSignal): Promise<Figure[]> {
  return Promise.all(wanted.map(async ([key, conditions = '']) => ({ key, conditions, count: await countOf(conditions, signal) })));
}

/** Midnight of the reader's day: figures of one day are asked for once. */
export function today(now = new Date()): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate());
}

const open = 'closedFlag=false';

export function headlineQuery(member: number) {
  const start = today();
  return queryOptions({
    queryKey: ['tickets', 'figures', 'headline', member, start.getTime()],
    queryFn: ({ signal }) =>
      figures(
        [
          ['mine', allOf(open, `owner/id=${member}`)],
          ['unassigned', allOf(open, 'owner=null')],
          ['open', open],
          ['late', allOf(open, `requiredDate<${instant(start)}`)],
          ['openedToday', `_info/dateEntered>=${instant(start)}`],
          ['closedToday', `closedDate>=${instant(start)}`],
        ],
        signal,
      ),
    ...calm,
  });
}

export const ages = [
  ['day', 0, 1],
  ['days3', 1, 3],
  ['week', 3, 7],
  ['month', 7, 30],
  ['older', 30, undefined],
] as const;

export function ageQuery() {
  const start = today().getTime();
  const after = (days: number) => `_info/dateEntered>=${instant(new Date(start - (days - 1) * day))}`;
  const before = (days: number) => `_info/dateEntered<${instant(new Date(start - (days - 1) * day))}`;
  return queryOptions({
    queryKey: ['tickets', 'figures', 'age', start],
    queryFn: ({ signal }) => figures(ages.map(([key, from, to]) => [key, allOf(open, from > 0 && before(from), to !== undefined && after(to))] as const), signal),
    ...calm,
  });
}

export function priorityQuery(priorities: readonly PriorityInfo[]) {
  return queryOptions({
    queryKey: ['tickets', 'figures', 'priority', priorities.map((one) => one.id)],
    queryFn: ({ signal }) => figures(priorities.map((one) => [String(one.id), allOf(open, `priority/id=${one.id}`)] as const), signal),
    enabled: priorities.length > 0,
    ...calm,
  });
}

export interface BoardFigures {
  board: BoardInfo;
  open: number;
  unassigned: number;
  mine: number;
}

export function boardsGlanceQuery(boards: readonly BoardInfo[], member: number) {
  return queryOptions({
    queryKey: ['tickets', 'figures', 'boards', boards.map((one) => one.id), member],
    queryFn: ({ signal }): Promise<BoardFigures[]> =>
      Promise.all(
        boards.map(async (board) => {
          const of = `board/id=${board.id} and ${open}`;
          const [all, unassigned, mine] = await Promise.all([countOf(of, signal), countOf(`${of} and owner=null`, signal), countOf(`${of} and owner/id=${member}`, signal)]);
          return { board, open: all, unassigned, mine };
        }),
      ),
    enabled: boards.length > 0,
    ...calm,
  });
}

/** How far back the course of the work is shown. */
export const weeks = 12;

export interface Week {
  from: string;
  opened: number;
  closed: number;
}

interface Dated {
  closedDate?: string;
  _info?: { dateEntered?: string };
}

/** The Mondays that begin the weeks shown, oldest first. */
export function mondays(now: Date): Date[] {
  const start = today(now);
  const monday = new Date(start.getFullYear(), start.getMonth(), start.getDate() - ((start.getDay() + 6) % 7));
  return Array.from({ length: weeks }, (_, at) => new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() - 7 * (weeks - 1 - at)));
}

/** Puts instants into the weeks they belong to. */
export function byWeek(starts: readonly Date[], opened: readonly (string | undefined)[], closed: readonly (string | undefined)[]): Week[] {
  const list = starts.map((start) => ({ from: start.toISOString(), opened: 0, closed: 0 }));
  const put = (instants: readonly (string | undefined)[], field: 'opened' | 'closed') => {
    for (const one of instants) {
      const time = one ? Date.parse(one) : Number.NaN;
      const at = starts.findLastIndex((start) => time >= start.getTime());
      const week = list[at];
      if (week) week[field]++;
    }
  };
  put(opened, 'opened');
  put(closed, 'closed');
  return list;
}

async function all(conditions: string, fields: string, signal: AbortSignal): Promise<Dated[]> {
  const rows: Dated[] = [];
  let next: string | undefined;
  do {
    const query = { conditions, fields, pageSize: 1000 };
    const answer = await call<Dated[]>('GET', next ?? 'service/tickets', { ...(next ? {} : { query }), headers: { 'pagination-type': 'forward-only' }, signal });
    rows.push(...answer.data);
    next = answer.data.length > 0 ? answer.next : undefined;
  } while (next && rows.length < 20_000);
  return rows;
}

export function courseQuery() {
  const starts = mondays(new Date());
  const since = instant(starts[0] ?? new Date());
  return queryOptions({
    queryKey: ['tickets', 'figures', 'course', since],
    queryFn: async ({ signal }) => {
      const [opened, closed] = await Promise.all([
        all(`_info/dateEntered>=${since}`, 'id,_info/dateEntered', signal),
        all(`closedDate>=${since}`, 'id,closedDate', signal),
      ]);
      return byWeek(
        starts,
        opened.map((one) => one._info?.dateEntered),
        closed.map((one) => one.closedDate),
      );
    },
    staleTime: 5 * 60_000,
  });
}
