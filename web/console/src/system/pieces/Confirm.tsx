import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { ErrorNote, useText } from '@reeve/ui';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  text: string;
  /** What the button says that does it. */
  action: string;
  error: unknown;
  busy: boolean;
  onClose: () => void;
  onDo: () => void;
  children?: ReactNode;
}

/** Asks before something that cannot be taken back. */
export function Confirm({ title, text, action, error, busy, onClose, onDo, children }: Props) {
  const t = useText();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <Stack>
        <Text size="sm">{text}</Text>
        {children}
        {error ? <ErrorNote error={error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('ui.cancel')}
          </Button>
          <Button color="red.8" loading={busy} onClick={onDo}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
