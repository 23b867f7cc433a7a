import { Problem, problemOf, unreachable } from './problem';

/** Where the REST API lies. */
export const apiBase = '/v4_6_release/apis/3.0';

export type QueryValue = string | number | boolean | null | undefined;
export type Query = Record<string, QueryValue>;

export interface CallOptions {
  query?: Query;
  body?: unknown;
  headers?: Record<string, string>;
  /** The version that the record must still have. */
  ifMatch?: string | undefined;
  signal?: AbortSignal | undefined;
}

export interface Answer<T> {
  data: T;
  status: number;
  etag: string | undefined;
  /** The address of the next page, where there is one. */
  next: string | undefined;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Listener = (problem: Problem) => void;
const signedOutListeners = new Set<Listener>();

/** Called whenever an answer says that nobody is signed in any more. */
export function onSignedOut(listener: Listener): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** The address of a path of the API with its query. */
export function addressOf(path: string, query?: Query): string {
  const base = path.startsWith('/v4_6_release') ? path : `${apiBase}/${path.replace(/^\//, '')}`;
  const parts: string[] = [];
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === null || value === '') continue;
    parts.push(`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  }
  if (parts.length === 0) return base;
  return `${base}${base.includes('?') ? '&' : '?'}${parts.join('&')}`;
}

/** The `rel="next"` of a Link header, as a path on this host. */
export function nextOf(link: string | null): string | undefined {
  const found = /<([^>]*)>;\s*rel="next"/.exec(link ?? '');
  if (!found?.[1]) return undefined;
  return found[1].replace(/^https?:\/\/[^/]+/, '');
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Tells whoever listens that the session is over, and hands the problem on. */
export function announce(problem: Problem): Problem {
  if (problem.kind === 'signedOut') for (const listener of signedOutListeners) listener(problem);
  return problem;
}

/** One call of the API: its answer, or a thrown Problem. */
export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<Answer<T>> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Reeve-Console': '1', ...options.headers };
  if (options.ifMatch !== undefined) headers['If-Match'] = options.ifMatch;
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (options.body !== undefined) init.body = JSON.stringify(options.body);
  if (options.signal) init.signal = options.signal;
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(addressOf(path, options.query), init);
    body = await bodyOf(response);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  }
  if (!response.ok) {
    const problem = problemOf(response.status, response.headers, body);
    throw path.startsWith('login/') ? problem : announce(problem);
  }
  return {
    data: body as T,
    status: response.status,
    etag: response.headers.get('ETag') ?? undefined,
    next: nextOf(response.headers.get('Link')),
  };
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return (await call<T>('GET', path, { query, signal })).data;
}

export async function post<T>(path: string, body: unknown, options?: Omit<CallOptions, 'body'>): Promise<T> {
  return (await call<T>('POST', path, { ...options, body })).data;
}

export async function put<T>(path: string, body: unknown, options?: Omit<CallOptions, 'body'>): Promise<T> {
  return (await call<T>('PUT', path, { ...options, body })).data;
}

/** One step of a patch as the wire takes it. */
export interface PatchStep {
  op: 'add' | 'replace' | 'remove';
  path: string;
  value?: unknown;
}

export async function patch<T>(path: string, steps: PatchStep[], options?: Omit<CallOptions, 'body'>): Promise<T> {
  return (await call<T>('PATCH', path, { ...options, body: steps })).data;
}

export async function remove(path: string, options?: CallOptions): Promise<void> {
  await call<unknown>('DELETE', path, options);
}
