import { Skeleton, Stack } from '@mantine/core';
import { useText } from '@reeve/ui';

/** A screen whose code or data is on its way: the shape of a page, so that nothing jumps. */
export function Waiting() {
  const t = useText();
  return (
    <Stack gap="md" aria-busy="true" aria-label={t('ui.loading')} role="status">
      <Skeleton h={28} w={220} />
      <Skeleton h={36} />
      <Skeleton h={320} />
    </Stack>
  );
}
