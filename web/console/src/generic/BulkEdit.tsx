import { Badge, Button, Group, Modal, Progress, ScrollArea, Select, Stack, Table, Text } from '@mantine/core';
import { ErrorNote, get, isProblem, patch, type RecordRow, recordTitle, type ResourceInfo, sameValue, showValue, titleField, useText, valueAt, wireValue } from '@reeve/ui';
import { FieldEditor } from '@reeve/ui/fields/FieldEditor';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

interface Props {
  path: string;
  resource: ResourceInfo;
  rows: RecordRow[];
  close: () => void;
}

type Outcome = { ok: true } | { ok: false; why: string };

// So many requests at once: quick, and no burden for others.
const atOnce = 4;

function why(error: unknown): string {
  return isProblem(error) ? [error.message, ...error.faults.map((fault) => fault.message)].join(' ') : String(error);
}

/** One change for several rows: shown before it is made, answered row by row. */
export function BulkEdit({ path, resource, rows: chosen, close }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  const fields = resource.fields.filter((field) => !field.readOnly && !field.writeOnce && !field.writeOnly && field.type !== 'list' && field.type !== 'object' && !field.name.startsWith('_info/'));
  const [name, setName] = useState<string | null>(null);
  const [value, setValue] = useState<unknown>(null);
  const [outcomes, setOutcomes] = useState<Map<number, Outcome>>(new Map());
  const [running, setRunning] = useState(false);
  const field = fields.find((one) => one.name === name);
  // The list holds its columns only: what is to be changed is read once more, so that the preview is true.
  const title = titleField(resource);
  const asked = field ? [...new Set(['id', ...(title ? [title] : []), field.name, ...(field.within ? [field.within] : [])])] : [];
  const ids = chosen.map((row) => row.id ?? 0);
  const now = useQuery({
    queryKey: ['bulk', path, asked, ids],
    queryFn: ({ signal }) => get<RecordRow[]>(path, { conditions: `id in (${ids.join(', ')})`, fields: asked.join(','), pageSize: 1000 }, signal),
    enabled: field !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });
  const rows = now.data ?? [];
  // What a reference lies within must be the same for all rows: it is read from the first.
  const sample = rows[0] ?? {};
  const shared = !field?.within || rows.every((row) => JSON.stringify(valueAt(row, field.within ?? '')) === JSON.stringify(valueAt(sample, field.within ?? '')));
  const changing = field ? rows.filter((row) => !sameValue(field, valueAt(row, field.name), value)) : [];

  const run = async () => {
    if (!field) return;
    setRunning(true);
    const waiting = changing.filter((row) => !outcomes.get(row.id ?? 0)?.ok);
    const worker = async () => {
      for (let row = waiting.shift(); row; row = waiting.shift()) {
        const id = row.id ?? 0;
        const outcome = await patch(`${path}/${id}`, [{ op: 'replace', path: field.name, value: wireValue(field, value) }]).then(
          (): Outcome => ({ ok: true }),
          (error: unknown): Outcome => ({ ok: false, why: why(error) }),
        );
        setOutcomes((known) => new Map(known).set(id, outcome));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    setRunning(false);
    void queryClient.invalidateQueries({ queryKey: ['references'] });
    await queryClient.invalidateQueries({ queryKey: ['list', path] });
  };

  const finished = outcomes.size > 0 && !running;
  const failed = [...outcomes.values()].filter((outcome) => !outcome.ok).length;
  return (
    <Modal opened onClose={running ? () => undefined : close} size="lg" title={t('generic.bulkTitle', { count: chosen.length })} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <Stack>
        <Group grow align="flex-start">
          <Select
            label={t('generic.bulkField')}
            data={fields.map((one) => ({ value: one.name, label: one.title }))}
            value={name}
            onChange={(next) => {
              setName(next);
              setValue(null);
              setOutcomes(new Map());
            }}
            searchable
            disabled={running}
            data-autofocus
          />
          {field && shared && now.data ? <FieldEditor field={{ ...field, required: false }} value={value} onChange={setValue} row={sample} fields={resource.fields} disabled={running} /> : null}
        </Group>
        {now.error ? <ErrorNote error={now.error} retry={() => void now.refetch()} /> : null}
        {field && !shared && <Text c="dimmed">{t('generic.bulkWithin', { within: resource.fields.find((one) => one.name === field.within)?.title ?? '' })}</Text>}
        {field && shared && now.data && (
          <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: 0 }}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{resource.name}</Table.Th>
                  <Table.Th>{t('generic.bulkChange')}</Table.Th>
                  <Table.Th>{t('generic.bulkResult')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => {
                  const outcome = outcomes.get(row.id ?? 0);
                  const same = sameValue(field, valueAt(row, field.name), value);
                  return (
                    <Table.Tr key={row.id}>
                      <Table.Td>{recordTitle(resource, row)}</Table.Td>
                      <Table.Td>
                        {same ? (
                          <Text size="sm" c="dimmed">
                            {t('generic.bulkSame')}
                          </Text>
                        ) : (
                          <Group gap={6} wrap="nowrap">
                            <span>{showValue(field, valueAt(row, field.name)) || '–'}</span>
                            <IconArrowRight size={13} aria-label={t('generic.bulkTo')} />
                            <strong>{showValue(field, value) || '–'}</strong>
                          </Group>
                        )}
                      </Table.Td>
                      <Table.Td>
                        {outcome?.ok && <Badge color="green">{t('generic.bulkDone')}</Badge>}
                        {outcome && !outcome.ok && (
                          <Text size="sm" c="var(--mantine-color-error)">
                            {outcome.why}
                          </Text>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  );
                })}
              </Table.Tbody>
            </Table>
          </ScrollArea.Autosize>
        )}
        {running && <Progress value={(100 * outcomes.size) / Math.max(1, changing.length)} animated aria-label={t('generic.bulkEdit')} />}
        {finished && (
          <Text size="sm" role="status">
            {t('generic.bulkSummary', { done: outcomes.size - failed, failed })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} disabled={running}>
            {finished ? t('ui.close') : t('ui.cancel')}
          </Button>
          {(!finished || failed > 0) && (
            <Button onClick={() => void run()} loading={running} disabled={!field || !shared || changing.length === 0}>
              {finished ? t('ui.retry') : t('generic.bulkApply', { count: changing.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
