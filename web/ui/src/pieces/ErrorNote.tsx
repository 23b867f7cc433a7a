import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconLock, IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isProblem } from '../api/problem';
import { useText } from '../i18n';
import { MissingRightNote } from './MissingRightNote';

interface Words {
  title: string;
  text: string;
}

/** Marks an element that explains a problem with the answer's status, so that a walk over all screens can tell explained refusals from silent ones. */
export function problemMark(error: unknown): number | 'page' {
  return isProblem(error) ? error.status : 'page';
}

/** What went wrong, in words for people. */
export function useWords(error: unknown): Words {
  const t = useText();
  if (!isProblem(error)) return { title: t('ui.problem.unexpectedTitle'), text: t('ui.problem.unexpectedText') };
  switch (error.kind) {
    case 'offline':
      return { title: t('ui.problem.offlineTitle'), text: t('ui.problem.offlineText') };
    case 'restarting':
      return { title: t('ui.problem.restartingTitle'), text: t('ui.problem.restartingText') };
    case 'signedOut':
      return { title: t('ui.problem.signedOutTitle'), text: t('ui.problem.signedOutText') };
    case 'forbidden':
      return { title: t('ui.problem.forbiddenTitle'), text: error.right?.detail ?? t('ui.problem.forbiddenText') };
    case 'notFound':
      return { title: t('ui.problem.notFoundTitle'), text: t('ui.problem.notFoundText') };
    case 'conflict':
      return { title: t('ui.problem.conflictTitle'), text: error.message };
    case 'changed':
      return { title: t('ui.problem.changedTitle'), text: t('ui.problem.changedText') };
    case 'tooMany':
      return { title: t('ui.problem.tooManyTitle'), text: t('ui.problem.tooManyText', { seconds: error.retryAfter ?? 30 }) };
    case 'invalid':
      return { title: t('ui.problem.invalidTitle'), text: error.message };
    case 'failed':
      return { title: t('ui.problem.failedTitle'), text: t('ui.problem.failedText', { id: error.errorId ?? error.status }) };
  }
}

function iconOf(error: unknown): ReactNode {
  if (!isProblem(error)) return <IconAlertTriangle size={18} />;
  if (error.kind === 'offline') return <IconCloudOff size={18} />;
  if (error.kind === 'restarting') return <IconPlugConnectedX size={18} />;
  if (error.kind === 'forbidden') return <IconLock size={18} />;
  return <IconAlertTriangle size={18} />;
}

interface Props {
  error: unknown;
  retry?: () => void;
  /** Faults at fields that the page shows at the fields themselves. */
  shown?: readonly string[];
}

/** A problem beside what it concerns: what happened, and what to do. */
export function ErrorNote({ error, retry, shown = [] }: Props) {
  const t = useText();
  const words = useWords(error);
  if (!error) return null;
  const problem = isProblem(error) ? error : undefined;
  const rest = problem?.faults.filter((fault) => !shown.some((name) => fault.field === name || fault.field.startsWith(`${name}/`))) ?? [];
  const marked = problem !== undefined && problem.faults.length > 0 && rest.length === 0;
  const waits = problem?.kind === 'offline' || problem?.kind === 'restarting';
  return (
    <Alert role="alert" data-problem={problemMark(error)} color={waits ? 'yellow' : 'red'} variant="light" icon={iconOf(error)} title={words.title}>
      <Stack gap="xs">
        <Text size="sm">{marked ? t('ui.problem.marked') : words.text}</Text>
        {rest.length > 0 && (
          <ul style={{ margin: 0, paddingLeft: 18 }}>
            {rest.map((fault, i) => (
              <li key={i}>{fault.field ? `${fault.field}: ${fault.message}` : fault.message}</li>
            ))}
          </ul>
        )}
        {problem?.usages && problem.usages.length > 0 && (
          <Text size="sm">{`${t('ui.problem.usedBy')}: ${problem.usages.map((usage) => `${usage.type} (${usage.count})`).join(', ')}`}</Text>
        )}
        {problem?.kind === 'forbidden' && <MissingRightNote right={problem.right} />}
        {retry && (
          <Group>
            <Button size="xs" variant="default" onClick={retry}>
              {t('ui.retry')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
