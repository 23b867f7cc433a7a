import { ActionIcon, Alert, Badge, Box, Button, Group, Menu, Skeleton, Stack, Tabs, Text, Tooltip } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { isProblem, post, showAge, showDateTime, useText } from '@reeve/ui';
import { IconArrowMerge, IconCopy, IconDots, IconKeyboard, IconSubtask } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { ErrorPage } from '../../pages/ErrorPage';
import { NotFoundPage } from '../../pages/NotFoundPage';
import { documentsQuery, tasksQuery, ticketQuery } from '../data/queries';
import { useRemember } from '../data/recent';
import type { Ticket } from '../data/types';
import { useLiveTicket } from '../data/useLive';
import { type DeskRights, useDeskRights } from '../data/useRights';
import { Composer } from '../notes/Composer';
import { Conversation } from '../notes/Conversation';
import type { NoteKind } from '../notes/useSendNote';
import { AuditLines } from '../pieces/AuditLines';
import { Documents } from '../pieces/Documents';
import { PriorityMark } from '../pieces/PriorityMark';
import { StatusPill } from '../pieces/StatusPill';
import { reasonOf, tellDone, tellRefusal } from '../pieces/tell';
import { ticketRoute } from '../routes';
import { type TicketTab, ticketTabs as tabs } from '../search';
import { ChildrenDialog } from './ChildrenDialog';
import { MergeDialog } from './MergeDialog';
import { Children, Schedule, TicketConfigurations } from './Related';
import { ShortcutHelp } from './ShortcutHelp';
import { Summary } from './Summary';
import { Tasks } from './Tasks';
import classes from './ticket.module.css';
import { TicketFields } from './TicketFields';
import { setRef, useTicketPatch } from './useTicketPatch';
import { TextLink } from '../pieces/TextLink';


function tabsFor(rights: DeskRights): TicketTab[] {
  const off: Partial<Record<TicketTab, boolean>> = {
    tasks: !rights.tasks,
    documents: !rights.documents,
    configurations: !rights.configurations,
    schedule: !rights.schedule,
    audit: !rights.audit,
  };
  return tabs.filter((tab) => !off[tab]);
}

function Merged({ ticket, mayUndo }: { ticket: Ticket; mayUndo: boolean }) {
  const t = useText();
  const queryClient = useQueryClient();
  const undo = useMutation({
    mutationFn: () => post(`service/tickets/${ticket.id}/unmerge`, {}),
    onSuccess: () => {
      tellDone(t('desk.merge.undone'));
      void queryClient.invalidateQueries({ queryKey: ['ticket'] });
    },
    onError: (error) => tellRefusal(t('desk.refused'), reasonOf(error, t('desk.tryLater'))),
  });
  const into = ticket.mergedParentTicket;
  if (!into) return null;
  return (
    <Alert icon={<IconArrowMerge size={18} />} color="gray" variant="light" mb="md">
      <Group justify="space-between">
        <Text size="sm">
          {t('desk.merge.into')}{' '}
          <TextLink to="/service/tickets/$id" params={{ id: String(into.id) }} size="sm">{`#${into.id} ${into.summary ?? ''}`}</TextLink>
        </Text>
        {mayUndo && (
          <Button size="xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
            {t('desk.merge.undo')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

function TicketView({ ticket }: { ticket: Ticket }) {
  const t = useText();
  const rights = useDeskRights();
  const navigate = useNavigate();
  const { tab = 'conversation' } = ticketRoute.useSearch();
  const change = useTicketPatch(ticket.id);
  const [now] = useState(() => Date.now());
  const [merge, merging] = useDisclosure(false);
  const [bundle, bundling] = useDisclosure(false);
  const [help, helping] = useDisclosure(false);
  const [statuses, setStatuses] = useState(false);
  const [begin, setBegin] = useState<NoteKind>();
  const begun = useCallback(() => setBegin(undefined), []);
  const side = useRef<HTMLElement>(null);
  const tasks = useQuery(tasksQuery(ticket.id, rights.tasks)).data;
  const documents = useQuery(documentsQuery('Ticket', ticket.id, rights.documents)).data;
  useRemember('ticket', ticket.id, ticket.summary);
  const viewers = useLiveTicket(ticket.id);

  const offered = tabsFor(rights);
  const go = (to: TicketTab) => void navigate({ to: '/service/tickets/$id', params: { id: String(ticket.id) }, search: to === 'conversation' ? {} : { tab: to }, replace: true, resetScroll: false });
  const write = (kind: NoteKind) => {
    go('conversation');
    setBegin(kind);
  };
  useHotkeys([
    ['r', () => rights.note && write('discussion')],
    ['n', () => rights.note && write('internal')],
    ['s', () => rights.edit && setStatuses(true)],
    ['e', () => document.querySelector<HTMLElement>('[data-edit-summary]')?.click()],
    ['a', () => side.current?.querySelector<HTMLElement>('[data-field="owner"]')?.focus()],
    ['m', () => rights.merge && !ticket.closedFlag && merging.open()],
    ['shift+?', helping.open],
    ...offered.map((to, at): [string, () => void] => [String(at + 1), () => go(to)]),
  ]);
  const copy = useMutation({
    mutationFn: () => post<Ticket>(`service/tickets/${ticket.id}/copy`, {}),
    onSuccess: (made) => void navigate({ to: '/service/tickets/$id', params: { id: String(made.id) } }),
    onError: (error) => tellRefusal(t('desk.refused'), reasonOf(error, t('desk.tryLater'))),
  });
  const counts: Partial<Record<TicketTab, number>> = { tasks: tasks?.filter((one) => !one.closedFlag).length, documents: documents?.length };

  return (
    <div className={classes.page}>
      <Box miw={0}>
        <Text size="xs" c="dimmed">
          <TextLink to="/service/board" search={{ board: ticket.board.id }} size="xs" c="dimmed" py={4}>
            {ticket.board.name}
          </TextLink>
          {` › #${ticket.id}`}
        </Text>
        <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
          <Box miw={0} flex={1}>
            <Summary ticket={ticket} mayEdit={rights.edit} />
          </Box>
          <Group gap={4} wrap="nowrap">
            <Tooltip label={t('desk.keys.title')}>
              <ActionIcon variant="subtle" color="gray" c="dimmed" size={34} aria-label={t('desk.keys.title')} aria-haspopup="dialog" onClick={helping.open} visibleFrom="sm">
                <IconKeyboard size={19} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
            {(rights.merge || rights.bundle || rights.copy) && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon variant="default" size={34} aria-label={t('desk.more')}>
                    <IconDots size={18} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {rights.merge && !ticket.closedFlag && (
                    <Menu.Item leftSection={<IconArrowMerge size={16} />} aria-haspopup="dialog" onClick={merging.open}>
                      {t('desk.merge.open')}
                    </Menu.Item>
                  )}
                  {rights.bundle && !ticket.closedFlag && (
                    <Menu.Item leftSection={<IconSubtask size={16} />} aria-haspopup="dialog" onClick={bundling.open}>
                      {t('desk.children.add')}
                    </Menu.Item>
                  )}
                  {rights.copy && (
                    <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => copy.mutate()}>
                      {t('desk.copy')}
                    </Menu.Item>
                  )}
                </Menu.Dropdown>
              </Menu>
            )}
          </Group>
        </Group>
        <div className={classes.bar}>
          <StatusPill
            board={ticket.board.id}
            status={ticket.status}
            closed={ticket.closedFlag}
            onChange={rights.edit ? (status) => change.mutate([setRef('status', status)]) : undefined}
            busy={change.isPending}
            opened={statuses}
            setOpened={setStatuses}
          />
          <Text size="sm" component="span">
            <PriorityMark priority={ticket.priority} />
          </Text>
          <Text size="sm" c="dimmed" title={showDateTime(ticket._info?.dateEntered)}>
            {t('desk.opened', { age: showAge(ticket._info?.dateEntered, now), who: ticket._info?.enteredBy ?? '' })}
          </Text>
          <Text size="sm" role="status" fw={550}>
            {viewers.length > 0 && t('desk.viewing', { count: viewers.length, names: viewers.map((one) => one.name).join(', ') })}
          </Text>
        </div>
        <Box mt="md">
          <Merged ticket={ticket} mayUndo={rights.merge} />
          <Tabs value={offered.includes(tab) ? tab : 'conversation'} onChange={(value) => go(tabs.find((one) => one === value) ?? 'conversation')}>
            <Tabs.List mb="md" style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}>
              {offered.map((one) => (
                <Tabs.Tab key={one} value={one} rightSection={counts[one] ? <Badge size="sm">{counts[one]}</Badge> : null}>
                  {t(`desk.tab.${one}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="conversation">
              <Stack gap="md">
                <Conversation ticket={ticket.id} />
                {rights.note && <Composer key={ticket.id} ticket={ticket} mayAttach={rights.attach} mayEdit={rights.edit} begin={begin} begun={begun} />}
              </Stack>
            </Tabs.Panel>
            <Tabs.Panel value="tasks">
              <Tasks ticket={ticket.id} />
            </Tabs.Panel>
            <Tabs.Panel value="children">
              <Children ticket={ticket} add={bundling.open} />
            </Tabs.Panel>
            <Tabs.Panel value="documents">
              <Documents recordType="Ticket" id={ticket.id} />
            </Tabs.Panel>
            <Tabs.Panel value="configurations">
              <TicketConfigurations ticket={ticket} />
            </Tabs.Panel>
            <Tabs.Panel value="schedule">
              <Schedule ticket={ticket.id} />
            </Tabs.Panel>
            <Tabs.Panel value="audit">
              <AuditLines type="Ticket" id={ticket.id} />
            </Tabs.Panel>
          </Tabs>
        </Box>
      </Box>
      <aside className={classes.side} aria-label={t('desk.details')} ref={side}>
        <TicketFields ticket={ticket} />
      </aside>
      {merge && <MergeDialog ticket={ticket} opened={merge} close={merging.close} />}
      {bundle && <ChildrenDialog ticket={ticket} opened={bundle} close={bundling.close} />}
      <ShortcutHelp opened={help} close={helping.close} />
    </div>
  );
}

/** A ticket: what was said, what is to be done, and how it stands. */
export function TicketPage() {
  const t = useText();
  const { id } = ticketRoute.useParams();
  const number = Number(id);
  const valid = Number.isSafeInteger(number) && number > 0;
  const ticket = useQuery({ ...ticketQuery(number), enabled: valid });
  if (!valid || (isProblem(ticket.error) && ticket.error.kind === 'notFound')) return <NotFoundPage />;
  if (ticket.error && !ticket.data) return <ErrorPage error={ticket.error} reset={() => void ticket.refetch()} />;
  if (ticket.data) return <TicketView key={number} ticket={ticket.data} />;
  return (
    <div className={classes.page} aria-busy="true" role="status" aria-label={t('ui.loading')}>
      <Stack gap="sm">
        <Skeleton h={16} w={160} />
        <Skeleton h={28} w="70%" />
        <Skeleton h={28} w={260} />
        <Skeleton h={40} mt="md" />
        <Skeleton h={90} radius="lg" />
        <Skeleton h={120} radius="lg" />
      </Stack>
      <Skeleton h={560} radius="lg" />
    </div>
  );
}
