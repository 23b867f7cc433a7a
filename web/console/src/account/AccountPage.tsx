import { Badge, Group, Paper, SimpleGrid, Skeleton, Stack, Title } from '@mantine/core';
import { ErrorNote, get, PageHead, sessionQuery, useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCatalogue } from '../frame/useCatalogue';
import { ApiKeys } from '../system/members/ApiKeys';
import { SessionList } from '../system/sessions/SessionList';
import { LookForm } from './LookForm';
import { PasswordForm } from './PasswordForm';
import { Totp } from './Totp';

/** How the member signs in, as the server tells it. */
export interface Standing {
  id: number;
  identifier: string;
  name?: string;
  hasPassword: boolean;
  totpEnabled: boolean;
  recoveryCodesLeft: number;
  session?: number;
}

export const standingKey = ['system', 'myAccount'] as const;

function Part({ title, badge, children }: { title: string; badge?: ReactNode; children: ReactNode }) {
  return (
    <Paper component="section" withBorder p="md" bg="var(--reeve-card)" aria-label={title}>
      <Group gap="xs" mb="sm">
        <Title order={2}>{title}</Title>
        {badge}
      </Group>
      {children}
    </Paper>
  );
}

/** One's own account: how one signs in, keys, sessions, looks. */
export function AccountPage() {
  const t = useText();
  const { find, may } = useCatalogue();
  const { data: session } = useQuery(sessionQuery);
  const standing = useQuery({ queryKey: standingKey, queryFn: ({ signal }) => get<Standing>('system/myAccount', undefined, signal) });
  const own = standing.data;
  const known = own !== undefined || !standing.error;
  const keys = 'system/members/{parentId}/apiKeys';
  return (
    <>
      <PageHead title={t('account.account')} under={session ? `${session.member.name || session.member.identifier} · ${session.member.identifier} · ${session.company}` : undefined} />
      {standing.error ? <ErrorNote error={standing.error} retry={() => void standing.refetch()} /> : null}
      <Stack gap="md" maw={1100}>
        <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
          {known && <Part title={t('account.password')}>{own ? <PasswordForm identifier={own.identifier} /> : <Skeleton h={250} />}</Part>}
          <Stack>
            {known && (
              <Part
                title={t('account.totp')}
                badge={
                  own && (
                    <Badge color={own.totpEnabled ? 'pine' : 'gray'} c="var(--mantine-color-text)">
                      {own.totpEnabled ? t('account.on') : t('account.off')}
                    </Badge>
                  )
                }
              >
                {own ? <Totp standing={own} /> : <Skeleton h={80} />}
              </Part>
            )}
            <Part title={t('account.look')}>
              <LookForm />
            </Part>
          </Stack>
        </SimpleGrid>
        {own && find(keys) && (
          <Part title={t('system.keys.title')}>
            <ApiKeys path={`system/members/${own.id}/apiKeys`} mayAdd={may(keys, 'add')} mayEdit={may(keys, 'edit')} mayDelete={may(keys, 'delete')} />
          </Part>
        )}
        {own && find('system/sessions') && (
          <Part title={t('frame.screens.sessions')}>
            <SessionList member={own.id} />
          </Part>
        )}
      </Stack>
    </>
  );
}
