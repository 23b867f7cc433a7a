import { Button, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { EmptyState, ErrorNote, isProblem, may, type RecordRow, recordTitle, type ResourceInfo, showValue, titleField, usePreference, useText, valueAt } from '@reeve/ui';
import { DataGrid, type GridColumn } from '@reeve/ui/grid/DataGrid';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { recordAddress, recordHref } from './addresses';
import { Cell } from './Cell';
import { chosenColumns, columnWidth, nextOrder, sortedColumn } from './columns';
import { ConditionRefused } from './ConditionRefused';
import { ListBar } from './ListBar';
import { RowLink } from './RowLink';
import { allConditions, askedFields, type ListAsk, listQuery } from './rows';
import type { ListSearch } from './search';
import { SelectionBar } from './SelectionBar';

interface Props {
  /** Address of the list: parents' numbers are in it. */
  path: string;
  resource: ResourceInfo;
  search: ListSearch;
  setSearch: (change: Partial<ListSearch>) => void;
  /** What the button says that makes a new record; none where the page has no such button. */
  adds?: string | undefined;
  /** What to do about an empty list, where it is not that button. */
  none?: string | undefined;
  /** The columns until somebody chooses others. */
  standard?: string | undefined;
}

/** How the member left a list: without a choice in the address, it opens like that again, on any device. */
interface KeptList {
  columns?: string | undefined;
  widths?: Record<string, number> | undefined;
}

const nothingKept: KeptList = {};
const noWidths = {};

const inert = new Set(['_info/lastUpdated', '_info/updatedBy', '_info/dateEntered', '_info/enteredBy', 'id']);

/** A list of any resource: what it shows, and in which order, is in its search part. */
export function ListView({ path, resource, search: asked, setSearch, adds, none, standard }: Props) {
  const t = useText();
  const router = useRouter();
  const searchRef = useRef<HTMLInputElement>(null);
  const [selected, setSelected] = useState<Set<number>>(new Set());
  const [kept, keep] = usePreference<KeptList>(`list:${resource.path}`, nothingKept);
  const search = useMemo(() => ({ ...asked, columns: asked.columns ?? kept.columns ?? standard }), [asked, kept.columns, standard]);
  const [now] = useState(() => Date.now());
  useHotkeys([['/', () => searchRef.current?.focus()]]);

  const fields = useMemo(() => chosenColumns(resource, search.columns), [resource, search.columns]);
  const ask = useMemo<ListAsk>(
    () => ({
      path,
      conditions: allConditions(resource, search.conditions, search.q),
      orderBy: search.orderBy,
      fields: askedFields(
        resource,
        fields.map((field) => field.name),
      ),
    }),
    [path, resource, search.conditions, search.q, search.orderBy, fields],
  );
  const list = useInfiniteQuery(listQuery(ask));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const { fetchNextPage, isFetchingNextPage } = list;
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);

  const columns = useMemo<GridColumn<RecordRow>[]>(
    () =>
      fields.map((field) => ({
        id: field.name,
        title: field.title,
        width: columnWidth(field, resource),
        right: (field.type === 'integer' && field.name !== 'id') || field.type === 'decimal' || field.type === 'number',
        sortable: field.sortable === true,
        cell: (row) => <Cell path={path} resource={resource} field={field} row={row} now={now} />,
      })),
    [fields, resource, path, now],
  );
  const extra = fields.filter((field) => field.name !== titleField(resource) && !inert.has(field.name)).slice(0, 4);
  const card = (row: RecordRow) => (
    <>
      <div className="reeve-cut">
        <RowLink href={recordHref(path, row.id ?? 0)} className="reeve-name">
          {recordTitle(resource, row)}
        </RowLink>
      </div>
      <Text size="xs" c="dimmed" lineClamp={2}>
        {[
          `#${row.id ?? ''}`,
          ...extra.map((field) => (field.type === 'boolean' ? '' : showValue(field, valueAt(row, field.name)))),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </>
  );
  const open = (row: RecordRow) => void router.navigate(recordAddress(path, row.id ?? 0));
  const narrowed = Boolean(search.q || search.conditions);
  const editable = may(resource, 'edit');
  const setColumns = (columns: string | undefined) => {
    keep({ ...kept, columns });
    setSearch({ columns });
  };

  const empty = narrowed ? (
    <EmptyState title={t('generic.nothingMatches')} text={t('generic.nothingMatchesText')}>
      <Button variant="default" onClick={() => setSearch({ q: undefined, conditions: undefined })}>
        {t('generic.showAll')}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState
      title={t('generic.none', { title: resource.title })}
      text={adds ? t('generic.noneAdd', { button: adds }) : (none ?? t('generic.noneRead'))}
    />
  );

  return (
    <>
      <ListBar resource={resource} path={path} ask={ask} search={search} setSearch={setSearch} setColumns={setColumns} loaded={rows.length} more={list.hasNextPage} searchRef={searchRef} failed={list.isError} />
      {list.error && (!list.data || list.isPlaceholderData) ? (
        isProblem(list.error) && list.error.code === 'ApiFindCondition' ? (
          <ConditionRefused problem={list.error} text={ask.conditions ?? ''} />
        ) : (
          <ErrorNote error={list.error} retry={() => void list.refetch()} />
        )
      ) : (
        <DataGrid
          label={resource.title}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id ?? 0}
          rowName={(row) => recordTitle(resource, row)}
          card={card}
          open={open}
          loading={list.isPending}
          more={list.hasNextPage}
          loadMore={loadMore}
          sort={sortedColumn(resource.fields, search.orderBy)}
          onSort={(id) => setSearch({ orderBy: nextOrder(resource.fields, search.orderBy, id) })}
          widths={kept.widths ?? noWidths}
          onWidths={(widths) => keep({ ...kept, widths })}
          {...(editable ? { selected, onSelect: setSelected } : {})}
          empty={empty}
        />
      )}
      {selected.size > 0 && (
        <SelectionBar path={path} resource={resource} rows={rows.filter((row) => selected.has(row.id ?? 0))} clear={() => setSelected(new Set())} />
      )}
    </>
  );
}
