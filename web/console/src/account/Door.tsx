import { Box, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Mark } from '../frame/Brand';

/** What stands around the pages in front of the sign-in. */
export function Door({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  useDocumentTitle(`${title} · Reeve`);
  return (
    <Center component="main" mih="100dvh" p="md">
      <Box w="100%" maw={400}>
        <Stack align="center" gap={10} mb="lg" ta="center">
          <Mark size={46} />
          <Title order={1}>{title}</Title>
          {text && (
            <Text c="dimmed" size="sm">
              {text}
            </Text>
          )}
        </Stack>
        <Paper withBorder p="lg" bg="var(--reeve-card)">
          {children}
        </Paper>
      </Box>
    </Center>
  );
}
