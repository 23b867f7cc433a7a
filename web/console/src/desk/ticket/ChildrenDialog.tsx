import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { ErrorNote, post, useText } from '@reeve/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TicketHit } from '../data/searches';
import type { Ticket } from '../data/types';
import { tellDone } from '../pieces/tell';
import { TicketPicks } from './TicketPicks';

interface Props {
  ticket: Ticket;
  opened: boolean;
  close: () => void;
}

/** Puts other tickets under this one. */
export function ChildrenDialog({ ticket, opened, close }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<TicketHit[]>([]);
  const attach = useMutation({
    mutationFn: () => post(`service/tickets/${ticket.id}/attachChildren`, { childTicketIds: chosen.map((one) => one.id) }),
    onSuccess: () => {
      tellDone(t('desk.children.done', { count: chosen.length }));
      setChosen([]);
      close();
      void queryClient.invalidateQueries({ queryKey: ['ticket'] });
      void queryClient.invalidateQueries({ queryKey: ['tickets'] });
    },
  });
  return (
    <Modal opened={opened} onClose={close} title={t('desk.children.title', { id: ticket.id })} size="lg" closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <Stack gap="md">
        <Text size="sm">{t('desk.children.explain')}</Text>
        <TicketPicks ticket={ticket} chosen={chosen} choose={setChosen} label={t('desk.children.which')} sameCompany={false} />
        {chosen.length > 0 && <Text size="sm">{t('desk.children.preview', { count: chosen.length, id: ticket.id, status: ticket.status?.name ?? '' })}</Text>}
        {attach.error ? <ErrorNote error={attach.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('ui.cancel')}
          </Button>
          <Button onClick={() => attach.mutate()} loading={attach.isPending} disabled={chosen.length === 0}>
            {t('desk.children.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
