import { Badge, Box, Button, Group, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { ErrorNote, post, showDateTime, useText } from '@reeve/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDraft } from '../desk/data/useDraft';
import { Markdown } from '../desk/notes/Markdown';
import notes from '../desk/notes/notes.module.css';
import { listOf, type Note } from './data';

const empty = { text: '' };

/** Notes of a company or a contact. */
export function Notes({ path, mayAdd }: { path: string; mayAdd: boolean }) {
  const t = useText();
  const queryClient = useQueryClient();
  const query = listOf<Note>(path, undefined, 'id desc');
  const list = useQuery(query);
  const { draft, change, clear } = useDraft(path, empty);
  const add = useMutation({
    mutationFn: () => post(path, { text: draft.text.trim() }),
    onSuccess: clear,
    onSettled: () => queryClient.invalidateQueries({ queryKey: query.queryKey }),
  });
  if (list.error) return <ErrorNote error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton h={160} />;
  return (
    <Stack gap="sm">
      {mayAdd && (
        <Box className={notes.compose}>
          <Textarea className={notes.area} aria-label={t('desk.companyPage.newNote')} placeholder={t('desk.companyPage.newNote')} value={draft.text} onChange={(event) => change({ text: event.currentTarget.value })} autosize minRows={2} />
          <Group justify="flex-end" p={8} pt={0}>
            <Button size="xs" disabled={draft.text.trim() === ''} loading={add.isPending} onClick={() => add.mutate()}>
              {t('desk.note.send')}
            </Button>
          </Group>
        </Box>
      )}
      {add.error ? <ErrorNote error={add.error} /> : null}
      {list.data.length === 0 && (
        <Text c="dimmed" size="sm">
          {t('desk.note.none')}
        </Text>
      )}
      {list.data.map((note) => (
        <article key={note.id} className={notes.bubble}>
          <Group gap="xs" mb={4}>
            <Text size="xs" c="dimmed">{`${note.enteredBy ?? note._info?.enteredBy ?? ''} · ${showDateTime(note._info?.dateEntered)}`}</Text>
            {note.type && <Badge size="sm">{note.type.name}</Badge>}
            {note.flagged && <Badge size="sm" color="red">{t('desk.companyPage.flagged')}</Badge>}
          </Group>
          <Markdown text={note.text} />
        </article>
      ))}
    </Stack>
  );
}
