import { Box, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** A line above the title: where one is. */
  over?: ReactNode;
  /** A line below the title. */
  under?: ReactNode;
  /** Buttons at the right. */
  children?: ReactNode;
}

/** Title of a screen, with its actions; names the browser's tab, too. */
export function PageHead({ title, over, under, children }: Props) {
  useDocumentTitle(`${title} · Reeve`);
  return (
    <Group justify="space-between" align="flex-end" gap="sm" mb="md" wrap="wrap">
      <Box style={{ minWidth: 0, flex: '1 1 220px' }}>
        {over && (
          <Text component="div" size="xs" c="dimmed" mb={2}>
            {over}
          </Text>
        )}
        <Title order={1} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Title>
        {under && (
          <Text component="div" size="sm" c="dimmed" mt={2}>
            {under}
          </Text>
        )}
      </Box>
      {children && (
        <Group gap="xs" wrap="wrap">
          {children}
        </Group>
      )}
    </Group>
  );
}
