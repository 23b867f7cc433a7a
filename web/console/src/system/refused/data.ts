import { get, type MissingRight, textLiteral } from '@reeve/ui';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';

export const requestLogs = 'system/requestLogs';

/** A refused request, or several alike. */
export interface Refusal {
  id: number;
  at: string;
  memberId: number | undefined;
  member: string;
  key: string | undefined;
  method: string;
  route: string;
  requests: number;
  requestId: string | undefined;
  right: MissingRight;
}

export const periods = ['hour', 'day', 'week', 'month'] as const;
export type Period = (typeof periods)[number];

const hours: Record<Period, number> = { hour: 1, day: 24, week: 7 * 24, month: 30 * 24 };

/** What the list of refusals is narrowed to. */
export interface Narrowing {
  member?: number | undefined;
  period?: Period | undefined;
  request?: string | undefined;
}

type Row = Record<string, unknown>;

function text(...values: unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value !== '');
}

function whole(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** A line of the log as the screen shows it. */
export function refusalOf(row: Row): Refusal {
  return {
    id: whole(row.id) ?? 0,
    at: text(row.at) ?? '',
    memberId: whole(row.memberId),
    member: text(row.memberIdentifier) ?? '',
    key: text(row.keyDescription),
    method: text(row.method) ?? '',
    route: text(row.path, row.route) ?? '',
    requests: whole(row.requests) ?? 1,
    requestId: text(row.requestId),
    right: {
      module: text(row.module),
      function: text(row.function),
      verb: text(row.verb),
      levelNeeded: text(row.levelNeeded),
      levelHeld: text(row.levelHeld),
      setupTable: text(row.setupTable),
      detail: text(row.detail),
      roleId: whole(row.roleId),
    },
  };
}

/** The refusals of a time, the newest first. */
export function refusalsQuery({ member, period = 'week', request }: Narrowing, size: number) {
  return queryOptions({
    queryKey: ['refusals', member, period, request, size],
    queryFn: async ({ signal }) => {
      const since = new Date(Date.now() - hours[period] * 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
      const tests = request ? [`requestId = ${textLiteral(request)}`] : ['status = 403', `at >= [${since}]`, ...(member === undefined ? [] : [`memberId = ${member}`])];
      const rows = await get<Row[]>(requestLogs, { conditions: tests.join(' and '), orderBy: 'id desc', pageSize: size }, signal);
      return rows.map(refusalOf);
    },
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}
