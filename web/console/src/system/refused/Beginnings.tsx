import { Group, Text } from '@mantine/core';
import { useText } from '@reeve/ui';
import { IconHeadset, IconKey, IconShieldQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../frame/LinkButton';
import { useCatalogue } from '../../frame/useCatalogue';
import { refusalsQuery, requestLogs } from './data';

/** Where to begin: what newcomers look for first, as far as their rights allow it, and what was refused of late. */
export function Beginnings() {
  const t = useText();
  const { find, may } = useCatalogue();
  const refused = useQuery({ ...refusalsQuery({ period: 'day' }, 100), enabled: find(requestLogs) !== undefined });
  const count = (refused.data ?? []).reduce((sum, one) => sum + one.requests, 0);
  const tickets = may('service/tickets', 'add');
  const keys = may('system/apiMembers', 'inquire');
  const roles = may('system/securityroles', 'inquire');
  if (!tickets && !keys && !roles) return null;
  const look = { variant: 'default', size: 'xs' } as const;
  return (
    <Group component="section" gap="xs" mb="md" aria-label={t('system.begin.title')}>
      <Text size="sm" c="dimmed">
        {t('system.begin.title')}
      </Text>
      {tickets && (
        <LinkButton to="/service/new" {...look} leftSection={<IconHeadset size={15} />}>
          {t('system.begin.ticket')}
        </LinkButton>
      )}
      {keys && (
        <LinkButton to="/system/members" search={{ tab: 'api' }} {...look} leftSection={<IconKey size={15} />}>
          {t('system.begin.keys')}
        </LinkButton>
      )}
      {roles && (
        <LinkButton to="/system/refused" {...look} leftSection={<IconShieldQuestion size={15} />}>
          {count > 0 ? t('system.begin.refusedCount', { count }) : t('system.begin.refused')}
        </LinkButton>
      )}
    </Group>
  );
}
