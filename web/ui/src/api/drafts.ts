import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { textLiteral } from '../conditions/tree';
import { call, get, patch, post, remove } from './client';
import { isProblem } from './problem';
import type { Session } from './session';

// In: what is being written at a place. Out: kept on the device at once, and by the server soon after, for reloads, expired sessions and other devices.

interface ServerDraft {
  id: number;
  name: string;
  value?: string;
  _info?: { lastUpdated?: string };
}

/** What the device keeps of a draft. */
interface KeptDraft {
  value: unknown;
  /** When it was written. */
  at: number;
  /** The server's draft that it became. */
  id?: number | undefined;
}

const address = 'system/drafts';
const pause = 1500;
const longest = 60_000;

// The server's clock and the device's are not the same one.
const apart = 5000;

/** Which drafts the server keeps: without their values, which only the place itself needs. */
export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => get<ServerDraft[]>(address, { fields: 'id,name,_info/lastUpdated', pageSize: 1000 }, signal),
  staleTime: 30_000,
});

/** Where the device keeps the draft of a member and place. */
export function draftKey(session: Session | null | undefined, place: string): string {
  return `reeve.draft:${session?.company ?? ''}:${session?.member.id ?? ''}:${place}`;
}

function stored(key: string): KeptDraft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as KeptDraft | null;
    return kept && typeof kept === 'object' && 'value' in kept ? kept : undefined;
  } catch {
    return undefined;
  }
}

function store(key: string, kept: KeptDraft | undefined): void {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // A full or forbidden store costs the copy on this device, not what is being written.
  }
}

/** What this device keeps at a place. */
export function readDraft(key: string): unknown {
  return stored(key)?.value;
}

const waiting = new Map<string, { timer: number; chain: Promise<void> }>();

/** Keeps a draft (undefined: forgets it): on the device now, by the server after a pause. */
export function keepDraft(client: QueryClient, key: string, place: string, value: unknown): void {
  const before = stored(key);
  if (value === undefined && !before) return;
  if (value === undefined) store(key, undefined);
  else store(key, { value, at: Date.now(), id: before?.id });
  const known = waiting.get(key);
  window.clearTimeout(known?.timer);
  const chain = known?.chain ?? Promise.resolve();
  const id = before?.id;
  const run = () => {
    // One after the other: a draft that is forgotten must not be written again by a request that was on its way.
    const next = chain.then(() => send(client, key, place, id)).catch(() => undefined);
    waiting.set(key, { timer: 0, chain: next });
  };
  waiting.set(key, { timer: window.setTimeout(run, value === undefined ? 0 : pause), chain });
}

async function find(place: string): Promise<ServerDraft | undefined> {
  return (await call<ServerDraft[]>('GET', address, { query: { conditions: `name = ${textLiteral(place)}` } })).data[0];
}

async function send(client: QueryClient, key: string, place: string, before: number | undefined): Promise<void> {
  const now = stored(key);
  if (!now) {
    const id = before ?? client.getQueryData(draftsQuery.queryKey)?.find((one) => one.name === place)?.id;
    client.setQueryData(draftsQuery.queryKey, (all) => all?.filter((one) => one.name !== place));
    if (id !== undefined) await remove(`${address}/${id}`);
    return;
  }
  const text = JSON.stringify(now.value);
  if (text.length > longest) return;
  const saved = await write(place, text, now.id);
  const after = stored(key);
  if (after) store(key, { ...after, id: saved.id });
  client.setQueryData(draftsQuery.queryKey, (all) => [...(all ?? []).filter((one) => one.name !== place), { id: saved.id, name: place, _info: saved._info ?? {} }]);
}

async function write(place: string, value: string, id: number | undefined): Promise<ServerDraft> {
  const update = (known: number) => patch<ServerDraft>(`${address}/${known}`, [{ op: 'replace', path: 'value', value }]);
  try {
    return await (id === undefined ? post<ServerDraft>(address, { name: place, value }) : update(id));
  } catch (error) {
    if (!isProblem(error) || (error.kind !== 'notFound' && error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    // Another window made it, or took it away, meanwhile.
    const other = await find(place);
    return other ? update(other.id) : post<ServerDraft>(address, { name: place, value });
  }
}

/** What the server knows better than the device: a newer draft, or `null` where one that it had was sent or thrown away elsewhere. Undefined: the device is right. */
export async function betterDraft(client: QueryClient, key: string, place: string): Promise<{ value: unknown } | null | undefined> {
  const here = stored(key);
  const there = (await client.fetchQuery(draftsQuery)).find((one) => one.name === place);
  if (!there) {
    if (here?.id !== undefined) {
      store(key, undefined);
      return null;
    }
    return undefined;
  }
  const at = new Date(there._info?.lastUpdated ?? 0).getTime();
  if (here && (here.id === there.id ? at <= here.at + apart : at <= here.at)) return undefined;
  const whole = await get<ServerDraft>(`${address}/${there.id}`);
  const value: unknown = JSON.parse(whole.value ?? 'null');
  store(key, { value, at, id: there.id });
  return { value };
}
