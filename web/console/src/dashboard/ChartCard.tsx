import { ActionIcon, Box, Card, Group, Skeleton, Title, Tooltip } from '@mantine/core';
import { ErrorNote, useText } from '@reeve/ui';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, Suspense, useState } from 'react';

interface Props {
  title: string;
  chart: ReactNode;
  /** The same in words and numbers, each leading to its list. */
  table: ReactNode;
  ready: boolean;
  error?: unknown;
  retry?: () => void;
}

/** A chart, and the table that says the same. */
export function ChartCard({ title, chart, table, ready, error, retry }: Props) {
  const t = useText();
  const [asTable, setAsTable] = useState(false);
  const label = t(asTable ? 'desk.dashboard.asChart' : 'desk.dashboard.asTable', { title });
  return (
    <Card component="section" aria-label={title}>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Title order={2} fz="sm">
          {title}
        </Title>
        <Tooltip label={label}>
          <ActionIcon variant="subtle" color="gray" c="dimmed" aria-label={label} onClick={() => setAsTable(!asTable)}>
            {asTable ? <IconChartBar size={17} stroke={1.6} /> : <IconTable size={17} stroke={1.6} />}
          </ActionIcon>
        </Tooltip>
      </Group>
      <Box mih={230}>
        {error ? (
          <ErrorNote error={error} retry={retry} />
        ) : !ready ? (
          <Skeleton h={230} />
        ) : asTable ? (
          table
        ) : (
          <Suspense fallback={<Skeleton h={230} />}>
            <div aria-hidden>{chart}</div>
          </Suspense>
        )}
      </Box>
    </Card>
  );
}
