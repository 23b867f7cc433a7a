import { Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useDroppable } from '@dnd-kit/core';
import { ErrorNote, showNumber, useText } from '@reeve/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { columnCountsQuery, columnQuery } from '../data/columns';
import type { StatusInfo } from '../data/types';
import classes from './board.module.css';
import { Card } from './Card';

interface Props {
  base: string | undefined;
  status: StatusInfo;
  /** Drawn as a strip: a place to drop, and to open. */
  narrow: boolean;
  widen: () => void;
  mayMove: boolean;
  look: (id: number) => void;
  now: number;
}

const guess = 98;

/** Marks a column's own list: the board scrolls under a carried card, the list does not, as cards have their order from the server. */
export const listMark = 'data-cards';

/** The tickets of one status; only those in sight are drawn. */
export function Column({ base, status, narrow, widen, mayMove, look, now }: Props) {
  const t = useText();
  const { setNodeRef, isOver } = useDroppable({ id: `status-${status.id}`, data: { status } });
  const counts = useQuery(columnCountsQuery(base)).data;
  const count = counts && (counts[status.id] ?? 0);
  const list = useInfiniteQuery(columnQuery(base, status, !narrow));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const frame = useRef<HTMLDivElement>(null);
  const place = useMergedRef(frame, setNodeRef);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => guess,
    overscan: 6,
    getItemKey: (at) => rows[at]?.id ?? at,
  });
  const items = virtual.getVirtualItems();
  const last = items[items.length - 1]?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 12) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, rows.length]);

  // Every place to drop is a scrolling element right inside the board, as the carried card's own list is. dnd-kit pairs what scrolls around
  // the card with its measures by position, and for a moment with those of before: were one chain longer, the board would leap away.
  if (narrow) {
    return (
      <section className={classes.column} data-narrow data-over={isOver} aria-label={status.name}>
        <button ref={setNodeRef} {...{ [listMark]: '' }} type="button" className={classes.narrow} onClick={widen} title={t('desk.board.showClosed')}>
          {status.name}
          <span className={classes.count}>{showNumber(count)}</span>
        </button>
      </section>
    );
  }
  return (
    <section className={classes.column} data-over={isOver} aria-label={status.name}>
      <h2 className={classes.title} style={{ margin: 0 }}>
        <span className="reeve-cut">{status.name}</span>
        <span className={classes.count}>
          {showNumber(count)}
          <VisuallyHidden>{t('desk.board.tickets')}</VisuallyHidden>
        </span>
      </h2>
      <div
        ref={place}
        {...{ [listMark]: '' }}
        className={classes.scroll}
        tabIndex={rows.length > 0 ? 0 : undefined}
        role="group"
        aria-label={t('desk.board.cards', { status: status.name })}
      >
        {list.error && <ErrorNote error={list.error} retry={() => void list.refetch()} />}
        {!list.data && !list.error && (
          <>
            <Skeleton h={88} mb={8} radius={9} />
            <Skeleton h={88} mb={8} radius={9} />
            <Skeleton h={88} radius={9} />
          </>
        )}
        {list.data && rows.length === 0 && (
          <Text size="xs" c="dimmed" ta="center" py="md">
            {t('desk.board.empty')}
          </Text>
        )}
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const ticket = rows[item.index];
            return (
              ticket && (
                <div key={item.key} ref={virtual.measureElement} data-index={item.index} className={classes.slot} style={{ transform: `translateY(${item.start}px)` }}>
                  <Card ticket={ticket} now={now} look={look} mayMove={mayMove} />
                </div>
              )
            );
          })}
        </div>
      </div>
    </section>
  );
}
