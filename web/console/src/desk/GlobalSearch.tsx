import { Button, Kbd } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useText } from '@reeve/ui';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useCatalogue } from '../frame/useCatalogue';

const Palette = lazy(() => import('./find/Palette').then((module) => ({ default: module.Palette })));

// In a dialog, letters are for the dialog.
function free(): boolean {
  return document.querySelector('[role="dialog"]') === null;
}

/** The search over everything, in the top bar, and the keys that work everywhere. */
export function GlobalSearch() {
  const t = useText();
  const navigate = useNavigate();
  const { may } = useCatalogue();
  const [opened, { open, close }] = useDisclosure(false);
  const [used, setUsed] = useState(false);
  const show = () => {
    setUsed(true);
    open();
  };
  useHotkeys([
    ['c', () => free() && may('service/tickets', 'add') && void navigate({ to: '/service/new' })],
    ['b', () => free() && may('service/tickets', 'inquire') && void navigate({ to: '/service/board' })],
  ]);
  useHotkeys([['mod+K', show]], []);
  return (
    <>
      <Button
        variant="default"
        justify="space-between"
        fullWidth
        maw={420}
        fw={400}
        leftSection={<IconSearch size={16} />}
        rightSection={
          <Kbd size="xs" visibleFrom="sm">
            Ctrl K
          </Kbd>
        }
        styles={{ label: { flex: 1, justifyContent: 'flex-start' } }}
        c="dimmed"
        aria-haspopup="dialog"
        onClick={show}
      >
        {t('frame.search')}
      </Button>
      {used && (
        <Suspense fallback={null}>
          <Palette opened={opened} close={close} />
        </Suspense>
      )}
    </>
  );
}
