import { apiBase, post, sessionQuery, useText } from '@reeve/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Ref, Ticket } from '../data/types';
import { leaveDraft } from '../data/useDraft';
import { sendDocument, sizeOf } from '../data/useUploads';
import { tellDone, tellRefusal } from '../pieces/tell';

export interface NewTicket {
  company: Ref | null;
  contact: Ref | null;
  summary: string;
  description: string;
  board: Ref | null;
  type: Ref | null;
  priority: Ref | null;
  owner: Ref | null;
  source: Ref | null;
}

const refs = ['company', 'contact', 'board', 'type', 'priority', 'owner', 'source'] as const;

/** What is sent: only what was chosen; the server fills in the rest. */
export function bodyOf(draft: NewTicket, withDescription: boolean): Record<string, unknown> {
  const body: Record<string, unknown> = { summary: draft.summary.trim() };
  for (const field of refs) {
    const value = draft[field];
    if (value) body[field] = { id: value.id };
  }
  if (withDescription && draft.description.trim() !== '') body.initialDescription = draft.description;
  return body;
}

/** Makes the ticket; files go to it once it has a number, and the description then shows them. */
export function useNewTicket(clear: () => void) {
  const t = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const once = useRef<{ body: string; key: string } | undefined>(undefined);
  return useMutation({
    mutationFn: async ({ draft, files }: { draft: NewTicket; files: readonly File[] }) => {
      const body = bodyOf(draft, files.length === 0);
      const text = JSON.stringify(body);
      if (once.current?.body !== text) once.current = { body: text, key: crypto.randomUUID() };
      const ticket = await post<Ticket>('service/tickets', body, { headers: { 'Idempotency-Key': once.current.key } });
      if (files.length === 0) return ticket;
      const lines: string[] = [];
      const lost: string[] = [];
      for (const file of files) {
        try {
          const sent = await sendDocument('Ticket', ticket.id, file, () => undefined);
          const name = (sent.title ?? file.name).replaceAll(/[[\]\\]/g, '');
          lines.push(`${file.type.startsWith('image/') ? '!' : ''}[${name}](${apiBase}/system/documents/${sent.id}/download${await sizeOf(file)})`);
        } catch {
          lost.push(file.name);
        }
      }
      const note = [draft.description.trim(), ...lines].filter(Boolean).join('\n\n');
      try {
        if (note !== '') await post(`service/tickets/${ticket.id}/notes`, { text: note, detailDescriptionFlag: true });
      } catch {
        leaveDraft(queryClient, queryClient.getQueryData(sessionQuery.queryKey), `ticket.${ticket.id}.note`, { text: note, kind: 'discussion', status: null });
        tellRefusal(t('desk.create.halfTitle', { id: ticket.id }), t('desk.create.halfText'));
      }
      if (lost.length > 0) tellRefusal(t('desk.create.halfTitle', { id: ticket.id }), t('desk.create.lost', { names: lost.join(', ') }));
      return ticket;
    },
    onSuccess: async (ticket) => {
      clear();
      tellDone(t('desk.create.done', { id: ticket.id }));
      void queryClient.invalidateQueries({ queryKey: ['tickets'] });
      await navigate({ to: '/service/tickets/$id', params: { id: String(ticket.id) }, ignoreBlocker: true });
    },
  });
}
