import { Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { ErrorNote, showAge, showDateTime, useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nameOf } from '../data/names';
import { ticketLinesQuery } from '../data/queries';
import { PriorityMark } from './PriorityMark';
import { TextLink } from './TextLink';

interface Props {
  conditions: string;
  empty: string;
  orderBy?: string;
  /** Shows the company, where tickets are of several. */
  company?: boolean;
  rows?: number;
  /** Hides the owner, where that is the reader. */
  own?: boolean;
}

/** Tickets that a condition finds, as a short table. */
export function TicketTable({ conditions, empty, orderBy = 'closedFlag,id desc', company = false, rows = 50, own = false }: Props) {
  const t = useText();
  const tickets = useQuery(ticketLinesQuery(conditions, orderBy, rows));
  const [now] = useState(() => Date.now());
  if (tickets.error) return <ErrorNote error={tickets.error} retry={() => void tickets.refetch()} />;
  if (!tickets.data) {
    return (
      <Stack gap={8}>
        {[1, 2, 3, 4].map((row) => (
          <Skeleton key={row} h={28} />
        ))}
      </Stack>
    );
  }
  if (tickets.data.length === 0) {
    return (
      <Text c="dimmed" size="sm" py="sm">
        {empty}
      </Text>
    );
  }
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table highlightOnHover highlightOnHoverColor="var(--reeve-row)">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('desk.field.summary')}</Table.Th>
            {company && <Table.Th>{t('desk.field.company')}</Table.Th>}
            <Table.Th>{t('desk.field.status')}</Table.Th>
            {!own && <Table.Th>{t('desk.field.owner')}</Table.Th>}
            <Table.Th>{t('desk.field.updated')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tickets.data.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td maw={company ? 270 : 380}>
                <Group gap={8} wrap="nowrap">
                  <PriorityMark priority={one.priority} small />
                  <TextLink to="/service/tickets/$id" params={{ id: String(one.id) }} size="sm" className="reeve-cut" title={one.summary} c={one.closedFlag ? 'dimmed' : undefined}>
                    {`#${one.id} ${one.summary}`}
                  </TextLink>
                </Group>
              </Table.Td>
              {company && (
                <Table.Td maw={170} className="reeve-cut" title={nameOf(one.company)}>
                  {nameOf(one.company)}
                </Table.Td>
              )}
              <Table.Td maw={150} className="reeve-cut" title={nameOf(one.status)}>
                {nameOf(one.status)}
              </Table.Td>
              {!own && (
                <Table.Td maw={150} className="reeve-cut">
                  {nameOf(one.owner)}
                </Table.Td>
              )}
              <Table.Td className="reeve-cut" title={showDateTime(one._info?.lastUpdated)}>{showAge(one._info?.lastUpdated, now)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
