import { Button, Popover, Skeleton } from '@mantine/core';
import { type ResourceInfo, useText } from '@reeve/ui';
import { IconColumns3 } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';

const ColumnsChooser = lazy(() => import('./ColumnsChooser').then((module) => ({ default: module.ColumnsChooser })));

interface Props {
  resource: ResourceInfo;
  columns: string | undefined;
  change: (columns: string | undefined) => void;
}

/** Opens the choice of columns; its code comes with the first opening. */
export function ColumnsMenu(props: Props) {
  const t = useText();
  return (
    <Popover width={300} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={15} />}>
          {t('generic.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Suspense fallback={<Skeleton h={420} />}>
          <ColumnsChooser {...props} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
