import { call, get } from '@reeve/ui';
import { infiniteQueryOptions, type InfiniteData, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { allOf } from './conditions';
import { lineFields, type Ref, type StatusInfo, type TicketLine } from './types';

export interface LinePage {
  rows: TicketLine[];
  next: string | undefined;
}

const pageSize = 50;

/** Tickets of a condition, page by page. */
export function linePagesQuery(place: string, conditions: string | undefined, orderBy: string, enabled = true) {
  return infiniteQueryOptions({
    queryKey: ['tickets', 'pages', place, conditions, orderBy],
    queryFn: async ({ pageParam, signal }): Promise<LinePage> => {
      const query = { conditions, orderBy, fields: lineFields, pageSize };
      const answer = await call<TicketLine[]>('GET', pageParam ?? 'service/tickets', { ...(pageParam ? {} : { query }), signal });
      return { rows: answer.data, next: answer.data.length > 0 ? answer.next : undefined };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The column of a status: the most urgent first, of closed ones the last closed. */
export function columnQuery(base: string | undefined, status: StatusInfo, enabled = true) {
  return linePagesQuery('column', allOf(base, `status/id=${status.id}`), status.closedStatus ? 'closedDate desc,id desc' : 'priority/sortOrder,id', enabled);
}

/** How many tickets each status has: one answer for all columns. */
export function columnCountsQuery(base: string | undefined) {
  return queryOptions({
    queryKey: ['tickets', 'counts', 'status', base],
    queryFn: async ({ signal }): Promise<Record<number, number>> => {
      const groups = await get<{ status: Ref | null; count: number }[]>('service/tickets/counts', { groupBy: 'status', conditions: base }, signal);
      return Object.fromEntries(groups.map((one) => [one.status?.id ?? 0, one.count]));
    },
    placeholderData: keepPreviousData,
  });
}

type Pages = InfiniteData<LinePage>;

function without(pages: Pages | undefined, id: number): Pages | undefined {
  return pages && { ...pages, pages: pages.pages.map((page) => ({ ...page, rows: page.rows.filter((row) => row.id !== id) })) };
}

function within(pages: Pages | undefined, ticket: TicketLine): Pages | undefined {
  const [first, ...rest] = pages?.pages ?? [];
  return first && pages ? { ...pages, pages: [{ ...first, rows: [ticket, ...first.rows.filter((row) => row.id !== ticket.id)] }, ...rest] } : pages;
}

/** What a card's move to another column is called among the writes under way. */
export const moving = ['tickets', 'move'];

/** Moves a card on screen from one column to another, before the server has said anything. */
export function moveCard(queryClient: QueryClient, base: string | undefined, ticket: TicketLine, from: StatusInfo, to: StatusInfo): void {
  queryClient.setQueryData(columnQuery(base, from).queryKey, (pages) => without(pages, ticket.id));
  queryClient.setQueryData(columnQuery(base, to).queryKey, (pages) => within(pages, { ...ticket, status: { id: to.id, name: to.name }, closedFlag: to.closedStatus }));
  queryClient.setQueryData(
    columnCountsQuery(base).queryKey,
    (counts) => counts && { ...counts, [from.id]: Math.max(0, (counts[from.id] ?? 0) - 1), [to.id]: (counts[to.id] ?? 0) + 1 },
  );
}
