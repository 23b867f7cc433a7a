import { ActionIcon, Alert, Box, Button, FileButton, Group, SegmentedControl, Select, Text, Textarea, Tooltip } from '@mantine/core';
import { apiBase, ErrorNote, useText } from '@reeve/ui';
import { IconEye, IconEyeOff, IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { statusesQuery } from '../data/queries';
import type { Ticket } from '../data/types';
import { useDraft } from '../data/useDraft';
import { sizeOf, useUploads } from '../data/useUploads';
import { reasonOf, tellDone } from '../pieces/tell';
import { Uploading } from '../pieces/Uploading';
import { Markdown } from './Markdown';
import classes from './notes.module.css';
import { useFiles } from './useFiles';
import { type NoteKind, StatusRefused, useSendNote } from './useSendNote';

const empty = { text: '', kind: 'discussion' as NoteKind, status: null as string | null };

interface Props {
  ticket: Ticket;
  /** Whether files may be attached, and the status changed. */
  mayAttach: boolean;
  mayEdit: boolean;
  /** A kind of note that somebody asked to begin from elsewhere, and that it was begun. */
  begin: NoteKind | undefined;
  begun: () => void;
}

/** Where a note is written: its kind, its text with pictures, and the status that the ticket gets with it. */
export function Composer({ ticket, mayAttach, mayEdit, begin, begun }: Props) {
  const t = useText();
  const { draft, change, clear, restored } = useDraft(`ticket.${ticket.id}.note`, empty);
  const { data: statuses } = useQuery(statusesQuery(ticket.board.id));
  const [preview, setPreview] = useState(false);
  const uploads = useUploads('Ticket', ticket.id);
  const send = useSendNote(ticket.id);
  const own = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (!begin) return;
    setPreview(false);
    change({ kind: begin });
    own.current?.focus();
    begun();
  }, [begin, begun, change]);

  const insert = (text: string) => {
    const at = own.current?.selectionStart;
    change((now) => {
      const here = at ?? now.text.length;
      const before = now.text.slice(0, here);
      const gap = before === '' || before.endsWith('\n') ? '' : '\n';
      return { text: `${before}${gap}${text}\n${now.text.slice(here)}` };
    });
  };
  const attach = async (files: File[]) => {
    for (const file of files) {
      const size = await sizeOf(file);
      const sent = await uploads.send(file);
      if (!sent) continue;
      const name = (sent.document.title ?? sent.file.name).replaceAll(/[[\]\\]/g, '');
      insert(`${sent.file.type.startsWith('image/') ? '!' : ''}[${name}](${apiBase}/system/documents/${sent.document.id}/download${size})`);
    }
  };
  const files = useFiles((list) => void attach(list), mayAttach);

  const status = statuses?.find((one) => String(one.id) === draft.status);
  const moves = mayEdit && status !== undefined && status.id !== ticket.status?.id;
  const ready = (draft.text.trim() !== '' || moves) && uploads.sending.every((one) => one.error !== undefined);
  const submit = () => {
    if (!ready || send.isPending) return;
    send.mutate(
      { text: draft.text, kind: draft.kind, status: moves ? status : undefined },
      {
        onSuccess: () => {
          clear();
          setPreview(false);
          tellDone(t(moves ? 'desk.note.savedMoved' : 'desk.note.saved', { status: status?.name ?? '' }));
        },
        onError: (error) => {
          if (error instanceof StatusRefused) change({ text: '', status: null });
        },
      },
    );
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  };
  const label = t(`desk.note.${draft.kind}`);

  return (
    <Box>
      <div className={classes.compose} data-kind={draft.kind} {...files.handlers}>
        {files.over && <div className={classes.drop}>{t('desk.note.drop')}</div>}
        <Group p={8} pb={0} gap={8} justify="space-between">
          <SegmentedControl
            size="xs"
            aria-label={t('desk.note.kind')}
            value={draft.kind}
            onChange={(kind) => change({ kind: kind as NoteKind })}
            data={(['discussion', 'internal', 'resolution'] as const).map((kind) => ({ value: kind, label: t(`desk.note.${kind}`) }))}
          />
          {restored && (
            <Text size="xs" c="dimmed">
              {t('desk.note.restored')}
            </Text>
          )}
        </Group>
        {preview ? (
          <Box px={14} py={10} mih={108}>
            <Markdown text={draft.text} />
          </Box>
        ) : (
          <Textarea
            ref={own}
            className={classes.area}
            aria-label={label}
            placeholder={t(`desk.note.${draft.kind}Hint`)}
            value={draft.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
            onKeyDown={keys}
            autosize
            minRows={4}
            maxRows={16}
          />
        )}
        <Uploading sending={uploads.sending} drop={uploads.drop} />
        <div className={classes.foot}>
          {mayAttach && (
            <FileButton onChange={(list) => void attach(list)} multiple>
              {(props) => (
                <Tooltip label={t('desk.note.attach')}>
                  <ActionIcon {...props} variant="subtle" color="gray" c="inherit" size={32} aria-label={t('desk.note.attach')}>
                    <IconPaperclip size={18} stroke={1.6} />
                  </ActionIcon>
                </Tooltip>
              )}
            </FileButton>
          )}
          <Tooltip label={t(preview ? 'desk.note.write' : 'desk.note.preview')}>
            <ActionIcon variant="subtle" color="gray" c="inherit" size={32} aria-label={t('desk.note.preview')} aria-pressed={preview} onClick={() => setPreview(!preview)}>
              {preview ? <IconEyeOff size={18} stroke={1.6} /> : <IconEye size={18} stroke={1.6} />}
            </ActionIcon>
          </Tooltip>
          <Box flex={1} />
          {mayEdit && (
            <Select
              size="xs"
              w={190}
              aria-label={t('desk.note.andStatus')}
              placeholder={t('desk.note.keepStatus', { status: ticket.status?.name ?? '' })}
              data={(statuses ?? []).filter((one) => one.id !== ticket.status?.id).map((one) => ({ value: String(one.id), label: one.name }))}
              value={moves ? draft.status : null}
              onChange={(value) => change({ status: value })}
              clearable
              clearButtonProps={{ 'aria-label': t('desk.note.keepStatus', { status: ticket.status?.name ?? '' }) }}
            />
          )}
          <Button size="xs" onClick={submit} loading={send.isPending} disabled={!ready} title={t('desk.note.sendKeys')}>
            {t(moves ? (draft.text.trim() === '' ? 'desk.note.move' : 'desk.note.sendMove') : 'desk.note.send')}
          </Button>
        </div>
      </div>
      {send.error instanceof StatusRefused ? (
        <Alert mt="xs" role="alert" color="orange" styles={{ title: { color: 'var(--mantine-color-text)' } }} title={t('desk.note.statusRefused')} withCloseButton onClose={send.reset} closeButtonLabel={t('ui.close')}>
          {reasonOf(send.error.reason, t('desk.tryLater'))}
        </Alert>
      ) : send.error ? (
        <Box mt="xs">
          <ErrorNote error={send.error} retry={submit} />
        </Box>
      ) : null}
    </Box>
  );
}
