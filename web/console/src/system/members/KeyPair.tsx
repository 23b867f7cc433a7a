import { ActionIcon, Alert, Button, Code, CopyButton, Group, Modal, Stack, Text, Tooltip } from '@mantine/core';
import { useText } from '@reeve/ui';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import type { ApiKey } from './keys';

/** A value with a button that copies it. */
export function CopyLine({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) {
  const t = useText();
  return (
    <div role="group" aria-label={label}>
      <Text size="sm" fw={600} mb={4}>
        {label}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Code block style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }} c="var(--mantine-color-text)">
          {value}
        </Code>
        <CopyButton value={value} timeout={2500}>
          {({ copied, copy }) =>
            strong ? (
              <Button variant="default" leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy} aria-label={t('system.keys.copy', { what: label })}>
                {copied ? t('system.keys.copied') : t('system.roles.copy')}
              </Button>
            ) : (
              <Tooltip label={copied ? t('system.keys.copied') : t('system.keys.copy', { what: label })}>
                <ActionIcon variant="default" size={34} onClick={copy} aria-label={t('system.keys.copy', { what: label })}>
                  {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                </ActionIcon>
              </Tooltip>
            )
          }
        </CopyButton>
      </Group>
    </div>
  );
}

/** The pair that was just made: the only time that the private key is shown. */
export function KeyPair({ pair, onClose }: { pair: ApiKey; onClose: () => void }) {
  const t = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t('system.keys.pairTitle', { name: pair.description })}
    >
      <Stack>
        <Alert color="yellow" icon={<IconAlertTriangle size={18} />} title={t('system.keys.onceTitle')}>
          {t('system.keys.onceText')}
        </Alert>
        <CopyLine label={t('system.keys.publicKey')} value={pair.publicKey ?? ''} strong />
        <CopyLine label={t('system.keys.privateKey')} value={pair.privateKey ?? ''} strong />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('system.keys.stored')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
