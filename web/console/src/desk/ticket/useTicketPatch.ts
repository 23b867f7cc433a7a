import { isProblem, patch, type PatchStep, useText } from '@reeve/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ticketQuery } from '../data/queries';
import type { Ticket } from '../data/types';
import { reasonOf, tellRefusal } from '../pieces/tell';

/** Changes fields of a ticket; the answer is what the page shows from then on. */
export function useTicketPatch(id: number) {
  const t = useText();
  const queryClient = useQueryClient();
  return useMutation({
    mutationKey: ['ticket', id, 'patch'],
    mutationFn: (steps: PatchStep[]) => patch<Ticket>(`service/tickets/${id}`, steps),
    onSuccess: (ticket) => {
      queryClient.setQueryData(ticketQuery(id).queryKey, ticket);
      void queryClient.invalidateQueries({ queryKey: ['tickets'] });
      void queryClient.invalidateQueries({ queryKey: ['audit', 'Ticket', id] });
    },
    onError: (error) => {
      if (isProblem(error) && error.kind === 'signedOut') return;
      tellRefusal(t('desk.refused'), reasonOf(error, t('desk.tryLater')));
    },
  });
}

/** The step that sets a reference, or takes it away. */
export function setRef(path: string, value: { id: number } | null): PatchStep {
  return value ? { op: 'replace', path, value: { id: value.id } } : { op: 'replace', path, value: null };
}
