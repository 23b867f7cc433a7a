import { Avatar, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { ErrorNote, showAge, showDateTime, useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { initialsOf, nameOf } from '../data/names';
import { notesQuery } from '../data/queries';
import type { TicketNote } from '../data/types';
import { Markdown } from './Markdown';
import classes from './notes.module.css';
import type { NoteKind } from './useSendNote';

function kindOf(note: TicketNote): NoteKind {
  if (note.resolutionFlag) return 'resolution';
  return note.internalAnalysisFlag && !note.detailDescriptionFlag ? 'internal' : 'discussion';
}

function Entry({ note, now }: { note: TicketNote; now: number }) {
  const t = useText();
  const kind = kindOf(note);
  const who = nameOf(note.contact ?? note.member) || note.originalAuthor || note._info?.enteredBy || '';
  const when = note._info?.dateEntered;
  return (
    <li className={classes.note}>
      <Avatar size={32} radius="xl" color={note.contact ? 'blue' : 'pine'} variant={note.contact ? 'light' : 'filled'} aria-hidden>
        {initialsOf(who)}
      </Avatar>
      <article className={classes.bubble} data-kind={kind} aria-label={t('desk.note.by', { who })}>
        <div className={classes.head}>
          <Text span fw={600} size="sm">
            {who}
          </Text>
          {note.contact && (
            <Text span size="xs" c="dimmed">
              {t('desk.customer')}
            </Text>
          )}
          {kind !== 'discussion' && <span className={classes.kind}>{t(`desk.note.${kind}`)}</span>}
          {note.noteType === 'TimeEntryNote' && <span className={classes.kind}>{t('desk.note.ofTime')}</span>}
          {note.mergedFlag && <span className={classes.kind}>{t('desk.note.merged')}</span>}
          <Text component="time" dateTime={when} size="xs" c="dimmed" title={showDateTime(when)}>
            {showAge(when, now)}
          </Text>
        </div>
        <Markdown text={note.text ?? ''} />
      </article>
    </li>
  );
}

const filters = ['all', 'discussion', 'internal', 'resolution'] as const;

/** All notes of a ticket in the order they were written. */
export function Conversation({ ticket }: { ticket: number }) {
  const t = useText();
  const notes = useQuery(notesQuery(ticket));
  const [show, setShow] = useState<(typeof filters)[number]>('all');
  const [now] = useState(() => Date.now());
  if (notes.error) return <ErrorNote error={notes.error} retry={() => void notes.refetch()} />;
  if (!notes.data) {
    return (
      <Stack gap="md" aria-busy="true">
        <Skeleton h={90} radius="lg" />
        <Skeleton h={70} radius="lg" />
        <Skeleton h={110} radius="lg" />
      </Stack>
    );
  }
  const sorted = notes.data.toSorted((a, b) => (a._info?.dateEntered ?? '').localeCompare(b._info?.dateEntered ?? '') || a.id - b.id);
  const shown = show === 'all' ? sorted : sorted.filter((note) => kindOf(note) === show);
  const present = filters.filter((kind) => kind === 'all' || sorted.some((note) => kindOf(note) === kind));
  return (
    <Stack gap="sm">
      {present.length > 2 && (
        <Group justify="flex-end">
          <SegmentedControl
            size="xs"
            aria-label={t('desk.note.show')}
            value={show}
            onChange={(value) => setShow(value as (typeof filters)[number])}
            data={present.map((kind) => ({ value: kind, label: kind === 'all' ? t('desk.note.all') : t(`desk.note.${kind}`) }))}
          />
        </Group>
      )}
      {shown.length === 0 ? (
        <Text c="dimmed" size="sm" ta="center" py="lg">
          {t('desk.note.none')}
        </Text>
      ) : (
        <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
          {shown.map((note) => (
            <Entry key={`${note.noteType}${note.id}`} note={note} now={now} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}
