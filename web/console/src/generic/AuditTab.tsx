import { Button, Group, Paper, Skeleton, Stack, Text, Timeline } from '@mantine/core';
import { EmptyState, ErrorNote, get, isObject, labelOf, type RecordRow, referenceText, type ResourceInfo, showDateTime, showValue, targetPath, textLiteral, useText, valueAt } from '@reeve/ui';
import { IconHistory } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCatalogue } from '../frame/useCatalogue';

interface Entry {
  when: string;
  who: string;
  what: string;
  changes: { field: string; before: unknown; after: unknown }[];
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
    return read.filter(isObject).map((one) => ({ field: String(one.field ?? ''), before: one.before, after: one.after }));
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
const nothing: RecordRow = {};

// So many names of one field are looked up; more than that nobody reads.
const names = 100;

function idsOf(entries: readonly Entry[], field: string): number[] {
  const held = entries.flatMap((entry) => entry.changes).filter((change) => change.field === field);
  return [...new Set(held.flatMap((change) => [change.before, change.after]).filter((value) => typeof value === 'number'))].slice(0, names);
}

/** The names of records that changes tell by number, as far as the caller may read them. */
function useNames(resource: ResourceInfo, row: RecordRow, entries: readonly Entry[]) {
  const { catalogue } = useCatalogue();
  const asked = resource.fields.flatMap((field) => {
    const holder = field.within ? valueAt(row, field.within) : undefined;
    const path = field.type === 'reference' ? targetPath(field.target, isObject(holder) && typeof holder.id === 'number' ? holder.id : undefined) : undefined;
    const ids = path ? idsOf(entries, field.name) : [];
    return path && ids.length > 0 ? [{ field, path, ids }] : [];
  });
  return useQueries({
    queries: asked.map(({ field, path, ids }) => ({
      queryKey: ['names', path, ids],
      queryFn: ({ signal }: { signal: AbortSignal }) => get<RecordRow[]>(path, { conditions: `id in (${ids.join(', ')})`, pageSize: names }, signal),
      staleTime: 5 * 60_000,
      meta: { field: field.name },
    })),
    combine: (results) =>
      new Map<string, string>(
        results.flatMap((result, i) => {
          const one = asked[i];
          const label = labelOf(catalogue, one?.field.target, one?.field.targetLabel);
          return (result.data ?? []).map((found) => [`${one?.field.name ?? ''}:${found.id ?? ''}`, referenceText(found, label)] as const);
        }),
      ),
  });
}

/** Who changed what, the newest first. */
export function AuditTab({ resource, id, row = nothing }: { resource: ResourceInfo; id: number; row?: RecordRow }) {
  const t = useText();
  const { find } = useCatalogue();
  const [size, setSize] = useState(first);
  const whole = find('system/auditEntries') !== undefined;
  const entries = useQuery({
    queryKey: ['audit', resource.entity, id, whole, size],
    queryFn: ({ signal }) => read(resource, id, whole, size, signal),
    staleTime: 0,
  });
  const known = useNames(resource, row, entries.data ?? []);
  const line = ({ field: name, before, after }: Entry['changes'][number]) => {
    const field = resource.fields.find((one) => one.name === name);
    const text = (value: unknown) => known.get(`${name}:${String(value)}`) ?? (field && typeof value === 'string' ? showValue(field, value) : words(value)) ?? '–';
    const title = field?.title ?? name;
    return before === undefined || before === null ? `${title}: ${text(after)}` : `${title}: ${text(before)} → ${text(after)}`;
  };
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
                {line(change)}
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
