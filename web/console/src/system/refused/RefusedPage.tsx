import { Alert, Paper, Stack, Table, Text, Textarea, Title } from '@mantine/core';
import { PageHead, useText } from '@reeve/ui';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkButton } from '../../frame/LinkButton';
import { useCatalogue } from '../../frame/useCatalogue';
import { SystemTrail } from '../pieces/SystemTrail';
import { rolesQuery } from '../roles/data';
import { explain } from './explain';

/** Why a request was refused: names the missing right, and leads to where it is granted. */
export function RefusedPage() {
  const t = useText();
  const { may } = useCatalogue();
  const [text, setText] = useState('');
  const right = explain(text);
  const mayRoles = may('system/securityroles', 'inquire');
  const roles = useQuery({ ...rolesQuery, enabled: mayRoles && right !== undefined });
  const role = roles.data?.find((one) => one.id === right?.roleId);
  const rows: [string, string | undefined][] = [
    [t('system.roles.role'), role?.name ?? (right?.roleId === undefined ? undefined : `#${right.roleId}`)],
    [t('ui.problem.right'), right && [right.module, right.function].filter(Boolean).join(' › ')],
    [t('ui.problem.setupTable'), right?.setupTable],
    [t('ui.problem.verb'), right?.verb],
    [t('ui.problem.needed'), right?.levelNeeded],
    [t('ui.problem.held'), right?.levelHeld],
  ];
  const wanted = right?.module && right.function ? { right: `${right.module} > ${right.function}` } : {};
  return (
    <>
      <PageHead title={t('system.refused.title')} over={<SystemTrail />} under={t('system.refused.about')} />
      <Stack maw={820}>
        <Textarea
          label={t('system.refused.paste')}
          description={t('system.refused.pasteHint')}
          autosize
          minRows={6}
          maxRows={16}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          spellCheck={false}
        />
        <div aria-live="polite">
          {text.trim() !== '' && !right && (
            <Alert color="yellow" title={t('system.refused.unknown')}>
              {t('system.refused.unknownText')}
            </Alert>
          )}
          {right && (
            <Paper withBorder p="md" bg="var(--reeve-card)">
              <Title order={2} mb="xs">
                {t('system.refused.missing')}
              </Title>
              {right.detail && <Text size="sm">{right.detail}</Text>}
              <Table withRowBorders={false} w="auto" my="sm">
                <Table.Tbody>
                  {rows.map(([name, value]) =>
                    value ? (
                      <Table.Tr key={name}>
                        <Table.Th c="dimmed" fw={500}>
                          {name}
                        </Table.Th>
                        <Table.Td>{value}</Table.Td>
                      </Table.Tr>
                    ) : null,
                  )}
                </Table.Tbody>
              </Table>
              {mayRoles && right.roleId !== undefined && (
                <LinkButton to="/system/roles/$id" params={{ id: String(right.roleId) }} search={wanted} leftSection={<IconLock size={16} />}>
                  {t('system.refused.show')}
                </LinkButton>
              )}
            </Paper>
          )}
        </div>
      </Stack>
    </>
  );
}
