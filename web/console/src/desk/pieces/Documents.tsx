import { ActionIcon, Anchor, Button, FileButton, Skeleton, Stack, Table, Text } from '@mantine/core';
import { addressOf, ErrorNote, remove, showDateTime, showNumber, useText } from '@reeve/ui';
import { IconTrash, IconUpload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { documentsQuery } from '../data/queries';
import { useDeskRights } from '../data/useRights';
import { useUploads } from '../data/useUploads';
import { useFiles } from '../notes/useFiles';
import classes from '../ticket/ticket.module.css';
import { reasonOf, tellRefusal } from './tell';
import { Uploading } from './Uploading';

function inKilobytes(size: number | undefined): string {
  return size === undefined ? '' : `${showNumber(Math.max(1, Math.round(size / 1024)))} kB`;
}

/** Files that belong to a record of any kind. */
export function Documents({ recordType, id }: { recordType: string; id: number }) {
  const t = useText();
  const rights = useDeskRights();
  const queryClient = useQueryClient();
  const documents = useQuery(documentsQuery(recordType, id, rights.documents));
  const uploads = useUploads(recordType, id);
  const take = (list: File[]) => {
    for (const file of list) void uploads.send(file);
  };
  const files = useFiles(take, rights.attach);
  const drop = useMutation({
    mutationFn: (document: number) => remove(`system/documents/${document}`),
    onError: (error) => tellRefusal(t('desk.refused'), reasonOf(error, t('desk.tryLater'))),
    onSettled: () => queryClient.invalidateQueries({ queryKey: documentsQuery(recordType, id).queryKey }),
  });
  if (documents.error) return <ErrorNote error={documents.error} retry={() => void documents.refetch()} />;
  if (!documents.data) return <Skeleton h={120} />;
  return (
    <Stack gap="sm">
      {rights.attach && (
        <div className={classes.drop} data-over={files.over} {...files.handlers}>
          <Text size="sm" c="dimmed" mb="xs">
            {t('desk.document.drop')}
          </Text>
          <FileButton onChange={take} multiple>
            {(props) => (
              <Button {...props} size="xs" variant="default" leftSection={<IconUpload size={15} />}>
                {t('desk.document.choose')}
              </Button>
            )}
          </FileButton>
        </div>
      )}
      <Uploading sending={uploads.sending} drop={uploads.drop} />
      {documents.data.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('desk.document.none')}
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={460}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('desk.document.name')}</Table.Th>
                <Table.Th>{t('desk.document.size')}</Table.Th>
                <Table.Th>{t('desk.document.added')}</Table.Th>
                <Table.Th aria-label={t('desk.actions')} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {documents.data.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>
                    <Anchor href={addressOf(`system/documents/${one.id}/download`)} download={one.fileName ?? true} size="sm">
                      {one.title ?? one.fileName}
                    </Anchor>
                  </Table.Td>
                  <Table.Td className="reeve-number">{inKilobytes(one.size)}</Table.Td>
                  <Table.Td>{`${showDateTime(one._info?.dateEntered)} · ${one.owner ?? one._info?.enteredBy ?? ''}`}</Table.Td>
                  <Table.Td w={40}>
                    {rights.deleteDocument && (
                      <ActionIcon variant="subtle" color="gray" c="dimmed" aria-label={t('desk.document.delete', { name: one.title ?? '' })} onClick={() => drop.mutate(one.id)}>
                        <IconTrash size={16} stroke={1.6} />
                      </ActionIcon>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
