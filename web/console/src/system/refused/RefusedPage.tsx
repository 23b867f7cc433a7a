import { Alert, Collapse, Group, Paper, Select, Stack, Text, Textarea, Title, UnstyledButton } from '@mantine/core';
import { get, MissingRightNote, PageHead, useText } from '@reeve/ui';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCatalogue } from '../../frame/useCatalogue';
import { SystemTrail } from '../pieces/SystemTrail';
import { rolesQuery } from '../roles/data';
import { refusedRoute } from '../routes';
import { periods, requestLogs } from './data';
import { explain, requestIdIn } from './explain';
import { RefusalList } from './RefusalList';

interface Program {
  id: number;
  identifier: string;
}

/** An answer pasted from a program: the right that it names. */
function Pasted({ listed }: { listed: boolean }) {
  const t = useText();
  const { may } = useCatalogue();
  const [text, setText] = useState('');
  const right = explain(text);
  const request = listed && !right ? requestIdIn(text) : undefined;
  const roles = useQuery({ ...rolesQuery, enabled: may('system/securityroles', 'inquire') && right !== undefined });
  const role = roles.data?.find((one) => one.id === right?.roleId)?.name ?? (right?.roleId === undefined ? undefined : `#${right.roleId}`);
  return (
    <Stack gap="sm" maw={820}>
      <Textarea
        label={t('system.refused.paste')}
        description={listed ? t('system.refused.pasteOrId') : t('system.refused.pasteHint')}
        autosize
        minRows={4}
        maxRows={16}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        spellCheck={false}
      />
      <div aria-live="polite">
        {text.trim() !== '' && !right && !request && (
          <Alert color="yellow" title={t('system.refused.unknown')}>
            {t('system.refused.unknownText')}
          </Alert>
        )}
        {request && <RefusalList narrowing={{ request }} />}
        {right && (
          <Paper withBorder p="md" bg="var(--reeve-card)">
            <Title order={2} mb="xs">
              {t('system.refused.missing')}
            </Title>
            {right.detail && (
              <Text size="sm" mb="xs">
                {right.detail}
              </Text>
            )}
            <MissingRightNote right={right} role={role} />
          </Paper>
        )}
      </div>
    </Stack>
  );
}

/** Why a request was refused: recent refusals, and whatever answer somebody brings. */
export function RefusedPage() {
  const t = useText();
  const { find, may } = useCatalogue();
  const navigate = useNavigate();
  const { member, period = 'week' } = refusedRoute.useSearch();
  const listed = find(requestLogs) !== undefined;
  const [pasting, setPasting] = useState(false);
  const programs = useQuery({
    queryKey: ['system', 'apiMembers', 'names'],
    queryFn: ({ signal }) => get<Program[]>('system/apiMembers', { fields: 'id,identifier', orderBy: 'identifier', pageSize: 1000 }, signal),
    enabled: listed && may('system/apiMembers', 'inquire'),
  });
  if (!listed) {
    return (
      <>
        <PageHead title={t('system.refused.title')} over={<SystemTrail />} under={t('system.refused.about')} />
        <Pasted listed={false} />
      </>
    );
  }
  const set = (change: { member?: number | undefined; period?: (typeof periods)[number] }) => void navigate({ to: '/system/refused', search: { member, period, ...change }, replace: true });
  return (
    <>
      <PageHead title={t('system.refused.title')} over={<SystemTrail />} under={t('system.refused.aboutList')} />
      <Group gap="sm" mb="md" align="flex-end">
        {programs.data && (
          <Select
            label={t('system.members.apiMember')}
            placeholder={t('system.refused.everybody')}
            data={programs.data.map((one) => ({ value: String(one.id), label: one.identifier }))}
            value={member === undefined ? null : String(member)}
            onChange={(id) => set({ member: id ? Number(id) : undefined })}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('ui.reference.clear') }}
            w={220}
          />
        )}
        <Select
          label={t('system.refused.period')}
          data={periods.map((one) => ({ value: one, label: t(`system.refused.periods.${one}`) }))}
          value={period}
          onChange={(one) => set({ period: periods.find((known) => known === one) ?? 'week' })}
          allowDeselect={false}
          w={180}
        />
      </Group>
      <RefusalList narrowing={{ member, period }} />
      <UnstyledButton mt="lg" mb="sm" fw={550} fz="sm" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
        <Group gap={6}>
          {pasting ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />}
          {t('system.refused.other')}
        </Group>
      </UnstyledButton>
      <Collapse expanded={pasting}>{pasting && <Pasted listed />}</Collapse>
    </>
  );
}
