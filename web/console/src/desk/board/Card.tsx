import { ActionIcon, Group, Text } from '@mantine/core';
import { useDraggable } from '@dnd-kit/core';
import { showAge, showDateTime, useText } from '@reeve/ui';
import { IconEye, IconGripVertical } from '@tabler/icons-react';
import type { CSSProperties, KeyboardEventHandler, MouseEventHandler, ReactNode, TouchEventHandler } from 'react';
import { nameOf } from '../data/names';
import type { TicketLine } from '../data/types';
import { usePriorityColor } from '../pieces/PriorityMark';
import { TextLink } from '../pieces/TextLink';
import classes from './board.module.css';

interface Props {
  ticket: TicketLine;
  now: number;
  look?: (id: number) => void;
  /** Whether it may be carried to another column. */
  mayMove?: boolean;
}

function Body({ ticket, now, look, children }: Props & { children?: ReactNode }) {
  const t = useText();
  const entered = ticket._info?.dateEntered;
  return (
    <>
      <Group gap={4} justify="space-between" wrap="nowrap">
        <Text size="xs" c="dimmed" truncate>
          {`#${ticket.id} · ${nameOf(ticket.company)}`}
        </Text>
        <Group gap={0} wrap="nowrap">
          {look && (
            <ActionIcon size={24} variant="subtle" color="gray" c="dimmed" mt={-2} aria-label={t('desk.board.look', { id: ticket.id })} aria-haspopup="dialog" onClick={() => look(ticket.id)}>
              <IconEye size={15} stroke={1.6} />
            </ActionIcon>
          )}
          {children}
        </Group>
      </Group>
      <TextLink to="/service/tickets/$id" params={{ id: String(ticket.id) }} className={classes.summary} c="inherit" draggable={false} preload={false}>
        {ticket.summary}
      </TextLink>
      <div className={classes.facts}>
        <Text span size="xs" truncate flex={1}>
          {ticket.owner ? nameOf(ticket.owner) : t('desk.nobody')}
        </Text>
        <span title={nameOf(ticket.priority)}>{ticket.priority?.level ?? nameOf(ticket.priority)}</span>
        <time dateTime={entered} title={showDateTime(entered)}>
          {showAge(entered, now)}
        </time>
      </div>
    </>
  );
}

/** A ticket on the board. */
export function Card(props: Props) {
  const { ticket, mayMove = false } = props;
  const t = useText();
  const colorOf = usePriorityColor();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({ id: ticket.id, data: { ticket }, disabled: !mayMove });
  return (
    <article
      ref={setNodeRef}
      className={classes.card}
      data-away={isDragging}
      style={{ '--card-color': colorOf(ticket.priority?.id) } as CSSProperties}
      aria-label={`#${ticket.id} ${ticket.summary}`}
      {...(mayMove ? {
            onMouseDown: listeners?.onMouseDown as MouseEventHandler | undefined,
            onTouchStart: listeners?.onTouchStart as TouchEventHandler | undefined,
          } : {})}
    >
      <Body {...props}>
        {mayMove && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            className={classes.grip}
            aria-label={t('desk.board.move', { id: ticket.id })}
            aria-describedby={attributes['aria-describedby']}
            onKeyDown={listeners?.onKeyDown as KeyboardEventHandler | undefined}
          >
            <IconGripVertical size={15} stroke={1.6} aria-hidden />
          </button>
        )}
      </Body>
    </article>
  );
}

/** The card while it is carried. */
export function LiftedCard({ ticket, now }: { ticket: TicketLine; now: number }) {
  const colorOf = usePriorityColor();
  return (
    <div className={classes.card} data-lifted style={{ '--card-color': colorOf(ticket.priority?.id) } as CSSProperties}>
      <Body ticket={ticket} now={now} />
    </div>
  );
}
