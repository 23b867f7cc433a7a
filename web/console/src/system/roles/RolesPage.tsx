import { ActionIcon, Badge, Button, Group, Paper, Skeleton, Stack, Table, Text, TextInput } from '@mantine/core';
import { EmptyState, ErrorNote, PageHead, useText } from '@reeve/ui';
import { IconCopy, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCatalogue } from '../../frame/useCatalogue';
import { SystemTrail } from '../pieces/SystemTrail';
import { holdersQuery, type Role, rolesQuery } from './data';
import { NewRole } from './NewRole';

/** The security roles, and who holds them. */
export function RolesPage() {
  const t = useText();
  const { may } = useCatalogue();
  const roles = useQuery(rolesQuery);
  const mayMembers = may('system/members', 'inquire') && may('system/apiMembers', 'inquire');
  const holders = useQuery({ ...holdersQuery, enabled: mayMembers });
  const [filter, setFilter] = useState('');
  const [making, setMaking] = useState<{ from?: Role }>();
  const shown = (roles.data ?? []).filter((role) => role.name.toLowerCase().includes(filter.trim().toLowerCase()));
  const count = (role: Role) => (holders.data ?? []).filter((holder) => holder.securityRole?.id === role.id).length;
  const mayAdd = may('system/securityroles', 'add');

  return (
    <>
      <PageHead title={t('system.roles.title')} over={<SystemTrail />} under={t('system.roles.about')}>
        {mayAdd && (
          <Button leftSection={<IconPlus size={16} />} aria-haspopup="dialog" onClick={() => setMaking({})}>
            {t('system.roles.new')}
          </Button>
        )}
      </PageHead>
      <TextInput
        type="search"
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
        placeholder={t('system.roles.find')}
        aria-label={t('system.roles.find')}
        leftSection={<IconSearch size={16} />}
        maw={360}
        mb="sm"
      />
      {roles.error ? <ErrorNote error={roles.error} retry={() => void roles.refetch()} /> : null}
      <Paper withBorder bg="var(--reeve-card)">
        {roles.isPending && (
          <Stack p="md" gap="xs">
            {[1, 2, 3, 4, 5].map((line) => (
              <Skeleton key={line} h={34} />
            ))}
          </Stack>
        )}
        {roles.data && shown.length === 0 && <EmptyState title={t('system.roles.none')} text={t('system.roles.noneText')} />}
        {shown.length > 0 && (
          <Table verticalSpacing={10} horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('system.roles.role')}</Table.Th>
                <Table.Th w={150}>{mayMembers ? t('system.roles.heldBy') : null}</Table.Th>
                {mayAdd && <Table.Th w={60} aria-label={t('system.roles.copy')} />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((role) => (
                <Table.Tr key={role.id}>
                  <Table.Td>
                    <Group gap="xs">
                      <Link to="/system/roles/$id" params={{ id: String(role.id) }} className="reeve-name">
                        {role.name}
                      </Link>
                      {role.adminFlag && <Badge c="var(--mantine-color-text)">{t('system.roles.builtIn')}</Badge>}
                      {role.inactiveFlag && (
                        <Badge color="yellow" c="var(--mantine-color-text)">
                          {t('system.inactive')}
                        </Badge>
                      )}
                    </Group>
                  </Table.Td>
                  <Table.Td className="reeve-number">
                    {mayMembers &&
                      (holders.data ? (
                        <Text size="sm" c={count(role) === 0 ? 'dimmed' : undefined}>
                          {t('system.roles.holders', { count: count(role) })}
                        </Text>
                      ) : (
                        <Skeleton h={18} w={70} />
                      ))}
                  </Table.Td>
                  {mayAdd && (
                    <Table.Td>
                      <ActionIcon variant="subtle" color="gray" c="inherit" aria-label={t('system.roles.copyOf', { name: role.name })} aria-haspopup="dialog" onClick={() => setMaking({ from: role })}>
                        <IconCopy size={16} />
                      </ActionIcon>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Paper>
      {making && <NewRole roles={roles.data ?? []} from={making.from} onClose={() => setMaking(undefined)} />}
    </>
  );
}
