import '@mantine/spotlight/styles.layer.css';
import { Group, Highlight, Loader, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { get, useText } from '@reeve/ui';
import { IconArrowRight, IconBuilding, IconDeviceDesktop, IconFileText, IconHistory, IconMail, IconSearch, IconTicket, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useRecent } from '../data/recent';
import { useCommands } from '../data/useCommands';
import { grouped, type Hit, screenOf } from './hits';

const [store, palette] = createSpotlight();

const icons: Record<string, typeof IconTicket> = {
  Ticket: IconTicket,
  Company: IconBuilding,
  Contact: IconUser,
  ContactCommunication: IconMail,
  Configuration: IconDeviceDesktop,
};

const places = { ticket: '/service/tickets/', company: '/companies/', contact: '/contacts/' } as const;

interface LineProps {
  icon: typeof IconTicket;
  title: string;
  side?: string;
  find: string;
  go: () => void;
}

function Line({ icon: Icon, title, side, find, go }: LineProps) {
  return (
    <Spotlight.Action onClick={go}>
      <Group wrap="nowrap" w="100%" gap="sm">
        <Icon size={18} stroke={1.6} aria-hidden />
        <Highlight highlight={find.split(/\s+/).filter(Boolean)} size="sm" flex={1} truncate component="span">
          {title}
        </Highlight>
        {side && (
          <Text span size="xs" c="dimmed">
            {side}
          </Text>
        )}
      </Group>
    </Spotlight.Action>
  );
}

function title(hit: Hit): string {
  return hit.type === 'Ticket' ? `#${hit.id} ${hit.title}` : hit.title;
}

/** Search over everything that the rights allow, and every screen by its name. */
export function Palette({ opened, close }: { opened: boolean; close: () => void }) {
  const t = useText();
  const router = useRouter();
  const recent = useRecent();
  const commands = useCommands();
  const [text, setText] = useState('');
  const [calm] = useDebouncedValue(text.trim(), 160);
  const found = useQuery({
    queryKey: ['search', calm],
    queryFn: ({ signal }) => get<Hit[]>('system/search', { q: calm.replace(/^#/, ''), pageSize: 15 }, signal),
    enabled: opened && calm.length > 1,
    placeholderData: keepPreviousData,
    staleTime: 20_000,
  });
  useEffect(() => {
    if (opened) palette.open();
  }, [opened]);

  const go = (to: string) => () => void router.navigate({ href: to });
  const number = /^#?(\d{1,9})$/.exec(text.trim())?.[1];
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const screens = words.length === 0 ? [] : commands.filter((one) => words.every((word) => `${one.title} ${one.module}`.toLowerCase().includes(word))).slice(0, 7);
  const hits = words.length > 0 && calm.length > 1 ? grouped(found.data ?? []) : [];
  const nothing = words.length > 0 && screens.length === 0 && hits.length === 0 && !number;
  return (
    <Spotlight.Root
      store={store}
      query={text}
      onQueryChange={setText}
      onSpotlightClose={close}
      shortcut={null}
      scrollable
      maxHeight={460}
      size="lg"
      closeOnActionTrigger
      attributes={{ content: { 'aria-label': t('frame.search') } }}
    >
      <Spotlight.Search
        aria-label={t('frame.search')}
        placeholder={t('desk.find.hint')}
        leftSection={<IconSearch size={18} stroke={1.6} />}
        rightSection={found.isFetching ? <Loader size={16} /> : null}
      />
      <Spotlight.ActionsList>
        {number && (
          <Spotlight.ActionsGroup label={t('desk.find.number')}>
            <Line icon={IconTicket} title={t('desk.find.ticket', { id: number })} find="" go={go(`/service/tickets/${number}`)} />
          </Spotlight.ActionsGroup>
        )}
        {words.length === 0 && recent.length > 0 && (
          <Spotlight.ActionsGroup label={t('desk.find.recent')}>
            {recent.map((one) => (
              <Line key={`${one.kind}${one.id}`} icon={IconHistory} title={one.kind === 'ticket' ? `#${one.id} ${one.title}` : one.title} side={t(`desk.find.${one.kind}Kind`)} find="" go={go(`${places[one.kind]}${one.id}`)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {words.length === 0 && (
          <Spotlight.ActionsGroup label={t('desk.find.screens')}>
            {commands.slice(0, 8).map((one) => (
              <Line key={one.key} icon={IconArrowRight} title={one.title} side={one.module} find="" go={go(one.to)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {hits.map(([type, list]) => (
          <Spotlight.ActionsGroup key={type} label={t('desk.find.type', { context: type, defaultValue: type })}>
            {list.map((hit) => (
              <Line key={hit.id} icon={icons[type] ?? IconFileText} title={title(hit)} find={text} go={go(screenOf(hit))} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {screens.length > 0 && (
          <Spotlight.ActionsGroup label={t('desk.find.screens')}>
            {screens.map((one) => (
              <Line key={one.key} icon={IconArrowRight} title={one.title} side={one.module} find={text} go={go(one.to)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>{found.isFetching ? t('ui.loading') : t('desk.nothingFound')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
