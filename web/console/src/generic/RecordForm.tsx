import { Button, Collapse, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { bodyOf, call, ErrorNote, faultAt, type FieldInfo, isProblem, may, patchOf, type RecordRow, type ResourceInfo, sameValue, useText, valueAt } from '@reeve/ui';
import { FieldEditor } from '@reeve/ui/fields/FieldEditor';
import { IconChevronDown, IconDeviceFloppy } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { recordAddress } from './addresses';
import { ConflictNote } from './ConflictNote';
import { CustomFields } from './CustomFields';
import { KeptValues } from './KeptValues';
import { LeaveGuard } from './LeaveGuard';
import { ObjectList } from './ObjectList';
import { readRecord, recordQuery, type Versioned } from './record';
import { layoutOf } from './recordAt';
import { useDraft } from './useDraft';

interface Props {
  resource: ResourceInfo;
  path: string;
  id: number | 'new';
  record?: Versioned;
}

const custom: FieldInfo = { name: 'customFields', title: '', type: 'list', of: 'object' };

/** The form of any record: what may be written, with the server's faults at their fields. */
export function RecordForm({ resource, path, id, record }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const isNew = id === 'new';
  const address = `${path}/${id}`;
  const layout = useMemo(() => layoutOf(resource, isNew), [resource, isNew]);
  const writable = useMemo(() => [...layout.main, ...layout.long, ...layout.flags, ...layout.lists, ...layout.without, custom], [layout]);
  const [base, setBase] = useState<Versioned>(record ?? { row: {}, etag: undefined });
  const { edits, setEdits, restored, clear } = useDraft(
    address,
    useMemo(() => resource.fields.filter((field) => field.writeOnly).map((field) => field.name), [resource]),
  );
  const [more, setMore] = useState(false);
  const leaving = useRef(false);
  const allowed = may(resource, isNew ? 'add' : 'edit');
  const current: RecordRow = { ...base.row, ...edits };
  const dirty = writable.some((field) => field.name in edits && !sameValue(field, valueAt(base.row, field.name), edits[field.name]));
  const steps = useMemo(() => patchOf(writable, base.row, edits), [writable, base.row, edits]);

  const save = useMutation({
    mutationFn: async (on: Versioned): Promise<RecordRow> => {
      if (isNew) return (await call<RecordRow>('POST', path, { body: bodyOf(writable, edits) })).data;
      return (await call<RecordRow>('PATCH', address, { body: patchOf(writable, on.row, edits), ifMatch: on.etag })).data;
    },
    onSuccess: async (saved) => {
      leaving.current = true;
      clear();
      void queryClient.invalidateQueries({ queryKey: ['list', path] });
      void queryClient.invalidateQueries({ queryKey: ['references'] });
      notifications.show({ color: 'pine', message: t('generic.saved', { name: resource.name }) });
      if (isNew) {
        await navigate({ ...recordAddress(path, saved.id ?? 0), replace: true, ignoreBlocker: true });
        return;
      }
      const fresh = await readRecord(address).catch((): Versioned => ({ row: saved, etag: undefined }));
      adopt(fresh);
      leaving.current = false;
    },
  });

  const adopt = (fresh: Versioned) => {
    queryClient.setQueryData(recordQuery(address).queryKey, fresh);
    setBase(fresh);
  };
  // What somebody else saved is shown at once, but never under the hands of who fills in the form.
  useEffect(() => {
    if (record && !dirty && !save.isPending && record.etag !== base.etag) setBase(record);
  }, [record, dirty, save.isPending, base.etag]);

  useEffect(() => {
    if (!save.error) return;
    if (isProblem(save.error) && layout.without.some((field) => faultAt(save.error, field.name))) setMore(true);
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error="true"]')?.focus();
  }, [save.error, layout]);

  const set = (field: FieldInfo, value: unknown) =>
    setEdits((known) => {
      const next: RecordRow = { ...known, [field.name]: value };
      // What lies within the changed record no longer fits.
      for (const inner of writable) {
        if (inner.within === field.name && valueAt({ ...base.row, ...next }, inner.name)) next[inner.name] = null;
      }
      return next;
    });
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (allowed && !save.isPending && (isNew || steps.length > 0)) save.mutate(base);
  };
  useHotkeys([['mod+S', () => form.current?.requestSubmit()]], []);

  const editor = (field: FieldInfo) => (
    <FieldEditor
      key={field.name}
      field={field}
      value={field.name in edits ? edits[field.name] : valueAt(base.row, field.name)}
      onChange={(value) => set(field, value)}
      row={current}
      fields={resource.fields}
      error={faultAt(save.error, field.name)}
      disabled={!allowed}
    />
  );
  const conflict = isProblem(save.error) && save.error.kind === 'changed';
  const required = layout.main.some((field) => field.required);

  return (
    <form ref={form} onSubmit={submit} noValidate={!isNew} aria-label={resource.name}>
      <LeaveGuard dirty={dirty} leaving={leaving} discard={clear} />
      <Stack gap="md">
        <Paper withBorder px="sm" py={8} bg="var(--reeve-card)" className="reeve-savebar">
          <Group justify="space-between" gap="xs">
            <Text size="sm" c="dimmed" aria-live="polite">
              {!allowed ? t('generic.readOnly') : restored && dirty ? t('generic.draftRestored') : dirty ? t('generic.unsaved') : required ? t('generic.requiredHint') : t('generic.allSaved')}
            </Text>
            {allowed && (
              <Group gap="xs">
                <Button variant="default" disabled={!dirty || save.isPending} onClick={clear}>
                  {t('generic.discard')}
                </Button>
                <Button type="submit" leftSection={<IconDeviceFloppy size={16} />} loading={save.isPending} disabled={!isNew && !dirty}>
                  {t('ui.save')}
                </Button>
              </Group>
            )}
          </Group>
        </Paper>
        {conflict ? (
          <ConflictNote
            resource={resource}
            address={address}
            base={base}
            edits={edits}
            keepMine={(fresh) => {
              adopt(fresh);
              save.mutate(fresh);
            }}
            takeTheirs={(fresh, names) => {
              adopt(fresh);
              setEdits((known) => Object.fromEntries(Object.entries(known).filter(([name]) => !names.includes(name))));
              save.reset();
            }}
          />
        ) : (
          save.error && <ErrorNote error={save.error} shown={writable.map((field) => field.name).filter((name) => name !== 'customFields')} />
        )}
        <Paper withBorder p="md" bg="var(--reeve-card)">
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" verticalSpacing="sm">
            {layout.main.map(editor)}
          </SimpleGrid>
          {layout.long.length > 0 && (
            <Stack mt="sm" gap="sm">
              {layout.long.map(editor)}
            </Stack>
          )}
          {layout.flags.length > 0 && (
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" verticalSpacing="xs" mt="md">
              {layout.flags.map(editor)}
            </SimpleGrid>
          )}
        </Paper>
        {layout.lists.map((field) => (
          <ObjectList
            key={field.name}
            field={field}
            value={field.name in edits ? edits[field.name] : valueAt(base.row, field.name)}
            onChange={(value) => set(field, value)}
            error={faultAt(save.error, field.name)}
            disabled={!allowed}
          />
        ))}
        {layout.custom && (
          <CustomFields
            entity={resource.custom ?? ''}
            record={base.row}
            isNew={isNew}
            value={edits.customFields}
            onChange={(value) => setEdits((known) => ({ ...known, customFields: value }))}
            error={faultAt(save.error, 'customFields')}
            disabled={!allowed}
          />
        )}
        {layout.without.length > 0 && (
          <Paper withBorder p="md" bg="var(--reeve-card)">
            <Button variant="subtle" size="compact-sm" rightSection={<IconChevronDown size={14} />} aria-expanded={more} onClick={() => setMore(!more)}>
              {t('generic.without', { total: layout.without.length })}
            </Button>
            <Collapse expanded={more}>
              {more && (
                <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" verticalSpacing="sm" mt="sm">
                  {layout.without.map(editor)}
                </SimpleGrid>
              )}
            </Collapse>
          </Paper>
        )}
        {!isNew && (
          <Paper withBorder p="md" bg="var(--reeve-card)">
            <Title order={2} fz="sm" mb="xs">
              {t('generic.kept')}
            </Title>
            <KeptValues fields={layout.kept} row={base.row} />
          </Paper>
        )}
      </Stack>
    </form>
  );
}
