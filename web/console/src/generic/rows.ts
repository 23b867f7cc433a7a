import { both, type CallOptions, call, type RecordRow, type ResourceInfo, textLiteral, titleField } from '@reeve/ui';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';

export interface ListAsk {
  path: string;
  conditions: string | undefined;
  orderBy: string | undefined;
  fields: readonly string[];
}

const pageSize = 100;

/** The names to ask for: a member of `_info` is asked for by its path. */
export function askedFields(resource: ResourceInfo, columns: readonly string[]): string[] {
  const within = resource.fields.filter((field) => columns.includes(field.name)).flatMap((field) => field.within ?? []);
  const title = titleField(resource);
  return [...new Set(['id', ...(title ? [title] : []), ...columns, ...within])];
}

// Without an order, rows come by number: forward-only paging reads each page at the same cost, however deep.
function options(ask: ListAsk, size: number, signal: AbortSignal | undefined): CallOptions {
  const query = { conditions: ask.conditions, orderBy: ask.orderBy, fields: ask.fields.join(','), pageSize: size };
  return ask.orderBy ? { query, signal } : { query, signal, headers: { 'pagination-type': 'forward-only' } };
}

export interface Page {
  rows: RecordRow[];
  next: string | undefined;
}

/** One page: the first one, or the one that the page before named. */
export async function readPage(ask: ListAsk, next: string | undefined, size: number, signal?: AbortSignal): Promise<Page> {
  const first = options(ask, size, signal);
  const answer = await call<RecordRow[]>('GET', next ?? ask.path, next ? { ...first, query: undefined } : first);
  return { rows: answer.data, next: answer.data.length > 0 ? answer.next : undefined };
}

export function listQuery(ask: ListAsk) {
  return infiniteQueryOptions({
    queryKey: ['list', ask.path, ask],
    queryFn: ({ pageParam, signal }) => readPage(ask, pageParam, pageSize, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 20_000,
  });
}

/** The condition of the quick search: the name contains the words, or the number is the one. */
export function quickConditions(resource: ResourceInfo, q: string | undefined): string | undefined {
  if (!q) return undefined;
  const names = resource.fields.filter(
    (field) => field.filterable && field.type === 'text' && (field.name === titleField(resource) || ['name', 'identifier', 'summary', 'description'].includes(field.name)),
  );
  const tests = names.map((field) => `${field.name} contains ${textLiteral(q)}`);
  if (/^#?\d{1,9}$/.test(q)) tests.push(`id = ${q.replace('#', '')}`);
  return tests.length === 0 ? undefined : tests.join(' or ');
}

/** All conditions of a list's address. */
export function allConditions(resource: ResourceInfo, conditions: string | undefined, q: string | undefined): string | undefined {
  return both(conditions, quickConditions(resource, q));
}
