import { Badge, Button, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { ErrorNote, get, post, remove, showDateTime, useText } from '@reeve/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { allOf, searched } from '../data/conditions';
import { nameOf } from '../data/names';
import { configurationsQuery, scheduleQuery } from '../data/queries';
import type { Ref, Ticket } from '../data/types';
import { useDeskRights } from '../data/useRights';
import { RefPicker } from '../pieces/RefPicker';
import { reasonOf, tellRefusal } from '../pieces/tell';
import { TicketTable } from '../pieces/TicketTable';
import classes from './ticket.module.css';
import { TextLink } from '../pieces/TextLink';

/** Tickets under this one, and the one above. */
export function Children({ ticket, add }: { ticket: Ticket; add: () => void }) {
  const t = useText();
  const rights = useDeskRights();
  return (
    <Stack gap="sm">
      {ticket.parentTicketId && (
        <Text size="sm">
          {t('desk.children.under')}{' '}
          <TextLink to="/service/tickets/$id" params={{ id: String(ticket.parentTicketId) }}>{`#${ticket.parentTicketId}`}</TextLink>
        </Text>
      )}
      <TicketTable conditions={`parentTicketId=${ticket.id} or mergedParentTicket/id=${ticket.id}`} empty={t('desk.children.none')} />
      {rights.bundle && !ticket.closedFlag && (
        <Group>
          <Button size="xs" variant="default" onClick={add}>
            {t('desk.children.add')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Equipment that the ticket is about. */
export function TicketConfigurations({ ticket }: { ticket: Ticket }) {
  const t = useText();
  const rights = useDeskRights();
  const queryClient = useQueryClient();
  const query = configurationsQuery(ticket.id);
  const list = useQuery(query);
  const refused = (error: unknown) => tellRefusal(t('desk.refused'), reasonOf(error, t('desk.tryLater')));
  const after = () => queryClient.invalidateQueries({ queryKey: query.queryKey });
  const add = useMutation({ mutationFn: (id: number) => post(`service/tickets/${ticket.id}/configurations`, { id }), onError: refused, onSettled: after });
  const drop = useMutation({ mutationFn: (id: number) => remove(`service/tickets/${ticket.id}/configurations/${id}`), onError: refused, onSettled: after });
  if (list.error) return <ErrorNote error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton h={100} />;
  const search = (text: string, signal: AbortSignal) =>
    get<Ref[]>(
      'company/configurations',
      { conditions: allOf(`company/id=${ticket.company.id}`, 'activeFlag=true', searched(text, ['name', 'serialNumber'])), fields: 'id,name', orderBy: 'name', pageSize: 20 },
      signal,
    );
  return (
    <Stack gap="sm">
      {list.data.length === 0 && (
        <Text c="dimmed" size="sm">
          {t('desk.configuration.none')}
        </Text>
      )}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {list.data.map((one) => (
          <li key={one.id} className={classes.row}>
            <TextLink to="/record/$" params={{ _splat: `company/configurations/${one.id}` }} size="sm" flex={1}>
              {nameOf(one) || one.deviceIdentifier}
            </TextLink>
            {rights.edit && (
              <Button size="compact-xs" variant="subtle" color="gray" c="dimmed" onClick={() => drop.mutate(one.id)}>
                {t('desk.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rights.edit && (
        <RefPicker
          key={list.data.length}
          label={t('desk.configuration.add')}
          value={undefined}
          onChange={(value) => value && add.mutate(value.id)}
          search={search}
          searchKey={['configurations', ticket.company.id]}
          placeholder={t('desk.configuration.find')}
        />
      )}
    </Stack>
  );
}

/** When who works on the ticket. */
export function Schedule({ ticket }: { ticket: number }) {
  const t = useText();
  const list = useQuery(scheduleQuery(ticket));
  if (list.error) return <ErrorNote error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton h={100} />;
  if (list.data.length === 0) {
    return (
      <Text c="dimmed" size="sm">
        {t('desk.schedule.none')}
      </Text>
    );
  }
  return (
    <Table.ScrollContainer minWidth={460}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('desk.schedule.who')}</Table.Th>
            <Table.Th>{t('desk.schedule.from')}</Table.Th>
            <Table.Th>{t('desk.schedule.until')}</Table.Th>
            <Table.Th>{t('desk.field.status')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.data.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>{nameOf(one.member)}</Table.Td>
              <Table.Td>{showDateTime(one.dateStart)}</Table.Td>
              <Table.Td>{showDateTime(one.dateEnd)}</Table.Td>
              <Table.Td>{one.doneFlag ? <Badge color="gray">{t('desk.schedule.done')}</Badge> : nameOf(one.status)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
