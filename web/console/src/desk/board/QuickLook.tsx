import { Box, Drawer, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { ErrorNote, showDateTime, useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../frame/LinkButton';
import { nameOf } from '../data/names';
import { ticketQuery } from '../data/queries';
import type { Ticket } from '../data/types';
import { useDeskRights } from '../data/useRights';
import { Conversation } from '../notes/Conversation';
import { PriorityMark } from '../pieces/PriorityMark';
import { StatusPill } from '../pieces/StatusPill';
import { setRef, useTicketPatch } from '../ticket/useTicketPatch';

function Look({ ticket }: { ticket: Ticket }) {
  const t = useText();
  const { edit } = useDeskRights();
  const change = useTicketPatch(ticket.id);
  return (
    <Stack gap="sm">
      <Title order={3} fz="lg">
        {ticket.summary}
      </Title>
      <Group gap="sm">
        <StatusPill
          board={ticket.board.id}
          status={ticket.status}
          closed={ticket.closedFlag}
          onChange={edit ? (status) => change.mutate([setRef('status', status)]) : undefined}
          busy={change.isPending}
        />
        <PriorityMark priority={ticket.priority} />
      </Group>
      <Text size="sm" c="dimmed">
        {[nameOf(ticket.company), ticket.contactName, ticket.owner ? nameOf(ticket.owner) : t('desk.nobody'), showDateTime(ticket._info?.dateEntered)].filter(Boolean).join(' · ')}
      </Text>
      <LinkButton to="/service/tickets/$id" params={{ id: String(ticket.id) }} w="fit-content" size="xs">
        {t('desk.board.open')}
      </LinkButton>
      <Box mt="xs">
        <Conversation ticket={ticket.id} />
      </Box>
    </Stack>
  );
}

/** A ticket beside the board, without leaving it. */
export function QuickLook({ id, close }: { id: number | undefined; close: () => void }) {
  const t = useText();
  const ticket = useQuery({ ...ticketQuery(id ?? 0), enabled: id !== undefined });
  return (
    <Drawer opened={id !== undefined} onClose={close} position="right" size="lg" title={t('desk.board.ticket', { id: id ?? '' })} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      {ticket.error ? <ErrorNote error={ticket.error} /> : ticket.data ? <Look ticket={ticket.data} /> : <Skeleton h={300} />}
    </Drawer>
  );
}
