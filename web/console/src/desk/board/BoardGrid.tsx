import { Group, Stack, Text } from '@mantine/core';
import { EmptyState, ErrorNote, showAge, useText } from '@reeve/ui';
import { DataGrid, type GridColumn } from '@reeve/ui/grid/DataGrid';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { LinkButton } from '../../frame/LinkButton';
import { linePagesQuery } from '../data/columns';
import { nameOf } from '../data/names';
import type { TicketLine } from '../data/types';
import { useDeskRights } from '../data/useRights';
import { PriorityMark } from '../pieces/PriorityMark';

const orders: Record<string, string> = {
  id: 'id',
  summary: 'summary',
  company: 'company/name',
  status: 'status/sortOrder',
  priority: 'priority/sortOrder',
  owner: 'owner/identifier',
  updated: '_info/lastUpdated',
  age: '_info/dateEntered',
};

interface Props {
  conditions: string | undefined;
  orderBy: string | undefined;
  setOrder: (order: string) => void;
  /** Whether there is a filter to take away. */
  filtered: boolean;
}

/** The tickets of a board as rows. */
export function BoardGrid({ conditions, orderBy, setOrder, filtered }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const { add } = useDeskRights();
  const [now] = useState(() => Date.now());
  const [name = 'id', way = 'desc'] = (orderBy ?? 'id desc').split(' ');
  const sort = { id: name, desc: way === 'desc' };
  const list = useInfiniteQuery(linePagesQuery('grid', conditions, `${orders[name] ?? 'id'} ${way === 'desc' ? 'desc' : 'asc'}`));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const columns = useMemo<GridColumn<TicketLine>[]>(
    () => [
      { id: 'id', title: t('desk.field.number'), width: 80, sortable: true, cell: (row) => `#${row.id}` },
      { id: 'priority', title: t('desk.field.priority'), width: 150, sortable: true, cell: (row) => <PriorityMark priority={row.priority} /> },
      { id: 'summary', title: t('desk.field.summary'), width: 380, sortable: true, cell: (row) => row.summary },
      { id: 'company', title: t('desk.field.company'), width: 200, sortable: true, cell: (row) => nameOf(row.company) },
      { id: 'status', title: t('desk.field.status'), width: 140, sortable: true, cell: (row) => nameOf(row.status) },
      { id: 'owner', title: t('desk.field.owner'), width: 140, sortable: true, cell: (row) => nameOf(row.owner) },
      { id: 'age', title: t('desk.field.entered'), width: 120, sortable: true, cell: (row) => showAge(row._info?.dateEntered, now) },
      { id: 'updated', title: t('desk.field.updated'), width: 120, sortable: true, cell: (row) => showAge(row._info?.lastUpdated, now) },
    ],
    [t, now],
  );
  if (list.error) return <ErrorNote error={list.error} retry={() => void list.refetch()} />;
  return (
    <DataGrid
      label={t('desk.board.grid')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowName={(row) => `#${row.id} ${row.summary}`}
      card={(row) => (
        <Stack gap={2}>
          <Text size="sm" fw={540} truncate>{`#${row.id} ${row.summary}`}</Text>
          <Group gap="xs" wrap="nowrap">
            <Text size="xs" c="dimmed" truncate>
              {[nameOf(row.company), nameOf(row.status), nameOf(row.owner)].filter(Boolean).join(' · ')}
            </Text>
          </Group>
        </Stack>
      )}
      open={(row) => void navigate({ to: '/service/tickets/$id', params: { id: String(row.id) } })}
      loading={list.isFetching && rows.length === 0}
      more={list.hasNextPage}
      loadMore={() => {
        if (!list.isFetchingNextPage) void list.fetchNextPage();
      }}
      sort={sort}
      onSort={(id) => setOrder(`${id} ${sort.id === id && !sort.desc ? 'desc' : 'asc'}`)}
      empty={
        filtered ? (
          <EmptyState title={t('desk.board.none')} text={t('desk.board.noneText')} />
        ) : (
          <EmptyState title={t('desk.board.nothing')} text={t('desk.board.nothingText')}>
            {add && (
              <LinkButton to="/service/new" variant="default" mt="xs">
                {t('frame.screens.newTicket')}
              </LinkButton>
            )}
          </EmptyState>
        )
      }
    />
  );
}
