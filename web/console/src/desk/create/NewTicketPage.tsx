import { Box, Button, CloseButton, FileButton, Group, Kbd, Paper, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { ErrorNote, faultAt, get, PageHead, useText } from '@reeve/ui';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { boardPartQuery, boardsQuery, membersQuery, prioritiesQuery, sourcesQuery } from '../data/queries';
import { nameOf } from '../data/names';
import { type ContactHit, searchCompanies, searchContacts } from '../data/searches';
import type { Ref } from '../data/types';
import { useDraft } from '../data/useDraft';
import { useDeskRights } from '../data/useRights';
import { named } from '../data/useUploads';
import notes from '../notes/notes.module.css';
import { useFiles } from '../notes/useFiles';
import { PriorityMark } from '../pieces/PriorityMark';
import { RefPicker } from '../pieces/RefPicker';
import { useCatalogue } from '../../frame/useCatalogue';
import { Forbidden } from '../../pages/Forbidden';
import { Unlisted } from '../../pages/Unlisted';
import { newTicketRoute } from '../routes';
import { Alike } from './Alike';
import { type NewTicket, useNewTicket } from './useNewTicket';

const empty: NewTicket = { company: null, contact: null, summary: '', description: '', board: null, type: null, priority: null, owner: null, source: null };
const shown = ['company', 'contact', 'summary', 'board', 'type', 'priority', 'owner', 'source', 'initialDescription'];

/** A new ticket: who, what, done. */
export function NewTicketPage() {
  const t = useText();
  const rights = useDeskRights();
  const tickets = useCatalogue().find('service/tickets');
  const asked = newTicketRoute.useSearch();
  const { draft, change, clear, restored } = useDraft('ticket.new', empty);
  const [files, setFiles] = useState<File[]>([]);
  const [lastBoard] = useLocalStorage<number | undefined>({ key: 'reeve.board', defaultValue: undefined, getInitialValueInEffect: false });
  const summary = useRef<HTMLInputElement>(null);
  const create = useNewTicket(clear);
  const boardList = useQuery(boardsQuery);
  const boards = boardList.data;
  const board = draft.board ?? boards?.find((one) => one.id === lastBoard) ?? boards?.toSorted((a, b) => a.id - b.id)[0];
  const typeList = useQuery(boardPartQuery(board?.id, 'types'));
  const priorityList = useQuery(prioritiesQuery);
  const sourceList = useQuery(sourcesQuery);
  const memberList = useQuery(membersQuery);
  const [types, priorities, sources, members] = [typeList.data, priorityList.data, sourceList.data, memberList.data];
  const missing = [boardList, typeList, priorityList, sourceList, memberList].filter((list) => list.error && !list.data);

  const { company: askedCompany, contact: askedContact } = asked;
  useEffect(() => {
    const reads = new AbortController();
    const fill = async () => {
      if (askedContact !== undefined) {
        const contact = await get<ContactHit>(`company/contacts/${askedContact}`, { fields: 'id,name,company' }, reads.signal);
        change({ contact: { id: contact.id, name: contact.name }, ...(contact.company ? { company: contact.company } : {}) });
      } else if (askedCompany !== undefined) change({ company: await get<Ref>(`company/companies/${askedCompany}`, { fields: 'id,name' }, reads.signal), contact: null });
    };
    void fill().catch(() => undefined);
    return () => reads.abort();
  }, [askedCompany, askedContact, change]);

  const attach = (list: File[]) => setFiles((now) => [...now, ...list.map((file) => named(file, new Date()))]);
  const dropping = useFiles(attach, rights.attach);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!create.isPending) create.mutate({ draft: { ...draft, board: board ?? null }, files });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  };
  const fault = (field: string) => faultAt(create.error, field);
  if (rights.known && !rights.add) return tickets ? <Forbidden resource={tickets} verb="add" /> : <Unlisted path="service/tickets" />;
  return (
    <Box maw={860}>
      <PageHead title={t('frame.screens.newTicket')} under={t('desk.create.under')} />
      <form onSubmit={submit} onKeyDown={keys}>
        <Paper withBorder p="md" bg="var(--reeve-card)">
          <Stack gap="sm">
            {missing.length > 0 && <ErrorNote error={missing[0]?.error} retry={() => missing.forEach((list) => void list.refetch())} />}
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <RefPicker
                label={t('desk.field.contact')}
                value={draft.contact ?? undefined}
                onChange={(one: (Ref & { company?: Ref }) | null) => {
                  change({ contact: one && { id: one.id, name: nameOf(one) }, ...(one?.company ? { company: one.company } : {}) });
                  if (one) window.setTimeout(() => summary.current?.focus(), 0);
                }}
                search={searchContacts(draft.company?.id)}
                searchKey={['contacts', draft.company?.id]}
                describe={(one: Ref & { company?: Ref }) => (
                  <span>
                    {nameOf(one)}
                    <Text span size="xs" c="dimmed">{` · ${nameOf(one.company)}`}</Text>
                  </span>
                )}
                placeholder={t('desk.create.contactHint')}
                clearable
                autoFocus
                openOnFocus={false}
                error={fault('contact')}
              />
              <RefPicker
                label={t('desk.field.company')}
                value={draft.company ?? undefined}
                onChange={(company) => change({ company, contact: null })}
                search={searchCompanies}
                searchKey={['companies']}
                placeholder={t('desk.create.companyHint')}
                required
                clearable
                error={fault('company')}
              />
            </SimpleGrid>
            <TextInput
              ref={summary}
              label={t('desk.field.summary')}
              value={draft.summary}
              onChange={(event) => change({ summary: event.currentTarget.value })}
              maxLength={100}
              required
              error={fault('summary')}
            />
            <Box className={notes.compose} {...dropping.handlers}>
              {dropping.over && <div className={notes.drop}>{t('desk.note.drop')}</div>}
              <Textarea
                className={notes.area}
                aria-label={t('desk.field.description')}
                placeholder={t('desk.create.descriptionHint')}
                value={draft.description}
                onChange={(event) => change({ description: event.currentTarget.value })}
                autosize
                minRows={4}
                maxRows={14}
                error={fault('initialDescription')}
              />
              {rights.attach && (
                <Group gap="xs" p={8}>
                  <FileButton onChange={attach} multiple>
                    {(props) => (
                      <Button {...props} size="compact-sm" variant="subtle" leftSection={<IconPaperclip size={15} />}>
                        {t('desk.note.attach')}
                      </Button>
                    )}
                  </FileButton>
                  {files.map((file) => (
                    <Group key={file.name} gap={2} wrap="nowrap">
                      <Text size="xs">{file.name}</Text>
                      <CloseButton size="sm" aria-label={t('desk.take', { name: file.name })} onClick={() => setFiles(files.filter((one) => one !== file))} />
                    </Group>
                  ))}
                </Group>
              )}
            </Box>
            <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="sm">
              <RefPicker label={t('desk.field.board')} value={board} onChange={(one) => change({ board: one, type: null })} options={boards} error={fault('board')} />
              <RefPicker label={t('desk.field.type')} value={draft.type ?? undefined} onChange={(type) => change({ type })} options={types} placeholder={t('desk.create.byBoard')} clearable error={fault('type')} />
              <RefPicker
                label={t('desk.field.priority')}
                value={draft.priority ?? undefined}
                onChange={(priority) => change({ priority })}
                options={priorities}
                describe={(one) => <PriorityMark priority={one} />}
                placeholder={t('desk.create.byDefault')}
                clearable
                error={fault('priority')}
              />
              <RefPicker label={t('desk.field.owner')} value={draft.owner ?? undefined} onChange={(owner) => change({ owner })} options={members} placeholder={t('desk.nobody')} clearable error={fault('owner')} />
              <RefPicker label={t('desk.field.source')} value={draft.source ?? undefined} onChange={(source) => change({ source })} options={sources} placeholder={t('desk.create.byDefault')} clearable error={fault('source')} />
            </SimpleGrid>
            {create.error ? <ErrorNote error={create.error} shown={shown} /> : null}
            <Group justify="space-between">
              <Text size="xs" c="dimmed">
                {restored ? t('desk.note.restored') : <Kbd size="xs">Ctrl Enter</Kbd>}
              </Text>
              <Group gap="xs">
                <Button
                  variant="default"
                  onClick={() => {
                    clear();
                    setFiles([]);
                    create.reset();
                  }}
                >
                  {t('desk.create.clear')}
                </Button>
                <Button type="submit" loading={create.isPending}>
                  {t('desk.create.do')}
                </Button>
              </Group>
            </Group>
          </Stack>
        </Paper>
      </form>
      {draft.company && <Alike company={draft.company} contact={draft.contact?.id} summary={draft.summary} />}
    </Box>
  );
}
