import { Button, Group, Modal, Select, Stack, TagsInput, Text } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { notifications } from '@mantine/notifications';
import { ErrorNote, faultAt, get, post, useText } from '@reeve/ui';
import { fromLocal, toLocal } from '@reeve/ui/fields/instants';
import { IconRepeat } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';

interface Callback {
  id: number;
  description?: string;
  url: string;
  inactiveFlag: boolean;
}

/** Puts deliveries of a callback in line again: by their numbers, or all of a time. */
export function Replay() {
  const t = useText();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const [callback, setCallback] = useState<string | null>(null);
  const [numbers, setNumbers] = useState<string[]>([]);
  const [from, setFrom] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const callbacks = useQuery({ queryKey: ['callbacks'], queryFn: ({ signal }) => get<Callback[]>('system/callbacks', { pageSize: 1000 }, signal), enabled: open });
  const replay = useMutation({
    mutationFn: () =>
      post<{ count: number }>(
        `system/callbacks/${callback ?? ''}/replay`,
        numbers.length > 0 ? { deliveryIds: numbers.map(Number) } : { from: from ?? undefined, until: until ?? undefined },
      ),
    onSuccess: ({ count }) => {
      setOpen(false);
      void queryClient.invalidateQueries({ queryKey: ['list'] });
      notifications.show({ color: 'pine', message: t('system.callbacks.replayed', { count }) });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    replay.mutate();
  };
  const clear = { 'aria-label': t('ui.reference.clear') };
  return (
    <>
      <Button variant="default" leftSection={<IconRepeat size={16} />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('system.callbacks.replay')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('system.callbacks.replay')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
        <form onSubmit={submit}>
          <Stack gap="sm">
            <Text size="sm">{t('system.callbacks.replayText')}</Text>
            <Select
              data-autofocus
              label={t('system.callbacks.callback')}
              data={(callbacks.data ?? []).map((one) => ({ value: String(one.id), label: one.description || one.url, disabled: one.inactiveFlag }))}
              value={callback}
              onChange={setCallback}
              searchable
              required
              nothingFoundMessage={callbacks.isPending ? t('ui.loading') : t('system.callbacks.none')}
            />
            {callback && (
              <Text size="sm">
                <Link to="/list/$" params={{ _splat: `system/callbacks/${callback}/deliveries` }} className="reeve-name">
                  {t('system.callbacks.log')}
                </Link>
              </Text>
            )}
            <DateTimePicker label={t('system.audit.from')} value={toLocal(from)} onChange={(value) => setFrom(fromLocal(value))} valueFormat="lll" clearable clearButtonProps={clear} submitButtonProps={{ 'aria-label': t('ui.save') }} error={faultAt(replay.error, 'from')} />
            <DateTimePicker label={t('system.audit.until')} value={toLocal(until)} onChange={(value) => setUntil(fromLocal(value))} valueFormat="lll" clearable clearButtonProps={clear} submitButtonProps={{ 'aria-label': t('ui.save') }} error={faultAt(replay.error, 'until')} />
            <TagsInput label={t('system.callbacks.numbers')} description={t('system.callbacks.numbersHint')} value={numbers} onChange={(values) => setNumbers(values.filter((value) => /^\d+$/.test(value)))} acceptValueOnBlur />
            {replay.error ? <ErrorNote error={replay.error} shown={['from', 'until']} /> : null}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setOpen(false)}>
                {t('ui.cancel')}
              </Button>
              <Button type="submit" loading={replay.isPending} disabled={!callback || (numbers.length === 0 && !from)}>
                {t('system.callbacks.replay')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
