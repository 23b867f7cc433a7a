import { Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { ErrorNote } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { listOf } from './data';

interface Props<T> {
  path: string;
  conditions?: string;
  orderBy?: string;
  empty: string;
  heads: readonly string[];
  cells: (row: T) => readonly ReactNode[];
  /** Buttons below the list. */
  children?: ReactNode;
}

/** A short list of what belongs to a record. */
export function Below<T extends { id: number }>({ path, conditions, orderBy, empty, heads, cells, children }: Props<T>) {
  const list = useQuery(listOf<T>(path, conditions, orderBy));
  if (list.error) return <ErrorNote error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton h={180} />;
  return (
    <Stack gap="sm">
      {list.data.length === 0 ? (
        <Text c="dimmed" size="sm" py="sm">
          {empty}
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={460}>
          <Table highlightOnHover highlightOnHoverColor="var(--reeve-row)">
            <Table.Thead>
              <Table.Tr>
                {heads.map((head) => (
                  <Table.Th key={head}>{head}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.data.map((row) => (
                <Table.Tr key={row.id}>
                  {cells(row).map((cell, at) => (
                    <Table.Td key={heads[at]}>{cell}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {children && <Group>{children}</Group>}
    </Stack>
  );
}
