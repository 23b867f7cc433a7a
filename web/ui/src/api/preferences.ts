import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { call, get, patch, post } from './client';
import { isProblem } from './problem';
import { type Session, sessionQuery } from './session';

interface Kept {
  /** 0 until the server has it. */
  id: number;
  name: string;
  value?: string;
}

const address = 'system/preferences';

// Several changes in a row, as while dragging, are one write.
const pause = 600;

/** What the member set for the screens, on whichever device. */
export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: ({ signal }) => get<Kept[]>(address, { pageSize: 1000 }, signal),
  staleTime: 10 * 60_000,
  gcTime: Infinity,
});

function placeOf(session: Session | null | undefined, name: string): string {
  return `reeve.preference:${session?.company ?? ''}:${session?.member.id ?? ''}:${name}`;
}

function parsed(text: string | undefined | null): unknown {
  try {
    return text ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** What this device knows of a preference before the server has answered. */
function remembered(place: string): unknown {
  try {
    return parsed(localStorage.getItem(place));
  } catch {
    return undefined;
  }
}

function remember(place: string, value: string): void {
  try {
    localStorage.setItem(place, value);
  } catch {
    // Without a store on this device the server alone remembers.
  }
}

function withKept(all: readonly Kept[] | undefined, one: Kept): Kept[] {
  return [...(all ?? []).filter((other) => other.name !== one.name), one];
}

async function send(client: QueryClient, name: string): Promise<void> {
  const now = client.getQueryData(preferencesQuery.queryKey)?.find((one) => one.name === name);
  if (!now) return;
  const update = (id: number) => patch<Kept>(`${address}/${id}`, [{ op: 'replace', path: 'value', value: now.value }]);
  const made = async () => {
    try {
      return await post<Kept>(address, { name, value: now.value });
    } catch (error) {
      // Another window made it meanwhile.
      const other = isProblem(error) ? (await call<Kept[]>('GET', address, { query: { conditions: `name = '${name}'` } })).data[0] : undefined;
      if (!other) throw error;
      return update(other.id);
    }
  };
  const saved = await (now.id > 0 ? update(now.id) : made());
  client.setQueryData(preferencesQuery.queryKey, (all) => withKept(all, { ...(all?.find((one) => one.name === name) ?? now), id: saved.id }));
}

const timers = new Map<string, number>();

/** One preference of the member, and how to set it: kept by the server, remembered on the device for the first paint. */
export function usePreference<T extends object>(name: string, otherwise: T): [T, (value: T) => void] {
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const signedIn = Boolean(session);
  const all = useQuery({ ...preferencesQuery, enabled: signedIn });
  const place = placeOf(session, name);
  const text = all.data?.find((one) => one.name === name)?.value;
  const known = all.data !== undefined;
  const value = useMemo(() => (known ? parsed(text) : remembered(place)), [known, text, place]);
  const set = useCallback(
    (next: T) => {
      const written = JSON.stringify(next);
      remember(place, written);
      client.setQueryData(preferencesQuery.queryKey, (now) => withKept(now, { id: now?.find((one) => one.name === name)?.id ?? 0, name, value: written }));
      window.clearTimeout(timers.get(name));
      // What the server does not take stays on this device: no reason to stand in the way of the work.
      timers.set(name, window.setTimeout(() => void send(client, name).catch(() => undefined), pause));
    },
    [client, name, place],
  );
  return [(value as T | undefined) ?? otherwise, set];
}
