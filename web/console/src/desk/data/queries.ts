import { get } from '@reeve/ui';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  AuditLine,
  BoardInfo,
  DocumentLine,
  PriorityInfo,
  Ref,
  ScheduleLine,
  StatusInfo,
  Ticket,
  TicketLine,
  TicketNote,
  TicketTask,
  TypeInfo,
} from './types';
import { lineFields } from './types';

// Set-up changes seldom: read once in a while, not with every screen.
const setup = { staleTime: 5 * 60_000, gcTime: 30 * 60_000 } as const;
const most = 1000;

export const boardsQuery = queryOptions({
  queryKey: ['boards'],
  queryFn: ({ signal }) => get<BoardInfo[]>('service/info/boards/active', { pageSize: most, orderBy: 'name' }, signal),
  ...setup,
});

function byOrder(a: StatusInfo, b: StatusInfo): number {
  return Number(a.closedStatus) - Number(b.closedStatus) || (a.sortOrder ?? 0) - (b.sortOrder ?? 0) || a.id - b.id;
}

/** Statuses of a board that tickets can be put in, closed ones last. */
export function statusesQuery(board: number | undefined) {
  return queryOptions({
    queryKey: ['boards', board, 'statuses'],
    queryFn: async ({ signal }) => {
      const all = await get<StatusInfo[]>(`service/boards/${board}/statuses/info`, { pageSize: most }, signal);
      return all.filter((status) => !status.inactive).sort(byOrder);
    },
    enabled: board !== undefined,
    ...setup,
  });
}

export type BoardPart = 'types' | 'subtypes' | 'items' | 'teams';

/** Lists that hang on a board. */
export function boardPartQuery(board: number | undefined, part: BoardPart, enabled = true) {
  const path =
    part === 'types' ? 'service/info/boardtypes' : part === 'items' ? `service/boards/${board}/items` : `service/boards/${board}/${part}/info`;
  return queryOptions({
    queryKey: ['boards', board, part],
    queryFn: async ({ signal }) => {
      const query = { pageSize: most, orderBy: 'name', ...(part === 'types' ? { conditions: `board/id=${board}` } : {}) };
      return (await get<TypeInfo[]>(path, query, signal)).filter((one) => !one.inactiveFlag);
    },
    enabled: enabled && board !== undefined,
    ...setup,
  });
}

export const prioritiesQuery = queryOptions({
  queryKey: ['priorities'],
  queryFn: ({ signal }) => get<PriorityInfo[]>('service/priority/info', { pageSize: most, orderBy: 'sortOrder' }, signal),
  ...setup,
});

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => get<TypeInfo[]>('service/sources/info', { pageSize: most, orderBy: 'name' }, signal),
  ...setup,
});

export const membersQuery = queryOptions({
  queryKey: ['members', 'info'],
  queryFn: ({ signal }) => get<Ref[]>('system/info/members', { pageSize: most, orderBy: 'firstName' }, signal),
  ...setup,
});

export function ticketQuery(id: number) {
  return queryOptions({
    queryKey: ['ticket', id],
    queryFn: ({ signal }) => get<Ticket>(`service/tickets/${id}`, undefined, signal),
  });
}

export function notesQuery(id: number) {
  return queryOptions({
    queryKey: ['ticket', id, 'notes'],
    queryFn: ({ signal }) => get<TicketNote[]>(`service/tickets/${id}/allNotes`, { pageSize: most }, signal),
  });
}

export function tasksQuery(id: number, enabled = true) {
  return queryOptions({
    queryKey: ['ticket', id, 'tasks'],
    queryFn: ({ signal }) => get<TicketTask[]>(`service/tickets/${id}/tasks`, { pageSize: most, orderBy: 'priority,id' }, signal),
    enabled,
  });
}

/** Documents of a record of any kind. */
export function documentsQuery(recordType: string, id: number, enabled = true) {
  return queryOptions({
    queryKey: ['documents', recordType, id],
    queryFn: ({ signal }) => get<DocumentLine[]>('system/documents', { recordType, recordId: id, pageSize: most, orderBy: 'id desc' }, signal),
    enabled,
  });
}

export function configurationsQuery(id: number, enabled = true) {
  return queryOptions({
    queryKey: ['ticket', id, 'configurations'],
    queryFn: ({ signal }) => get<(Ref & { deviceIdentifier?: string })[]>(`service/tickets/${id}/configurations`, { pageSize: most }, signal),
    enabled,
  });
}

export function scheduleQuery(id: number, enabled = true) {
  return queryOptions({
    queryKey: ['ticket', id, 'schedule'],
    queryFn: ({ signal }) =>
      get<ScheduleLine[]>('schedule/entries', { conditions: `objectId=${id} and type/identifier="S"`, orderBy: 'dateStart', pageSize: most }, signal),
    enabled,
  });
}

export function auditQuery(type: string, id: number, enabled = true) {
  return queryOptions({
    queryKey: ['audit', type, id],
    queryFn: ({ signal }) => get<AuditLine[]>('system/audittrail', { type, id, pageSize: 500 }, signal),
    enabled,
  });
}

/** Tickets as lines, by a condition. */
export function ticketLinesQuery(conditions: string | undefined, orderBy = 'id desc', pageSize = 50, enabled = true) {
  return queryOptions({
    queryKey: ['tickets', 'lines', conditions, orderBy, pageSize],
    queryFn: ({ signal }) => get<TicketLine[]>('service/tickets', { conditions, orderBy, pageSize, fields: lineFields }, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
}

/** How many tickets a condition finds. */
export function ticketCountQuery(conditions: string | undefined, enabled = true) {
  return queryOptions({
    queryKey: ['tickets', 'count', conditions],
    queryFn: async ({ signal }) => (await get<{ count: number }>('service/tickets/count', { conditions }, signal)).count,
    enabled,
    placeholderData: keepPreviousData,
  });
}
