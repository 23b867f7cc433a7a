import {
  type Announcements,
  closestCenter,
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { EmptyState, patch, useText } from '@reeve/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moveCard } from '../data/columns';
import { statusesQuery, ticketQuery } from '../data/queries';
import type { StatusInfo, Ticket, TicketLine } from '../data/types';
import { reasonOf, tellRefusal } from '../pieces/tell';
import classes from './board.module.css';
import { LiftedCard } from './Card';
import { Column } from './Column';

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

// With the pointer a card falls where the pointer is; with the keyboard, where it is nearest.
const collision: CollisionDetection = (given) => (given.pointerCoordinates ? pointerWithin(given) : closestCenter(given));

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
  const move = useMutation({
    mutationFn: ({ ticket, to }: Move) => patch<Ticket>(`service/tickets/${ticket.id}`, [{ op: 'replace', path: 'status', value: { id: to.id } }]),
    onMutate: ({ ticket, from, to }) => moveCard(queryClient, base, ticket, from, to),
    onSuccess: (ticket) => {
      queryClient.setQueryData(ticketQuery(ticket.id).queryKey, ticket);
      void queryClient.invalidateQueries({ queryKey: ['tickets'], refetchType: 'none' });
    },
    onError: (error, { ticket, from, to }) => {
      moveCard(queryClient, base, ticket, to, from);
      tellRefusal(t('desk.board.refused', { id: ticket.id, status: to.name }), reasonOf(error, t('desk.tryLater')));
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
