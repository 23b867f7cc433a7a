import { ActionIcon, Button, Checkbox, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { ErrorNote, patch, post, remove, useText } from '@reeve/ui';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { nameOf } from '../data/names';
import { tasksQuery } from '../data/queries';
import type { TicketTask } from '../data/types';
import { useDeskRights } from '../data/useRights';
import { reasonOf, tellRefusal } from '../pieces/tell';
import classes from './ticket.module.css';

/** What is to be done within a ticket. */
export function Tasks({ ticket }: { ticket: number }) {
  const t = useText();
  const rights = useDeskRights();
  const queryClient = useQueryClient();
  const tasks = useQuery(tasksQuery(ticket, rights.tasks));
  const [text, setText] = useState('');
  const key = tasksQuery(ticket).queryKey;
  const refused = (error: unknown) => tellRefusal(t('desk.refused'), reasonOf(error, t('desk.tryLater')));
  const after = () => queryClient.invalidateQueries({ queryKey: key });
  const add = useMutation({
    mutationFn: (notes: string) => post(`service/tickets/${ticket}/tasks`, { notes }),
    onSuccess: () => setText(''),
    onError: refused,
    onSettled: after,
  });
  const close = useMutation({
    mutationFn: (task: TicketTask) => patch(`service/tickets/${ticket}/tasks/${task.id}`, [{ op: 'replace', path: 'closedFlag', value: !task.closedFlag }]),
    onMutate: (task) => queryClient.setQueryData(key, (list) => list?.map((one) => (one.id === task.id ? { ...one, closedFlag: !one.closedFlag } : one))),
    onError: refused,
    onSettled: after,
  });
  const drop = useMutation({ mutationFn: (task: TicketTask) => remove(`service/tickets/${ticket}/tasks/${task.id}`), onError: refused, onSettled: after });

  if (tasks.error) return <ErrorNote error={tasks.error} retry={() => void tasks.refetch()} />;
  if (!tasks.data) return <Skeleton h={120} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') add.mutate(text.trim());
  };
  return (
    <Stack gap="sm">
      {tasks.data.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('desk.task.none')}
        </Text>
      ) : (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {tasks.data.map((task) => (
            <li key={task.id} className={classes.row}>
              <Checkbox
                checked={task.closedFlag}
                disabled={!rights.editTask}
                onChange={() => close.mutate(task)}
                label={<span className={task.closedFlag ? classes.done : undefined}>{task.notes ?? task.summary}</span>}
                flex={1}
              />
              {task.member && (
                <Text size="xs" c="dimmed">
                  {nameOf(task.member)}
                </Text>
              )}
              {rights.deleteTask && (
                <ActionIcon variant="subtle" color="gray" c="dimmed" aria-label={t('desk.task.delete', { name: task.notes ?? '' })} onClick={() => drop.mutate(task)}>
                  <IconTrash size={16} stroke={1.6} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {rights.addTask && (
        <form onSubmit={submit}>
          <Group gap="xs" wrap="nowrap">
            <TextInput flex={1} aria-label={t('desk.task.new')} placeholder={t('desk.task.new')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
            <Button type="submit" variant="default" leftSection={<IconPlus size={16} />} loading={add.isPending}>
              {t('desk.task.add')}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}
