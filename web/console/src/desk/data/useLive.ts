import { sessionQuery } from '@reeve/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { hear, type Person } from './live';

/** Keeps a ticket's page up to date, and tells who else looks at it. */
export function useLiveTicket(id: number): Person[] {
  const queryClient = useQueryClient();
  const [viewers, setViewers] = useState<Person[]>([]);
  const me = queryClient.getQueryData(sessionQuery.queryKey)?.member.id;
  useEffect(
    () =>
      hear({
        path: 'service/tickets',
        id,
        changed: () => {
          void queryClient.invalidateQueries({ queryKey: ['ticket', id] });
          void queryClient.invalidateQueries({ queryKey: ['documents', 'Ticket', id] });
        },
        viewing: setViewers,
      }),
    [id, queryClient],
  );
  return viewers.filter((one) => one.id !== me);
}

// Many changes within a moment are one reading.
const moment = 400;

/** Keeps lists and counts of tickets up to date, read again once in a while at most. */
export function useLiveTickets(pause = moment): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let timer = 0;
    const stop = hear({
      path: 'service/tickets',
      id: undefined,
      changed: () => {
        // A change that comes while one waits is read with it: a busy desk must not put the reading off for ever.
        if (timer !== 0) return;
        timer = window.setTimeout(() => {
          timer = 0;
          void queryClient.invalidateQueries({ queryKey: ['tickets'] });
        }, pause);
      },
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [queryClient, pause]);
}
