import {
  type Announcements,
  type ClientRect,
  closestCenter,
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { EmptyState, patch, useText } from '@reeve/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { moveCard, moving } from '../data/columns';
import { statusesQuery, ticketQuery } from '../data/queries';
import type { StatusInfo, Ticket, TicketLine } from '../data/types';
import { reasonOf, tellRefusal } from '../pieces/tell';
import classes from './board.module.css';
import { LiftedCard } from './Card';
import { Column, listMark } from './Column';

interface Move {
  ticket: TicketLine;
  from: StatusInfo;
  to: StatusInfo;
}

function ticketOf(data: unknown): TicketLine | undefined {
  return (data as { ticket?: TicketLine } | undefined)?.ticket;
}

function statusOf(data: unknown): StatusInfo | undefined {
  return (data as { status?: StatusInfo } | undefined)?.status;
}

/** As far from a column's list, in px, a card let go still falls into it: its title and the space beside it are in reach. */
const reach = 44;

// With the pointer a card falls on the column that is nearest to the pointer, so that there is no dead space between two; with the keyboard, where the card is nearest.
const collision: CollisionDetection = (given) => {
  const { pointerCoordinates: at, droppableRects, droppableContainers } = given;
  if (!at) return closestCenter(given);
  const away = (rect: ClientRect) => Math.max(0, rect.left - at.x, at.x - rect.right) + Math.max(0, rect.top - at.y, at.y - rect.bottom);
  return droppableContainers
    .flatMap((one) => {
      const rect = droppableRects.get(one.id);
      return rect && away(rect) <= reach ? [{ id: one.id, data: { droppableContainer: one, value: away(rect) } }] : [];
    })
    .sort((a, b) => a.data.value - b.data.value);
};

/** The arrows carry a card from column to column. */
const byColumns: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
  const { collisionRect, droppableRects, droppableContainers } = context;
  if (step === 0 || !collisionRect) return undefined;
  event.preventDefault();
  const places = droppableContainers
    .getEnabled()
    .map((one) => droppableRects.get(one.id))
    .filter((rect) => rect !== undefined)
    .sort((a, b) => a.left - b.left);
  const middle = collisionRect.left + collisionRect.width / 2;
  const here = places.findIndex((rect) => middle >= rect.left && middle <= rect.right);
  const next = places[(here < 0 ? 0 : here) + step];
  return next ? { x: next.left + next.width / 2 - collisionRect.width / 2, y: currentCoordinates.y } : undefined;
};

interface Props {
  board: number;
  base: string | undefined;
  onlyStatus: number | undefined;
  closed: boolean;
  showClosed: () => void;
  mayMove: boolean;
  look: (id: number) => void;
}

/** The tickets of a board in the columns of its statuses. */
export function Kanban({ board, base, onlyStatus, closed, showClosed, mayMove, look }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  const { data: statuses } = useQuery(statusesQuery(board));
  const [lifted, setLifted] = useState<TicketLine>();
  const [now] = useState(() => Date.now());
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: byColumns }),
  );
  const cutShort = useRef(false);
  const move = useMutation({
    mutationKey: moving,
    mutationFn: ({ ticket, to }: Move) => patch<Ticket>(`service/tickets/${ticket.id}`, [{ op: 'replace', path: 'status', value: { id: to.id } }]),
    onMutate: async ({ ticket, from, to }) => {
      // What was asked before may be answered with the card where it was: it would jump back for a moment.
      cutShort.current ||= queryClient.isFetching({ queryKey: ['tickets'] }) > 0;
      await queryClient.cancelQueries({ queryKey: ['tickets'] });
      moveCard(queryClient, base, ticket, from, to);
    },
    onSuccess: (ticket) => {
      queryClient.setQueryData(ticketQuery(ticket.id).queryKey, ticket);
    },
    onError: (error, { ticket, from, to }) => {
      moveCard(queryClient, base, ticket, to, from);
      tellRefusal(t('desk.board.refused', { id: ticket.id, status: to.name }), reasonOf(error, t('desk.tryLater')));
    },
    onSettled: () => {
      const again = cutShort.current && queryClient.isMutating({ mutationKey: moving }) === 1;
      if (again) cutShort.current = false;
      void queryClient.invalidateQueries({ queryKey: ['tickets'], refetchType: again ? 'active' : 'none' });
    },
  });

  const lift = (event: DragStartEvent) => setLifted(ticketOf(event.active.data.current));
  const drop = (event: DragEndEvent) => {
    setLifted(undefined);
    const ticket = ticketOf(event.active.data.current);
    const to = statusOf(event.over?.data.current);
    const from = statuses?.find((one) => one.id === ticket?.status?.id);
    if (ticket && from && to && from.id !== to.id) move.mutate({ ticket, from, to });
  };
  const said = (active: unknown, over: unknown) => ({ id: ticketOf(active)?.id ?? 0, status: statusOf(over)?.name ?? '' });
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('desk.board.lifted', said(active.data.current, undefined)),
    onDragOver: ({ active, over }) => (over ? t('desk.board.over', said(active.data.current, over.data.current)) : undefined),
    onDragEnd: ({ active, over }) => (over ? t('desk.board.dropped', said(active.data.current, over.data.current)) : t('desk.board.returned', said(active.data.current, undefined))),
    onDragCancel: ({ active }) => t('desk.board.returned', said(active.data.current, undefined)),
  };
  const shown = statuses?.filter((one) => onlyStatus === undefined || one.id === onlyStatus) ?? [];
  if (statuses?.length === 0) return <EmptyState title={t('desk.board.noStatuses')} text={t('desk.board.noStatusesText')} />;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collision}
      onDragStart={lift}
      onDragEnd={drop}
      onDragCancel={() => setLifted(undefined)}
      autoScroll={{ canScroll: (element) => !element.hasAttribute(listMark) }}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('desk.board.instructions') } }}
    >
      <div className={classes.columns}>
        {shown.map((status) => (
          <Column
            key={status.id}
            base={base}
            status={status}
            narrow={status.closedStatus && !closed && onlyStatus === undefined}
            widen={showClosed}
            mayMove={mayMove}
            look={look}
            now={now}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>{lifted && <LiftedCard ticket={lifted} now={now} />}</DragOverlay>
    </DndContext>
  );
}
