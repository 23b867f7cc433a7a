import { Badge, Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { EmptyState, ErrorNote, get, may, remove, sessionQuery, showAge, showDateTime, useText } from '@reeve/ui';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCatalogue } from '../../frame/useCatalogue';
import { Confirm } from '../pieces/Confirm';

interface SessionRow {
  id: number;
  member?: { id: number; identifier?: string; name?: string };
  createdAt?: string;
  lastUsed?: string;
  expires?: string;
  address?: string;
  userAgent?: string;
  currentFlag?: boolean;
}

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system, as far as the browser tells them. */
function deviceOf(agent: string | undefined): string {
  const one = (list: [RegExp, string][]) => list.find(([shape]) => shape.test(agent ?? ''))?.[1];
  return [one(browsers), one(systems)].filter(Boolean).join(', ') || (agent ?? '');
}

/** Where members are signed in, with a button that ends each; of one member, or of all. */
export function SessionList({ member }: { member?: number }) {
  const t = useText();
  const queryClient = useQueryClient();
  const { find } = useCatalogue();
  const { data: session } = useQuery(sessionQuery);
  const conditions = member === undefined ? undefined : `member/id = ${member}`;
  const key = ['sessions', member ?? 'all'];
  const sessions = useQuery({ queryKey: key, queryFn: ({ signal }) => get<SessionRow[]>('system/sessions', { conditions, pageSize: 1000 }, signal) });
  const [asked, setAsked] = useState<SessionRow>();
  const [now] = useState(() => Date.now());
  const end = useMutation({
    mutationFn: (id: number) => remove(`system/sessions/${id}`),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['sessions'] });
      setAsked(undefined);
    },
  });
  const mayEnd = may(find('system/sessions'), 'delete');
  if (sessions.error) return <ErrorNote error={sessions.error} retry={() => void sessions.refetch()} />;
  return (
    <>
      <Paper withBorder bg="var(--reeve-card)">
        {sessions.isPending && (
          <Stack p="md" gap="xs">
            <Skeleton h={44} />
            <Skeleton h={44} />
          </Stack>
        )}
        {sessions.data?.length === 0 && <EmptyState title={t('system.sessions.none')} />}
        <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {sessions.data?.map((row) => {
            const device = deviceOf(row.userAgent);
            const Icon = /Mobile|Android|iPhone/.test(row.userAgent ?? '') ? IconDeviceMobile : IconDeviceDesktop;
            const here = row.currentFlag === true;
            return (
              <Group component="li" key={row.id} gap="sm" px="md" py="sm" wrap="nowrap" style={{ borderBottom: '1px solid var(--reeve-line)' }}>
                <Icon size={20} stroke={1.5} aria-hidden />
                <div style={{ flex: 1, minWidth: 0 }}>
                  <Group gap="xs">
                    <Text fw={560} size="sm" style={{ overflowWrap: 'anywhere' }}>
                      {member === undefined ? `${row.member?.name || row.member?.identifier || ''} · ${device}` : device}
                    </Text>
                    {here && <Badge c="var(--mantine-color-text)">{t('system.sessions.here')}</Badge>}
                  </Group>
                  <Text size="xs" c="dimmed" title={row.userAgent}>
                    {[row.address, t('system.sessions.since', { when: showDateTime(row.createdAt) }), t('system.keys.lastUsed', { when: showAge(row.lastUsed, now) })].filter(Boolean).join(' · ')}
                  </Text>
                </div>
                {mayEnd && !here && (
                  <Button size="compact-sm" variant="default" aria-label={t('system.sessions.endOf', { device })} aria-haspopup="dialog" onClick={() => setAsked(row)}>
                    {t('system.sessions.end')}
                  </Button>
                )}
              </Group>
            );
          })}
        </ul>
      </Paper>
      {asked && (
        <Confirm
          title={t('system.sessions.endTitle')}
          text={t('system.sessions.endText', { member: asked.member?.name || asked.member?.identifier || session?.member.name || '', device: deviceOf(asked.userAgent) })}
          action={t('system.sessions.end')}
          error={end.error}
          busy={end.isPending}
          onClose={() => setAsked(undefined)}
          onDo={() => end.mutate(asked.id)}
        />
      )}
    </>
  );
}
