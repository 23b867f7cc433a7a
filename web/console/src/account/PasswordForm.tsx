import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ErrorNote, faultAt, post, useText } from '@reeve/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';

/** Another password, against the present one. */
export function PasswordForm({ identifier }: { identifier: string }) {
  const t = useText();
  const queryClient = useQueryClient();
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: () => post<undefined>('system/myAccount/password', { current, new: wanted }),
    onSuccess: () => {
      setCurrent('');
      setWanted('');
      setAgain('');
      setTried(false);
      void queryClient.invalidateQueries({ queryKey: ['sessions'] });
      notifications.show({ color: 'pine', message: t('account.passwordChanged') });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wanted === again) change.mutate();
  };
  const shown = faultAt(change.error, 'current') ?? faultAt(change.error, 'new');
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <input type="text" name="username" autoComplete="username" value={identifier} readOnly hidden />
        <PasswordInput size="sm" label={t('account.current')} value={current} onChange={(event) => setCurrent(event.currentTarget.value)} autoComplete="current-password" required error={faultAt(change.error, 'current')} />
        <PasswordInput size="sm" label={t('account.newPassword')} value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} autoComplete="new-password" required error={faultAt(change.error, 'new')} />
        <PasswordInput size="sm" label={t('account.repeat')} value={again} onChange={(event) => setAgain(event.currentTarget.value)} autoComplete="new-password" required error={tried && again !== wanted ? t('account.differs') : undefined} />
        {change.error && !shown ? <ErrorNote error={change.error} /> : null}
        <Text size="xs" c="dimmed">
          {t('account.passwordEnds')}
        </Text>
        <div>
          <Button type="submit" loading={change.isPending}>
            {t('account.changePassword')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
