import { CloseButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useText } from '@reeve/ui';
import type { Sending } from '../data/useUploads';
import { reasonOf } from './tell';

/** Files on their way, and those that did not arrive. */
export function Uploading({ sending, drop }: { sending: readonly Sending[]; drop: (key: number) => void }) {
  const t = useText();
  if (sending.length === 0) return null;
  return (
    <Stack gap={6} px="sm" py={6} aria-live="polite">
      {sending.map((one) => (
        <Group key={one.key} gap="sm" wrap="nowrap">
          <Text size="xs" truncate miw={0} flex={1}>
            {one.error ? `${one.name}: ${reasonOf(one.error, t('desk.uploadFailed'))}` : one.name}
          </Text>
          {!one.error && <Progress w={120} value={one.part * 100} aria-label={t('desk.uploading', { name: one.name })} />}
          <CloseButton size="xs" aria-label={t('desk.stopUpload', { name: one.name })} onClick={() => drop(one.key)} />
        </Group>
      ))}
    </Stack>
  );
}
