import { ActionIcon, Badge, Button, Collapse, Group, Indicator, Text, TextInput, Tooltip } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { get, type ResourceInfo, showNumber, useText } from '@reeve/ui';
import { IconFilter, IconRefresh, IconSearch, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, type RefObject, Suspense, useEffect, useState } from 'react';
import { ColumnsMenu } from './ColumnsMenu';
import { ExportButton } from './ExportButton';
import type { ListAsk } from './rows';
import type { ListSearch } from './search';
import { ViewsMenu } from './ViewsMenu';

const ConditionsPanel = lazy(() => import('./ConditionsPanel').then((module) => ({ default: module.ConditionsPanel })));

interface Props {
  resource: ResourceInfo;
  path: string;
  ask: ListAsk;
  search: ListSearch;
  setSearch: (change: Partial<ListSearch>) => void;
  setColumns: (columns: string | undefined) => void;
  loaded: number;
  more: boolean;
  searchRef: RefObject<HTMLInputElement | null>;
  /** Whether the rows could not be read. */
  failed: boolean;
}

function QuickSearch({ search, setSearch, searchRef, resource }: Pick<Props, 'search' | 'setSearch' | 'searchRef' | 'resource'>) {
  const t = useText();
  const [text, setText] = useState(search.q ?? '');
  const apply = useDebouncedCallback((q: string) => setSearch({ q: q.trim() || undefined }), 250);
  useEffect(() => setText(search.q ?? ''), [search.q]);
  const label = t('generic.searchIn', { title: resource.title });
  return (
    <TextInput
      ref={searchRef}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={15} />}
      rightSection={
        text && (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('generic.clearSearch')} onClick={() => setSearch({ q: undefined })}>
            <IconX size={14} />
          </ActionIcon>
        )
      }
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        apply(event.currentTarget.value);
      }}
      style={{ flex: '1 1 200px', maxWidth: 340 }}
    />
  );
}

/** How many rows are loaded; how many there are only when asked. */
function Count({ ask, loaded, more }: Pick<Props, 'ask' | 'loaded' | 'more'>) {
  const t = useText();
  const count = useMutation({ mutationFn: () => get<{ count: number }>(`${ask.path}/count`, { conditions: ask.conditions }) });
  const { reset } = count;
  useEffect(reset, [ask.path, ask.conditions, reset]);
  const known = count.data?.count ?? (more ? undefined : loaded);
  return (
    <Group gap={6} wrap="nowrap" style={{ minHeight: 30 }} aria-live="polite">
      <Text size="xs" c="dimmed" className="reeve-number" style={{ whiteSpace: 'nowrap' }}>
        {known === undefined ? t('generic.loaded', { total: showNumber(loaded) }) : t('generic.total', { total: showNumber(known) })}
      </Text>
      {known === undefined && (
        <Button size="compact-xs" variant="subtle" loading={count.isPending} onClick={() => count.mutate()}>
          {t('generic.count')}
        </Button>
      )}
    </Group>
  );
}

/** Above a list: search, filter, columns, views, count, export. */
export function ListBar({ resource, path, ask, search, setSearch, setColumns, loaded, more, searchRef, failed }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Group gap="xs" mb="xs" wrap="wrap">
        <QuickSearch search={search} setSearch={setSearch} searchRef={searchRef} resource={resource} />
        <Indicator disabled={!search.conditions} size={9} offset={4}>
          <Button variant="default" leftSection={<IconFilter size={15} />} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('generic.filter')}
          </Button>
        </Indicator>
        <ColumnsMenu resource={resource} columns={search.columns} change={setColumns} />
        <ViewsMenu resource={resource} search={search} setSearch={setSearch} />
        <Group gap={4} ml="auto" wrap="nowrap">
          {!failed && <Count ask={ask} loaded={loaded} more={more} />}
          <ExportButton resource={resource} ask={ask} columns={search.columns} />
          <Tooltip label={t('generic.refresh')}>
            <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('generic.refresh')} onClick={() => void queryClient.invalidateQueries({ queryKey: ['list', path] })}>
              <IconRefresh size={17} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      {search.conditions && !open && (
        <Group gap={6} mb="xs" wrap="nowrap">
          <Badge
            variant="light"
            maw="100%"
            size="lg"
            fw={450}
            rightSection={
              <ActionIcon size={16} variant="transparent" color="inherit" aria-label={t('generic.clearFilter')} onClick={() => setSearch({ conditions: undefined })}>
                <IconX size={12} />
              </ActionIcon>
            }
          >
            {search.conditions}
          </Badge>
        </Group>
      )}
      <Collapse expanded={open}>
        {open && (
          <Suspense fallback={null}>
            <ConditionsPanel
              resource={resource}
              conditions={search.conditions}
              apply={(conditions) => setSearch({ conditions })}
              close={() => setOpen(false)}
            />
          </Suspense>
        )}
      </Collapse>
    </>
  );
}
