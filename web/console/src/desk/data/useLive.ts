import { sessionQuery } from '@reeve/ui';
import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { moving } from './columns';
import { hear, type Person } from './live';

/** How long ago in ms the oldest was read of what is shown under some keys. */
function ageOf(queryClient: QueryClient, shown: readonly QueryKey[]): number | undefined {
  const read = shown
    .flatMap((queryKey) => queryClient.getQueryCache().findAll({ queryKey, type: 'active' }))
    .map((one) => one.state.dataUpdatedAt)
    .filter((at) => at > 0);
  return read.length > 0 ? Date.now() - Math.min(...read) : undefined;
}

/** Reads what a record's page shows anew when somebody changed the record, and tells who else looks at it. */
export function useLiveRecord(path: string, id: number, shown: readonly QueryKey[]): Person[] {
  const queryClient = useQueryClient();
  const [viewers, setViewers] = useState<Person[]>([]);
  const me = queryClient.getQueryData(sessionQuery.queryKey)?.member.id;
  const changed = useEffectEvent(() => {
    for (const queryKey of shown) void queryClient.invalidateQueries({ queryKey });
  });
  const age = useEffectEvent(() => ageOf(queryClient, shown));
  useEffect(() => hear({ path, id, changed: () => changed(), age: () => age(), viewing: setViewers }), [path, id]);
  return viewers.filter((one) => one.id !== me);
}

/** Keeps a ticket's page up to date, and tells who else looks at it. */
export function useLiveTicket(id: number): Person[] {
  return useLiveRecord('service/tickets', id, [
    ['ticket', id],
    ['documents', 'Ticket', id],
  ]);
}

// Many changes within a moment are one reading.
const moment = 400;

/** Keeps lists and counts of tickets up to date, read again once in a while at most. */
export function useLiveTickets(pause = moment): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let timer = 0;
    const read = () => {
      // While a card moves, an answer may still have it where it was.
      if (queryClient.isMutating({ mutationKey: moving }) > 0) {
        timer = window.setTimeout(read, pause);
        return;
      }
      timer = 0;
      void queryClient.invalidateQueries({ queryKey: ['tickets'] });
    };
    const stop = hear({
      path: 'service/tickets',
      id: undefined,
      age: () => ageOf(queryClient, [['tickets']]),
      changed: () => {
        // A change that comes while one waits is read with it: a busy desk must not put the reading off for ever.
        if (timer === 0) timer = window.setTimeout(read, pause);
      },
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [queryClient, pause]);
}
