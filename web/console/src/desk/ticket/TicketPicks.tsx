import { CloseButton, Group, Stack, Text } from '@mantine/core';
import { useText } from '@reeve/ui';
import { useState } from 'react';
import { searchTickets, type TicketHit } from '../data/searches';
import type { Ticket } from '../data/types';
import { RefPicker } from '../pieces/RefPicker';
import classes from './ticket.module.css';

interface Props {
  ticket: Ticket;
  chosen: TicketHit[];
  choose: (list: TicketHit[]) => void;
  label: string;
  /** Only tickets of the same company. */
  sameCompany: boolean;
}

/** Some tickets, chosen by number or words. */
export function TicketPicks({ ticket, chosen, choose, label, sameCompany }: Props) {
  const t = useText();
  const [round, setRound] = useState(0);
  const company = sameCompany ? ticket.company.id : undefined;
  return (
    <Stack gap="xs">
      <RefPicker
        key={round}
        label={label}
        value={undefined}
        onChange={(value) => {
          if (!value || chosen.some((one) => one.id === value.id)) return;
          choose([...chosen, { ...value, summary: value.name ?? '' }]);
          setRound(round + 1);
        }}
        search={searchTickets(company, ticket.id, true)}
        searchKey={['tickets', company, ticket.id]}
        placeholder={t('desk.findTicket')}
        autoFocus
        openOnFocus={round === 0}
      />
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {chosen.map((one) => (
          <li key={one.id} className={classes.row}>
            <Text size="sm" flex={1}>
              {one.name}
            </Text>
            <Group>
              <CloseButton size="sm" aria-label={t('desk.take', { name: one.name ?? '' })} onClick={() => choose(chosen.filter((other) => other.id !== one.id))} />
            </Group>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
