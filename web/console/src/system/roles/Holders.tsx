import { Badge, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { EmptyState, ErrorNote, useText } from '@reeve/ui';
import { IconRobot, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Holder, holderName, holdersQuery } from './data';

function Line({ holder }: { holder: Holder }) {
  const t = useText();
  const Icon = holder.api ? IconRobot : IconUser;
  return (
    <Group gap="sm" wrap="nowrap" py={8} px="md" style={{ borderBottom: '1px solid var(--reeve-line)' }}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <div style={{ minWidth: 0, flex: 1 }}>
        <Link to={holder.api ? '/system/api-members/$id' : '/system/members/$id'} params={{ id: String(holder.id) }} className="reeve-name">
          {holder.identifier}
        </Link>
        <Text size="xs" c="dimmed">
          {holderName(holder)}
        </Text>
      </div>
      <Badge color="gray" c="var(--mantine-color-text)">
        {holder.api ? t('system.members.apiMember') : t('system.members.member')}
      </Badge>
      {holder.inactiveFlag && (
        <Badge color="yellow" c="var(--mantine-color-text)">
          {t('system.inactive')}
        </Badge>
      )}
    </Group>
  );
}

/** The members and API members that hold a role. */
export function Holders({ id }: { id: number }) {
  const t = useText();
  const { data, error, isPending, refetch } = useQuery(holdersQuery);
  if (error) return <ErrorNote error={error} retry={() => void refetch()} />;
  const holders = (data ?? []).filter((holder) => holder.securityRole?.id === id);
  return (
    <Paper withBorder bg="var(--reeve-card)">
      {isPending && (
        <Stack gap="xs" p="md">
          <Skeleton h={36} />
          <Skeleton h={36} />
        </Stack>
      )}
      {!isPending && holders.length === 0 && <EmptyState title={t('system.roles.noHolders')} text={t('system.roles.noHoldersText')} />}
      {holders.map((holder) => (
        <Line key={holder.id} holder={holder} />
      ))}
    </Paper>
  );
}
