import { Alert, Button, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { changedFields, ErrorNote, type RecordRow, type ResourceInfo, showValue, useText, valueAt } from '@reeve/ui';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { readRecord, type Versioned } from './record';

interface Props {
  resource: ResourceInfo;
  address: string;
  base: Versioned;
  edits: RecordRow;
  keepMine: (fresh: Versioned) => void;
  takeTheirs: (fresh: Versioned, names: string[]) => void;
}

/** Somebody else saved the record meanwhile: what they changed, and what shall become of one's own changes. */
export function ConflictNote({ resource, address, base, edits, keepMine, takeTheirs }: Props) {
  const t = useText();
  const fresh = useQuery({ queryKey: ['fresh', address, base.etag], queryFn: ({ signal }) => readRecord(address, signal), staleTime: 0, gcTime: 0 });
  if (fresh.error) return <ErrorNote error={fresh.error} retry={() => void fresh.refetch()} />;
  if (!fresh.data) return <Skeleton h={140} />;
  const { row } = fresh.data;
  const data = fresh.data;
  const theirs = changedFields(resource.fields, base.row, row);
  const meta = row._info as { updatedBy?: string } | undefined;
  return (
    <Alert color="yellow" role="alert" icon={<IconUsers size={18} />} title={t('ui.problem.changedTitle')}>
      <Stack gap="xs">
        <Text size="sm">{t('generic.conflictText', { who: meta?.updatedBy ?? t('generic.somebody') })}</Text>
        {theirs.length > 0 && (
          <Table.ScrollContainer minWidth={420}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('generic.field')}</Table.Th>
                  <Table.Th>{t('generic.before')}</Table.Th>
                  <Table.Th>{t('generic.theirs')}</Table.Th>
                  <Table.Th>{t('generic.mine')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {theirs.map((field) => (
                  <Table.Tr key={field.name}>
                    <Table.Td>{field.title}</Table.Td>
                    <Table.Td>{showValue(field, valueAt(base.row, field.name)) || '–'}</Table.Td>
                    <Table.Td>{showValue(field, valueAt(row, field.name)) || '–'}</Table.Td>
                    <Table.Td>{field.name in edits ? showValue(field, edits[field.name]) || '–' : ''}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        <Group gap="xs">
          <Button size="xs" onClick={() => keepMine(data)}>
            {t('generic.keepMine')}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              takeTheirs(
                data,
                theirs.map((field) => field.name),
              )
            }
          >
            {t('generic.takeTheirs')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
