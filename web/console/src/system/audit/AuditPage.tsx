import { Badge, Button, Group, NumberInput, Paper, Select, SimpleGrid, Skeleton, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { DateTimePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { EmptyState, ErrorNote, findResource, get, PageHead, showDateTime, textLiteral, useText } from '@reeve/ui';
import { fromLocal, toLocal } from '@reeve/ui/fields/instants';
import { IconHistory } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCatalogue } from '../../frame/useCatalogue';
import { recordAddress } from '../../generic/addresses';
import { SystemTrail } from '../pieces/SystemTrail';
import { readChanges } from './changes';

interface Entry {
  id: number;
  recordResource: string;
  recordId: number;
  entity: string;
  verb: string;
  memberIdentifier?: string;
  actingBy?: string;
  address?: string;
  at: string;
  changes?: string;
}

interface Asked {
  member: string;
  entity: string | null;
  record: number | string;
  from: string | null;
  until: string | null;
}

const page = 50;

function conditionsOf(asked: Asked): string {
  const parts = [];
  if (asked.member.trim() !== '') parts.push(`memberIdentifier = ${textLiteral(asked.member.trim())}`);
  if (asked.entity) parts.push(`entity = ${textLiteral(asked.entity)}`);
  if (typeof asked.record === 'number') parts.push(`recordId = ${asked.record}`);
  if (asked.from) parts.push(`at >= [${asked.from}]`);
  if (asked.until) parts.push(`at <= [${asked.until}]`);
  return parts.join(' and ');
}

function Line({ entry }: { entry: Entry }) {
  const t = useText();
  const { catalogue } = useCatalogue();
  const resource = findResource(catalogue, entry.recordResource) ?? catalogue?.resources.find((one) => one.entity === entry.entity);
  const changes = readChanges(entry.changes, resource);
  const name = `${resource?.name ?? entry.entity} #${entry.recordId}`;
  // What is new has no before.
  const before = changes.some((change) => change.before !== '–');
  const linked = entry.recordId > 0 && entry.verb !== 'deleted' && !entry.recordResource.includes('{');
  return (
    <Paper component="li" withBorder p="sm" bg="var(--reeve-card)">
      <Group gap="xs">
        <Text fw={600} size="sm">
          {entry.memberIdentifier}
        </Text>
        <Badge color="gray" c="var(--mantine-color-text)">
          {entry.verb}
        </Badge>
        {linked ? (
          <Link {...recordAddress(entry.recordResource, entry.recordId)} className="reeve-name">
            {name}
          </Link>
        ) : (
          <Text size="sm">{name}</Text>
        )}
        <Text size="xs" c="dimmed" ml="auto" component="time" dateTime={entry.at}>
          {[entry.actingBy ? t('system.audit.actingBy', { member: entry.actingBy }) : '', entry.address, showDateTime(entry.at)].filter(Boolean).join(' · ')}
        </Text>
      </Group>
      {changes.length > 0 && (
        <Table mt={6} fz="xs" verticalSpacing={2} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('system.audit.field')}</Table.Th>
              {before && <Table.Th>{t('system.audit.before')}</Table.Th>}
              <Table.Th>{t('system.audit.after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map((change, at) => (
              <Table.Tr key={at} style={{ overflowWrap: 'anywhere' }}>
                <Table.Td>{change.field}</Table.Td>
                {before && <Table.Td>{change.before}</Table.Td>}
                <Table.Td>{change.after}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paper>
  );
}

/** Who changed what: by member, record and time, with before and after. */
export function AuditPage() {
  const t = useText();
  const { catalogue } = useCatalogue();
  const [asked, setAsked] = useState<Asked>({ member: '', entity: null, record: '', from: null, until: null });
  const [size, setSize] = useState(page);
  const [conditions] = useDebouncedValue(conditionsOf(asked), 300);
  const entries = useQuery({
    queryKey: ['auditEntries', conditions, size],
    queryFn: ({ signal }) => get<Entry[]>('system/auditEntries', { conditions, orderBy: 'id desc', pageSize: size }, signal),
    placeholderData: keepPreviousData,
  });
  const entities = [...new Set((catalogue?.resources ?? []).map((resource) => resource.entity))].sort((a, b) => a.localeCompare(b));
  const set = (change: Partial<Asked>) => setAsked((known) => ({ ...known, ...change }));
  const clear = { 'aria-label': t('ui.reference.clear') };
  return (
    <>
      <PageHead title={t('system.audit.title')} over={<SystemTrail />} under={t('system.audit.about')} />
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm" verticalSpacing="xs" mb="md" maw={1000} style={{ alignItems: 'end' }}>
        <TextInput label={t('system.members.memberId')} value={asked.member} onChange={(event) => set({ member: event.currentTarget.value })} />
        <Select label={t('system.audit.kind')} data={entities} value={asked.entity} onChange={(entity) => set({ entity })} searchable clearable clearButtonProps={clear} />
        <NumberInput label={t('system.audit.record')} value={asked.record} onChange={(record) => set({ record })} allowDecimal={false} hideControls />
        <DateTimePicker label={t('system.audit.from')} value={toLocal(asked.from)} onChange={(value) => set({ from: fromLocal(value) })} valueFormat="lll" clearable clearButtonProps={clear} submitButtonProps={{ 'aria-label': t('ui.save') }} />
        <DateTimePicker label={t('system.audit.until')} value={toLocal(asked.until)} onChange={(value) => set({ until: fromLocal(value) })} valueFormat="lll" clearable clearButtonProps={clear} submitButtonProps={{ 'aria-label': t('ui.save') }} />
      </SimpleGrid>
      {entries.error ? <ErrorNote error={entries.error} retry={() => void entries.refetch()} /> : null}
      {entries.isPending && (
        <Stack>
          <Skeleton h={90} />
          <Skeleton h={90} />
        </Stack>
      )}
      {entries.data?.length === 0 && <EmptyState icon={<IconHistory size={26} stroke={1.5} />} title={t('system.audit.none')} text={t('system.audit.noneText')} />}
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {entries.data?.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </Stack>
      {entries.data && entries.data.length >= size && (
        <Button mt="md" variant="default" loading={entries.isFetching} onClick={() => setSize(size + 100)}>
          {t('system.more')}
        </Button>
      )}
    </>
  );
}
