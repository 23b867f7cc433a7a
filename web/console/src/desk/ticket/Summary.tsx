import { ActionIcon, Group, Text, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useText } from '@reeve/ui';
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Ticket } from '../data/types';
import classes from './ticket.module.css';
import { useTicketPatch } from './useTicketPatch';

/** The summary: a heading, and a field once it is to be changed. */
export function Summary({ ticket, mayEdit }: { ticket: Ticket; mayEdit: boolean }) {
  const t = useText();
  useDocumentTitle(`#${ticket.id} ${ticket.summary} · Reeve`);
  const [text, setText] = useState<string>();
  const before = useRef(ticket.summary);
  const pencil = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  const change = useTicketPatch(ticket.id);
  const editing = text !== undefined;

  useEffect(() => {
    if (was.current && !editing) pencil.current?.focus();
    was.current = editing;
  }, [editing]);

  if (!editing) {
    return (
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Title order={1} className={classes.summary}>
          {ticket.summary}
        </Title>
        {mayEdit && (
          <ActionIcon
            ref={pencil}
            data-edit-summary
            variant="subtle"
            color="gray"
            c="dimmed"
            mt={2}
            aria-label={t('desk.editSummary')}
            onClick={() => {
              before.current = ticket.summary;
              setText(ticket.summary);
            }}
          >
            <IconPencil size={17} stroke={1.6} />
          </ActionIcon>
        )}
      </Group>
    );
  }
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === ticket.summary) setText(undefined);
    else change.mutate([{ op: 'replace', path: 'summary', value: text.trim() }], { onSuccess: () => setText(undefined) });
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setText(undefined);
  };
  return (
    <form onSubmit={save}>
      <Group gap={6} wrap="nowrap">
        <Title order={1} className={classes.hidden}>
          {ticket.summary}
        </Title>
        <TextInput
          flex={1}
          size="md"
          aria-label={t('desk.field.summary')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={leave}
          maxLength={100}
          required
          autoFocus
        />
        <ActionIcon type="submit" size={36} variant="filled" aria-label={t('ui.save')} loading={change.isPending}>
          <IconCheck size={18} />
        </ActionIcon>
        <ActionIcon size={36} variant="default" aria-label={t('ui.cancel')} onClick={() => setText(undefined)}>
          <IconX size={18} />
        </ActionIcon>
      </Group>
      <Text size="sm" mt={4} role="status" c="var(--mantine-color-text)">
        {ticket.summary !== before.current && !change.isPending && t('desk.meanwhile', { summary: ticket.summary })}
      </Text>
    </form>
  );
}
