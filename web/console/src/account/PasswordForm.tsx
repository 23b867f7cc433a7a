import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ErrorNote, faultAt, post, useText } from '@reeve/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { NewPassword, PasswordField, useNewPassword } from './NewPassword';

/** Another password, against the present one. */
export function PasswordForm({ identifier }: { identifier: string }) {
  const t = useText();
  const queryClient = useQueryClient();
  const [current, setCurrent] = useState('');
  const chosen = useNewPassword();
  const change = useMutation({
    mutationFn: () => post<undefined>('system/myAccount/password', { current, new: chosen.value.wanted }),
    onSuccess: () => {
      setCurrent('');
      chosen.clear();
      void queryClient.invalidateQueries({ queryKey: ['sessions'] });
      notifications.show({ color: 'pine', message: t('account.passwordChanged') });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.agrees()) change.mutate();
  };
  const shown = faultAt(change.error, 'current') ?? faultAt(change.error, 'new');
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <input type="text" name="username" autoComplete="username" value={identifier} readOnly hidden />
        <PasswordField label={t('account.current')} value={current} onChange={setCurrent} use="current-password" error={faultAt(change.error, 'current')} />
        <NewPassword chosen={chosen} error={faultAt(change.error, 'new')} />
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
