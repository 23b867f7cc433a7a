import { SegmentedControl, Select, Skeleton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { EmptyState, PageHead, useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ErrorPage } from '../../pages/ErrorPage';
import { allOf } from '../data/conditions';
import { boardsQuery } from '../data/queries';
import { useLiveTickets } from '../data/useLive';
import { useDeskRights } from '../data/useRights';
import { boardRoute } from '../routes';
import type { BoardSearch } from '../search';
import { BoardFilters } from './BoardFilters';
import { BoardGrid } from './BoardGrid';
import { baseConditions } from './filters';
import { Kanban } from './Kanban';
import { QuickLook } from './QuickLook';

/** A board of tickets: in columns by status, or in rows. What is shown is in the address. */
export function BoardPage() {
  const t = useText();
  const navigate = useNavigate();
  const search = boardRoute.useSearch();
  const rights = useDeskRights();
  useLiveTickets();
  const boards = useQuery(boardsQuery);
  const [last, setLast] = useLocalStorage<number | undefined>({ key: 'reeve.board', defaultValue: undefined, getInitialValueInEffect: false });
  const board = search.board ?? boards.data?.find((one) => one.id === last)?.id ?? boards.data?.toSorted((a, b) => a.id - b.id)[0]?.id;
  const set = (change: Partial<BoardSearch>) =>
    void navigate({ to: '/service/board', search: { ...search, ...change }, replace: change.look === undefined, resetScroll: false });
  useEffect(() => {
    if (board !== undefined) setLast(board);
  }, [board, setLast]);

  if (boards.error) return <ErrorPage error={boards.error} reset={() => void boards.refetch()} />;
  if (boards.data?.length === 0) return <EmptyState title={t('desk.board.noBoard')} text={t('desk.board.noBoardText')} />;
  const base = baseConditions(search, board);
  const kanban = search.as !== 'grid';
  return (
    <>
      <PageHead title={boards.data?.find((one) => one.id === board)?.name ?? t('frame.screens.serviceBoard')} over={t('frame.screens.serviceBoard')}>
        <Select
          aria-label={t('desk.field.board')}
          w={170}
          data={(boards.data ?? []).map((one) => ({ value: String(one.id), label: one.name ?? '' }))}
          value={board === undefined ? null : String(board)}
          onChange={(value) => set({ board: Number(value), status: undefined })}
          allowDeselect={false}
        />
        <SegmentedControl
          aria-label={t('desk.board.as')}
          value={kanban ? 'kanban' : 'grid'}
          onChange={(value) => set({ as: value === 'grid' ? 'grid' : undefined })}
          data={[
            { value: 'kanban', label: t('desk.board.kanban') },
            { value: 'grid', label: t('desk.board.rows') },
          ]}
        />
        <SegmentedControl
          aria-label={t('desk.board.which')}
          value={search.closed ? 'all' : 'open'}
          onChange={(value) => set({ closed: value === 'all' ? true : undefined })}
          data={[
            { value: 'open', label: t('desk.board.openOnly') },
            { value: 'all', label: t('desk.board.all') },
          ]}
        />
      </PageHead>
      {board === undefined ? (
        <Skeleton h={480} radius="lg" />
      ) : (
        <>
          <BoardFilters key={board} board={board} search={search} set={set} />
          {kanban ? (
            <Kanban
              board={board}
              base={base}
              onlyStatus={search.status}
              closed={search.closed === true}
              showClosed={() => set({ closed: true })}
              mayMove={rights.edit}
              look={(id) => set({ look: id })}
            />
          ) : (
            <BoardGrid
              conditions={allOf(base, search.status !== undefined ? `status/id=${search.status}` : !search.closed && 'closedFlag=false')}
              orderBy={search.orderBy}
              setOrder={(orderBy) => set({ orderBy })}
              filtered={[search.q, search.status, search.owner, search.company, search.priority].some((one) => one !== undefined)}
            />
          )}
        </>
      )}
      <QuickLook id={search.look} close={() => set({ look: undefined })} />
    </>
  );
}
