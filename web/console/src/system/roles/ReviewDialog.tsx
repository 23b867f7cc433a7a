import { Alert, Badge, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { ErrorNote, type Level, useText } from '@reeve/ui';
import { IconArrowRight, IconUsersGroup } from '@tabler/icons-react';
import type { Change, ListChange } from './matrix';

interface Props {
  role: string;
  changes: readonly Change[];
  lists: readonly ListChange[];
  /** What somebody else changed since the role was read. */
  meanwhile: readonly Change[];
  error: unknown;
  saving: boolean;
  onClose: () => void;
  onSave: () => void;
}

const colours: Record<Level, string> = { None: 'gray', My: 'yellow', All: 'pine' };

export function LevelBadge({ level }: { level: Level }) {
  const t = useText();
  return (
    <Badge color={colours[level]} c="var(--mantine-color-text)" miw={44}>
      {t(`system.roles.levels.${level}`)}
    </Badge>
  );
}

function ListLines({ change }: { change: ListChange }) {
  const t = useText();
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {t('system.roles.listOf', { list: change.list })}
      </Text>
      {change.ends && <Text size="sm">{t('system.roles.listEnds')}</Text>}
      {change.begins && <Text size="sm">{t('system.roles.listBegins', { count: change.allowed.length })}</Text>}
      {change.allowed.length > 0 && <Text size="sm">{`+ ${change.allowed.join(', ')}`}</Text>}
      {change.disallowed.length > 0 && <Text size="sm">{`− ${change.disallowed.join(', ')}`}</Text>}
    </Stack>
  );
}

function Lines({ changes, mine }: { changes: readonly Change[]; mine?: readonly Change[] }) {
  const t = useText();
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('system.roles.function')}</Table.Th>
            <Table.Th>{t('system.roles.verb')}</Table.Th>
            <Table.Th>{t('system.roles.change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map(({ setting, verb, before, after }) => (
            <Table.Tr key={`${setting.moduleFunctionIdentifier}${verb}`}>
              <Table.Td>{`${setting.moduleName} › ${setting.moduleFunctionName}`}</Table.Td>
              <Table.Td>{t(`system.roles.verbs.${verb}`)}</Table.Td>
              <Table.Td>
                <Group gap={6} wrap="nowrap">
                  <LevelBadge level={before} />
                  <IconArrowRight size={14} aria-label={t('system.roles.becomes')} role="img" />
                  <LevelBadge level={after} />
                  {mine?.some((one) => one.setting.moduleFunctionIdentifier === setting.moduleFunctionIdentifier && one.verb === verb) && (
                    <Badge color="red" c="var(--mantine-color-text)">
                      {t('system.roles.both')}
                    </Badge>
                  )}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** What saving would change, before it does. */
export function ReviewDialog({ role, changes, lists, meanwhile, error, saving, onClose, onSave }: Props) {
  const t = useText();
  const by = meanwhile.find((change) => change.setting._info?.updatedBy)?.setting._info?.updatedBy;
  return (
    <Modal opened onClose={onClose} size="lg" title={t('system.roles.reviewTitle', { role })} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <Stack gap="md">
        {meanwhile.length > 0 && (
          <Alert role="alert" color="yellow" icon={<IconUsersGroup size={18} />} title={t('system.roles.meanwhile', { by: by ?? t('system.roles.somebody') })}>
            <Text size="sm" mb="xs">
              {t('system.roles.meanwhileText')}
            </Text>
            <Lines changes={meanwhile} mine={changes} />
          </Alert>
        )}
        {changes.length > 0 && <Lines changes={changes} />}
        {lists.map((change) => (
          <ListLines key={change.list} change={change} />
        ))}
        {changes.length + lists.length === 0 && <Text size="sm">{t('system.roles.nothingLeft')}</Text>}
        {error ? <ErrorNote error={error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('system.roles.goOn')}
          </Button>
          <Button onClick={onSave} loading={saving} disabled={changes.length + lists.length === 0} data-autofocus>
            {t('system.roles.saveChanges', { count: changes.length + lists.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
