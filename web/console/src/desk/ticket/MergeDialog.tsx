import { Box, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { ErrorNote, post, useText } from '@reeve/ui';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { statusesQuery } from '../data/queries';
import type { TicketHit } from '../data/searches';
import type { MergePreview, Ref, Ticket } from '../data/types';
import { RefPicker } from '../pieces/RefPicker';
import { tellDone } from '../pieces/tell';
import { TicketPicks } from './TicketPicks';

const counted = ['notes', 'tasks', 'documents', 'scheduleEntries', 'configurations', 'childTickets'] as const;

function Preview({ preview }: { preview: MergePreview }) {
  const t = useText();
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table>
        <Table.Caption>{t('desk.merge.moves')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('desk.merge.ticket')}</Table.Th>
            <Table.Th>{t('desk.merge.becomes')}</Table.Th>
            {counted.map((name) => (
              <Table.Th key={name} ta="right">
                {t(`desk.merge.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.tickets.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>{`#${one.id} ${one.summary}`}</Table.Td>
              <Table.Td>{one.status}</Table.Td>
              {counted.map((name) => (
                <Table.Td key={name} ta="right" className="reeve-number">
                  {one[name]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface Props {
  ticket: Ticket;
  opened: boolean;
  close: () => void;
}

/** Merges other tickets into this one, after showing what would move. */
export function MergeDialog({ ticket, opened, close }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<TicketHit[]>([]);
  const [status, setStatus] = useState<Ref>();
  const { data: statuses } = useQuery(statusesQuery(ticket.board.id));
  const closed = statuses?.filter((one) => one.closedStatus);
  const body = { mergeTicketIds: chosen.map((one) => one.id), ...(status ? { status: { id: status.id } } : {}) };
  const preview = useQuery({
    queryKey: ['ticket', ticket.id, 'merge', body],
    queryFn: ({ signal }) => post<MergePreview>(`service/tickets/${ticket.id}/merge/preview`, body, { signal }),
    enabled: opened && chosen.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const merge = useMutation({
    mutationFn: () => post(`service/tickets/${ticket.id}/merge`, body),
    onSuccess: () => {
      tellDone(t('desk.merge.done', { count: chosen.length }));
      setChosen([]);
      close();
      void queryClient.invalidateQueries({ queryKey: ['ticket'] });
      void queryClient.invalidateQueries({ queryKey: ['tickets'] });
      void queryClient.invalidateQueries({ queryKey: ['documents', 'Ticket'] });
    },
  });
  return (
    <Modal opened={opened} onClose={close} title={t('desk.merge.title', { id: ticket.id })} size="xl" closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <Stack gap="md">
        <Text size="sm">{t('desk.merge.explain')}</Text>
        <TicketPicks ticket={ticket} chosen={chosen} choose={setChosen} label={t('desk.merge.which', { company: ticket.company.name ?? '' })} sameCompany />
        <RefPicker
          label={t('desk.merge.status')}
          value={status}
          onChange={(value) => setStatus(value ?? undefined)}
          options={closed}
          placeholder={t('desk.merge.anyStatus')}
          clearable
        />
        <Box aria-live="polite">
          {chosen.length > 0 && preview.error ? <ErrorNote error={preview.error} /> : null}
          {chosen.length > 0 && preview.data && !preview.error ? <Preview preview={preview.data} /> : null}
        </Box>
        {merge.error ? <ErrorNote error={merge.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('ui.cancel')}
          </Button>
          <Button onClick={() => merge.mutate()} loading={merge.isPending} disabled={chosen.length === 0 || !preview.data || preview.error !== null}>
            {t('desk.merge.do', { count: chosen.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
