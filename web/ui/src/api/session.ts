import { queryOptions } from '@tanstack/react-query';
import { call, get, post, remove } from './client';
import { isProblem } from './problem';

/** Who is signed in. */
export interface Session {
  company: string;
  member: { id: number; identifier: string; name: string };
  expires: string;
}

export interface Credentials {
  company: string;
  member: string;
  password: string;
  code?: string;
}

export interface CompanyChoice {
  identifier: string;
  name: string;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return (await call<Session>('GET', 'login/session', { signal })).data;
    } catch (error) {
      if (isProblem(error) && error.kind === 'signedOut') return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

export const companiesQuery = queryOptions({
  queryKey: ['login', 'companies'],
  queryFn: ({ signal }) => get<CompanyChoice[]>('login/companies', undefined, signal),
  staleTime: 60_000,
});

export function signIn(credentials: Credentials): Promise<Session> {
  return post<Session>('login/session', credentials);
}

export function signOut(): Promise<void> {
  return remove('login/session');
}
