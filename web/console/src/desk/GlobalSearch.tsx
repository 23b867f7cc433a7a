import { Button, Kbd } from '@mantine/core';
import { useText } from '@reeve/ui';
import { IconSearch } from '@tabler/icons-react';

/** The search over everything, in the top bar. */
export function GlobalSearch() {
  const t = useText();
  return (
    <Button
      variant="default"
      justify="space-between"
      fullWidth
      maw={420}
      fw={400}
      leftSection={<IconSearch size={16} />}
      rightSection={<Kbd size="xs">Ctrl K</Kbd>}
    >
      {t('frame.search')}
    </Button>
  );
}
