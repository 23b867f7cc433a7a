import { ActionIcon, Anchor, Box, Button, Group, Image, Modal, Paper, Progress, Skeleton, Stack, Text, ThemeIcon } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { addressOf, EmptyState, ErrorNote, get, isProblem, may, remove, showDateTime, showNumber, upload, useText } from '@reeve/ui';
import { IconDownload, IconFile, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useCatalogue } from '../frame/useCatalogue';

interface DocumentRow {
  id: number;
  title?: string;
  fileName?: string;
  serverFileName?: string;
  size?: number;
  linkFlag?: boolean;
  urlFlag?: boolean;
  readOnlyFlag?: boolean;
  _info?: { lastUpdated?: string; updatedBy?: string };
}

interface Sending {
  key: number;
  name: string;
  part: number;
}

interface Props {
  recordType: string;
  recordId: number;
}

const largestThumbnail = 20 * 1024 * 1024;

function isPicture(document: DocumentRow): boolean {
  return /\.(png|jpe?g|gif|bmp)$/i.test(document.fileName ?? '') && (document.size ?? 0) <= largestThumbnail;
}

function sizeText(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${showNumber(Math.round(kilo))} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}

/** Files and links of a record: dropped, chosen or pasted, and downloaded. */
export function DocumentsTab({ recordType, recordId }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  const { find } = useCatalogue();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending[]>([]);
  const [over, setOver] = useState(false);
  const [leaving, setLeaving] = useState<DocumentRow>();
  const key = ['documents', recordType, recordId];
  const documents = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<DocumentRow[]>('system/documents', { recordType, recordId, pageSize: 200, orderBy: 'id desc' }, signal),
  });
  const resource = find('system/documents');
  // A document is made by sending a form, which the catalogue lists beside the plain writes.
  const adds = may(resource, 'add') || resource?.actions?.some((action) => action.method === 'POST' && action.path === 'system/documents') === true;
  const deletes = may(resource, 'delete');
  const fail = (name: string, error: unknown) => {
    const words = isProblem(error) ? [error.message, ...error.faults.map((fault) => fault.message)].join(' ') : String(error);
    notifications.show({ color: 'red', title: t('generic.uploadFailed', { name }), message: words });
  };

  const send = async (file: File) => {
    const number = Date.now() + Math.random();
    const form = new FormData();
    form.append('recordType', recordType);
    form.append('recordId', String(recordId));
    form.append('title', file.name);
    form.append('file', file, file.name);
    setSending((all) => [...all, { key: number, name: file.name, part: 0 }]);
    try {
      await upload('system/documents', form, (part) => setSending((all) => all.map((one) => (one.key === number ? { ...one, part } : one))));
      await queryClient.invalidateQueries({ queryKey: key });
    } catch (error) {
      fail(file.name, error);
    } finally {
      setSending((all) => all.filter((one) => one.key !== number));
    }
  };
  const sendAll = async (files: Iterable<File>) => {
    for (const file of files) await send(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (adds) void sendAll(event.dataTransfer.files);
  };
  const erase = async (document: DocumentRow) => {
    setLeaving(undefined);
    try {
      await remove(`system/documents/${document.id}`);
      await queryClient.invalidateQueries({ queryKey: key });
    } catch (error) {
      notifications.show({ color: 'red', message: isProblem(error) ? error.message : String(error) });
    }
  };

  if (documents.error) return <ErrorNote error={documents.error} retry={() => void documents.refetch()} />;
  return (
    <Stack
      onPaste={(event) => {
        if (adds && event.clipboardData.files.length > 0) void sendAll(event.clipboardData.files);
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {leaving && (
        <Modal opened onClose={() => setLeaving(undefined)} title={t('generic.deleteTitle', { name: leaving.title ?? leaving.fileName ?? '' })} closeButtonProps={{ 'aria-label': t('ui.close') }}>
          <Text mb="md">{t('generic.deleteText', { title: leaving.title ?? leaving.fileName ?? '' })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setLeaving(undefined)} data-autofocus>
              {t('ui.cancel')}
            </Button>
            <Button color="red.8" onClick={() => void erase(leaving)}>
              {t('ui.delete')}
            </Button>
          </Group>
        </Modal>
      )}
      {adds && (
        <Paper p="md" radius="md" style={{ border: `1.5px dashed ${over ? 'var(--mantine-primary-color-filled)' : 'var(--reeve-line)'}` }} bg={over ? 'var(--reeve-chosen)' : 'transparent'}>
          <Group justify="center" gap="sm">
            <IconPaperclip size={18} aria-hidden />
            <Text size="sm">{t('generic.dropFiles')}</Text>
            <Button size="xs" variant="default" onClick={() => input.current?.click()}>
              {t('generic.chooseFiles')}
            </Button>
            <input ref={input} type="file" multiple hidden aria-label={t('generic.chooseFiles')} onChange={(event) => void sendAll([...(event.currentTarget.files ?? [])])} />
          </Group>
        </Paper>
      )}
      {sending.map((one) => (
        <Box key={one.key} role="status">
          <Text size="sm">{t('generic.uploading', { name: one.name })}</Text>
          <Progress value={one.part * 100} aria-label={one.name} />
        </Box>
      ))}
      {documents.isPending && <Skeleton h={64} />}
      {documents.data?.length === 0 && sending.length === 0 && <EmptyState icon={<IconFile size={26} stroke={1.5} />} title={t('generic.noDocuments')} text={adds ? t('generic.noDocumentsText') : undefined} />}
      {documents.data?.map((document) => {
        const link = document.linkFlag || document.urlFlag;
        const name = document.title || document.fileName || `#${document.id}`;
        const download = addressOf(`system/documents/${document.id}/download`);
        return (
          <Paper key={document.id} withBorder p="xs" bg="var(--reeve-card)">
            <Group gap="sm" wrap="nowrap">
              <Box w={48} h={48} style={{ flex: 'none', display: 'grid', placeItems: 'center' }}>
                {isPicture(document) && !link ? (
                  <Image src={addressOf(`system/documents/${document.id}/thumbnail`)} alt="" w={48} h={48} fit="cover" radius="sm" loading="lazy" />
                ) : (
                  <ThemeIcon variant="light" size={40} aria-hidden>
                    <IconFile size={20} />
                  </ThemeIcon>
                )}
              </Box>
              <div style={{ flex: 1, minWidth: 0 }}>
                {link ? (
                  <Anchor href={/^https?:\/\//i.test(document.serverFileName ?? '') ? document.serverFileName : undefined} target="_blank" rel="noopener noreferrer" size="sm">
                    {name}
                  </Anchor>
                ) : (
                  <Anchor href={download} download={document.fileName ?? true} size="sm">
                    {name}
                  </Anchor>
                )}
                <Text size="xs" c="dimmed" truncate>
                  {[document.fileName, sizeText(document.size), document._info?.updatedBy, showDateTime(document._info?.lastUpdated)].filter(Boolean).join(' · ')}
                </Text>
              </div>
              {!link && (
                <ActionIcon component="a" href={download} download={document.fileName ?? true} variant="subtle" color="gray" size={34} aria-label={t('generic.download', { name })}>
                  <IconDownload size={17} />
                </ActionIcon>
              )}
              {deletes && !document.readOnlyFlag && (
                <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('generic.deleteOne', { name })} aria-haspopup="dialog" onClick={() => setLeaving(document)}>
                  <IconTrash size={16} />
                </ActionIcon>
              )}
            </Group>
          </Paper>
        );
      })}
    </Stack>
  );
}
