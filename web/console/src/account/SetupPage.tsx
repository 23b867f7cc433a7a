import { Box } from '@mantine/core';
import { useText } from '@reeve/ui';
import { Placeholder } from '../pages/Placeholder';

/** The first administrator chooses a password. */
export function SetupPage() {
  const t = useText();
  return (
    <Box component="main" p="xl">
      <Placeholder title={t('account.setup')} />
    </Box>
  );
}
