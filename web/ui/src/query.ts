import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './api/problem';

// A server that restarts is back within seconds: reads wait for it, quietly.
const patience = 8;

/** The one cache of what the server said. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        // Without a connection a read fails at once and says so, and is made again when there is one: it does not wait in silence.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) => isProblem(error) && error.kind === 'restarting' && failures < patience,
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 4000),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
