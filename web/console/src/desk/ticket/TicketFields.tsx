import { Anchor, Divider, Stack, Text } from '@mantine/core';
import { faultAt, showDate, showDateTime, showDecimal, useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { boardPartQuery, boardsQuery, membersQuery, prioritiesQuery, sourcesQuery } from '../data/queries';
import { searchCompanies, searchContacts, searchSites } from '../data/searches';
import type { Ref, Ticket } from '../data/types';
import { useDeskRights } from '../data/useRights';
import { PriorityMark } from '../pieces/PriorityMark';
import { RefPicker } from '../pieces/RefPicker';
import pieces from '../pieces/pieces.module.css';
import { setRef, useTicketPatch } from './useTicketPatch';
import { TextLink } from '../pieces/TextLink';

type RefField = 'company' | 'contact' | 'site' | 'board' | 'type' | 'subType' | 'item' | 'priority' | 'source' | 'team' | 'owner';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={pieces.inline}>
      <span className={pieces.label}>{label}</span>
      <span className={pieces.value}>{children}</span>
    </div>
  );
}

function Customer({ ticket }: { ticket: Ticket }) {
  const { companies, contacts } = useDeskRights();
  return (
    <Stack gap={0}>
      {companies ? (
        <TextLink className={pieces.line} to="/companies/$id" params={{ id: String(ticket.company.id) }} fw={600}>
          {ticket.company.name}
        </TextLink>
      ) : (
        <Text fw={600}>{ticket.company.name}</Text>
      )}
      {ticket.contact && contacts ? (
        <TextLink className={pieces.line} to="/contacts/$id" params={{ id: String(ticket.contact.id) }} size="sm">
          {ticket.contactName ?? ticket.contact.name}
        </TextLink>
      ) : (
        ticket.contactName && <Text size="sm">{ticket.contactName}</Text>
      )}
      {ticket.contactPhoneNumber && (
        <Anchor className={pieces.line} href={`tel:${ticket.contactPhoneNumber}`} size="sm" c="dimmed">
          {ticket.contactPhoneNumber}
        </Anchor>
      )}
      {ticket.contactEmailAddress && (
        <Anchor className={pieces.line} href={`mailto:${ticket.contactEmailAddress}?subject=${encodeURIComponent(`#${ticket.id} ${ticket.summary}`)}`} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {ticket.contactEmailAddress}
        </Anchor>
      )}
    </Stack>
  );
}

/** The fields of a ticket beside its conversation; each change is sent at once. */
export function TicketFields({ ticket }: { ticket: Ticket }) {
  const t = useText();
  const rights = useDeskRights();
  const change = useTicketPatch(ticket.id);
  const [last, setLast] = useState<RefField>();
  const board = ticket.board.id;
  const boards = useQuery(boardsQuery).data;
  const types = useQuery(boardPartQuery(board, 'types')).data;
  const subtypes = useQuery(boardPartQuery(board, 'subtypes')).data;
  const items = useQuery(boardPartQuery(board, 'items', rights.edit)).data;
  const teams = useQuery(boardPartQuery(board, 'teams')).data;
  const priorities = useQuery(prioritiesQuery).data;
  const sources = useQuery(sourcesQuery).data;
  const members = useQuery(membersQuery).data;

  const set = (field: RefField) => (value: Ref | null) => {
    setLast(field);
    // Contact and site are of the company that was.
    const gone = field === 'company' ? (['contact', 'site'] as const).filter((other) => ticket[other]).map((other) => setRef(other, null)) : [];
    change.mutate([...gone, setRef(field, value)]);
  };
  const common = (field: RefField, clearable = true) => ({
    inline: true,
    field,
    label: t(`desk.field.${field}`),
    value: ticket[field],
    onChange: set(field),
    readOnly: !rights.edit,
    clearable,
    placeholder: t('desk.unset'),
    busy: change.isPending && last === field,
    error: last === field && change.isError ? faultAt(change.error, field) : undefined,
  });
  const fitting = ticket.type ? subtypes?.filter((one) => !one.typeAssociationIds?.length || one.typeAssociationIds.includes(ticket.type?.id ?? 0)) : subtypes;

  return (
    <Stack gap="sm">
      <Customer ticket={ticket} />
      <Divider />
      <Stack gap={2}>
        <RefPicker {...common('company', false)} search={searchCompanies} searchKey={['companies']} />
        <RefPicker {...common('contact')} search={searchContacts(ticket.company.id)} searchKey={['contacts', ticket.company.id]} />
        <RefPicker {...common('site')} search={searchSites(ticket.company.id)} searchKey={['sites', ticket.company.id]} />
      </Stack>
      <Divider />
      <Stack gap={2}>
        <RefPicker {...common('priority', false)} options={priorities} describe={(one) => <PriorityMark priority={one} />} />
        <RefPicker {...common('owner')} options={members} />
        <RefPicker {...common('team')} options={teams} />
        <RefPicker {...common('board', false)} options={boards} />
        <RefPicker {...common('type')} options={types} />
        <RefPicker {...common('subType')} options={fitting} />
        <RefPicker {...common('item')} options={items} />
        <RefPicker {...common('source', false)} options={sources} />
      </Stack>
      <Divider />
      <Stack gap={0}>
        {ticket.requiredDate && <Fact label={t('desk.field.requiredDate')}>{showDate(ticket.requiredDate)}</Fact>}
        {ticket.budgetHours !== undefined && <Fact label={t('desk.field.budgetHours')}>{showDecimal(ticket.budgetHours)}</Fact>}
        {ticket.resources && <Fact label={t('desk.field.resources')}>{ticket.resources}</Fact>}
        {ticket.sla && <Fact label={t('desk.field.sla')}>{ticket.sla.name}</Fact>}
        <Fact label={t('desk.field.entered')}>{`${showDateTime(ticket._info?.dateEntered)} · ${ticket._info?.enteredBy ?? ''}`}</Fact>
        <Fact label={t('desk.field.updated')}>{`${showDateTime(ticket._info?.lastUpdated)} · ${ticket._info?.updatedBy ?? ''}`}</Fact>
        {ticket.closedFlag && <Fact label={t('desk.field.closed')}>{`${showDateTime(ticket.closedDate)} · ${ticket.closedBy ?? ''}`}</Fact>}
      </Stack>
    </Stack>
  );
}
