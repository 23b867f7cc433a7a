import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useText } from '@reeve/ui';
import { useBlocker } from '@tanstack/react-router';
import type { RefObject } from 'react';

interface Props {
  dirty: boolean;
  /** Whether the form leads away itself, after saving. */
  leaving: RefObject<boolean>;
  discard: () => void;
}

/** Asks before a form with changes is left. A reload needs no question: the draft survives it. */
export function LeaveGuard({ dirty, leaving, discard }: Props) {
  const t = useText();
  const guard = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && !leaving.current && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  });
  if (guard.status !== 'blocked') return null;
  return (
    <Modal opened onClose={guard.reset} title={t('generic.leaveTitle')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <Stack>
        <Text>{t('generic.leaveText')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button
            variant="subtle"
            color="gray"
            c="inherit"
            onClick={() => {
              discard();
              guard.proceed();
            }}
          >
            {t('generic.leaveDiscard')}
          </Button>
          <Button variant="default" onClick={guard.proceed}>
            {t('generic.leaveKeep')}
          </Button>
          <Button onClick={guard.reset} data-autofocus>
            {t('generic.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
