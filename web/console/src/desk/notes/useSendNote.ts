import { patch, post } from '@reeve/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { notesQuery, ticketQuery } from '../data/queries';
import type { Ref, Ticket, TicketNote } from '../data/types';

export type NoteKind = 'discussion' | 'internal' | 'resolution';

export interface Written {
  text: string;
  kind: NoteKind;
  status: Ref | undefined;
}

/** The note was kept, the status was not changed. */
export class StatusRefused extends Error {
  readonly reason: unknown;

  constructor(reason: unknown) {
    super('status');
    this.name = 'StatusRefused';
    this.reason = reason;
  }
}

const kinds: Record<NoteKind, Partial<TicketNote>> = {
  discussion: { detailDescriptionFlag: true },
  internal: { internalAnalysisFlag: true },
  resolution: { resolutionFlag: true },
};

/** Writes a note and then, where asked, sets the status: the note first, as words must not get lost when a status is refused. */
export function useSendNote(ticket: number) {
  const queryClient = useQueryClient();
  // The same words sent again, after an answer that got lost, must not make a second note.
  const once = useRef<{ text: string; key: string } | undefined>(undefined);
  return useMutation({
    mutationFn: async ({ text, kind, status }: Written) => {
      if (text.trim() !== '') {
        if (once.current?.text !== text) once.current = { text, key: crypto.randomUUID() };
        await post<TicketNote>(`service/tickets/${ticket}/notes`, { text, ...kinds[kind] }, { headers: { 'Idempotency-Key': once.current.key } });
        once.current = undefined;
      }
      if (!status) return undefined;
      try {
        return await patch<Ticket>(`service/tickets/${ticket}`, [{ op: 'replace', path: 'status', value: { id: status.id } }]);
      } catch (error) {
        throw new StatusRefused(error);
      }
    },
    onSettled: async (changed) => {
      if (changed) queryClient.setQueryData(ticketQuery(ticket).queryKey, changed);
      void queryClient.invalidateQueries({ queryKey: ['tickets'] });
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: notesQuery(ticket).queryKey }),
        queryClient.invalidateQueries({ queryKey: ticketQuery(ticket).queryKey, exact: true }),
      ]);
    },
  });
}
