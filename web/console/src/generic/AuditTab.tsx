import { Button, Group, Paper, Skeleton, Stack, Text, Timeline } from '@mantine/core';
import { EmptyState, ErrorNote, get, isObject, type ResourceInfo, showDateTime, textLiteral, useText } from '@reeve/ui';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCatalogue } from '../frame/useCatalogue';

interface Entry {
  when: string;
  who: string;
  what: string;
  changes: { field: string; before: string; after: string }[];
}

interface AuditEntry {
  verb?: string;
  memberIdentifier?: string;
  at?: string;
  changes?: string;
}

interface TrailEntry {
  text?: string;
  enteredDate?: string;
  enteredBy?: string;
}

function words(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–';
  if (isObject(value)) return String(value.name ?? value.identifier ?? value.id ?? JSON.stringify(value));
  return Array.isArray(value) ? value.map(words).join(', ') : String(value);
}

function changesOf(text: string | undefined): Entry['changes'] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(read)) return [];
    return read.filter(isObject).map((one) => ({ field: String(one.field ?? ''), before: words(one.before), after: words(one.after) }));
  } catch {
    return [];
  }
}

async function read(resource: ResourceInfo, id: number, whole: boolean, size: number, signal: AbortSignal): Promise<Entry[]> {
  if (whole) {
    const conditions = `entity = ${textLiteral(resource.entity)} and recordId = ${id}`;
    const entries = await get<AuditEntry[]>('system/auditEntries', { conditions, orderBy: 'id desc', pageSize: size }, signal);
    return entries.map((one) => ({ when: one.at ?? '', who: one.memberIdentifier ?? '', what: one.verb ?? '', changes: changesOf(one.changes) }));
  }
  const trail = await get<TrailEntry[]>('system/audittrail', { type: resource.entity, id, pageSize: size }, signal);
  return trail.map((one) => ({ when: one.enteredDate ?? '', who: one.enteredBy ?? '', what: one.text ?? '', changes: [] })).reverse();
}

const first = 50;

/** Who changed what, the newest first. */
export function AuditTab({ resource, id }: { resource: ResourceInfo; id: number }) {
  const t = useText();
  const { find } = useCatalogue();
  const [size, setSize] = useState(first);
  const whole = find('system/auditEntries') !== undefined;
  const entries = useQuery({
    queryKey: ['audit', resource.entity, id, whole, size],
    queryFn: ({ signal }) => read(resource, id, whole, size, signal),
    staleTime: 0,
  });
  const titleOf = (name: string) => resource.fields.find((field) => field.name === name)?.title ?? name;
  if (entries.error) return <ErrorNote error={entries.error} retry={() => void entries.refetch()} />;
  if (!entries.data) {
    return (
      <Stack>
        <Skeleton h={40} />
        <Skeleton h={40} />
        <Skeleton h={40} />
      </Stack>
    );
  }
  if (entries.data.length === 0) return <EmptyState icon={<IconHistory size={26} stroke={1.5} />} title={t('generic.noAudit')} text={t('generic.noAuditText')} />;
  return (
    <Paper withBorder p="md" bg="var(--reeve-card)">
      <Timeline bulletSize={14} lineWidth={2}>
        {entries.data.map((entry, i) => (
          <Timeline.Item key={i}>
            <Group gap={8} wrap="wrap">
              <Text size="sm" fw={550}>
                {entry.who}
              </Text>
              <Text size="sm">{entry.what}</Text>
              <Text size="xs" c="dimmed" component="time">
                {showDateTime(entry.when)}
              </Text>
            </Group>
            {entry.changes.map((change) => (
              <Text key={change.field} size="sm" c="dimmed" lineClamp={4} style={{ overflowWrap: 'anywhere' }}>
                {`${titleOf(change.field)}: ${change.before} → ${change.after}`}
              </Text>
            ))}
          </Timeline.Item>
        ))}
      </Timeline>
      {entries.data.length >= size && (
        <Button mt="md" variant="default" onClick={() => setSize(size + 200)}>
          {t('generic.more')}
        </Button>
      )}
    </Paper>
  );
}
