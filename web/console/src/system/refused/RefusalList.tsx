import { Badge, Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { EmptyState, ErrorNote, showDateTime, useText } from '@reeve/ui';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { GrantWay } from '../../frame/GrantWay';
import { type Narrowing, type Refusal, refusalsQuery } from './data';

const first = 50;

function Line({ refusal, who }: { refusal: Refusal; who: boolean }) {
  const t = useText();
  const { right } = refusal;
  const missing = [right.module, right.function, right.setupTable].filter(Boolean).join(' › ');
  const levels = right.levelNeeded ? t('system.refused.levels', { needed: right.levelNeeded, held: right.levelHeld ?? 'None' }) : '';
  return (
    <Group component="li" px="md" py="sm" gap="sm" align="flex-start" justify="space-between" style={{ borderBottom: '1px solid var(--reeve-line)' }}>
      <div style={{ flex: '1 1 320px', minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={600} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {missing || t('system.refused.unnamed')}
          </Text>
          {right.verb && (
            <Badge color="gray" c="var(--mantine-color-text)">
              {right.verb}
            </Badge>
          )}
          <Text size="xs" c="dimmed">
            {levels}
          </Text>
        </Group>
        <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          {`${refusal.method} ${refusal.route}`}
        </Text>
        <Text size="xs" c="dimmed">
          {[who ? refusal.member : '', refusal.key, showDateTime(refusal.at), refusal.requests > 1 ? t('system.refused.times', { count: refusal.requests }) : ''].filter(Boolean).join(' · ')}
        </Text>
      </div>
      {right.roleId !== undefined && <GrantWay right={right} />}
    </Group>
  );
}

/** Recent refusals, each one click from where the missing right is granted. */
export function RefusalList({ narrowing, who = true }: { narrowing: Narrowing; who?: boolean }) {
  const t = useText();
  const [size, setSize] = useState(first);
  const refusals = useQuery(refusalsQuery(narrowing, size));
  if (refusals.error) return <ErrorNote error={refusals.error} retry={() => void refusals.refetch()} />;
  if (!refusals.data) {
    return (
      <Stack gap="xs">
        <Skeleton h={70} />
        <Skeleton h={70} />
        <Skeleton h={70} />
      </Stack>
    );
  }
  if (refusals.data.length === 0) {
    return (
      <Paper withBorder bg="var(--reeve-card)">
        <EmptyState icon={<IconShieldCheck size={26} stroke={1.5} />} title={t('system.refused.none')} text={t('system.refused.noneText')} />
      </Paper>
    );
  }
  return (
    <>
      <Paper withBorder bg="var(--reeve-card)" component="section" aria-label={t('frame.screens.refused')}>
        <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {refusals.data.map((refusal) => (
            <Line key={refusal.id} refusal={refusal} who={who} />
          ))}
        </ul>
      </Paper>
      {refusals.data.length >= size && (
        <Button mt="md" variant="default" loading={refusals.isFetching} onClick={() => setSize(size + 100)}>
          {t('system.more')}
        </Button>
      )}
    </>
  );
}
