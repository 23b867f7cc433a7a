import { Button, Group, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type RecordRow, type ResourceInfo, useText } from '@reeve/ui';
import { lazy, Suspense } from 'react';

const BulkEdit = lazy(() => import('./BulkEdit').then((module) => ({ default: module.BulkEdit })));

interface Props {
  path: string;
  resource: ResourceInfo;
  rows: RecordRow[];
  clear: () => void;
}

/** What can be done with the selected rows. */
export function SelectionBar({ path, resource, rows, clear }: Props) {
  const t = useText();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Paper withBorder shadow="lg" p="xs" role="region" aria-label={t('generic.selection')} style={{ position: 'sticky', bottom: 12, marginTop: 8, zIndex: 5 }} bg="var(--reeve-card)">
      <Group justify="space-between">
        <Text size="sm" fw={550} aria-live="polite">
          {t('generic.selected', { count: rows.length })}
        </Text>
        <Group gap="xs">
          <Button variant="subtle" color="gray" c="inherit" onClick={clear}>
            {t('generic.clearSelection')}
          </Button>
          <Button aria-haspopup="dialog" onClick={open}>{t('generic.bulkEdit')}</Button>
        </Group>
      </Group>
      {opened && (
        <Suspense fallback={null}>
          <BulkEdit path={path} resource={resource} rows={rows} close={close} />
        </Suspense>
      )}
    </Paper>
  );
}
