import { Alert, Code, Text } from '@mantine/core';
import { type Problem, useText } from '@reeve/ui';

/** The text with a mark where it is wrong. */
function Marked({ text, position }: { text: string; position: number }) {
  const t = useText();
  const at = Math.min(Math.max(0, position), text.length);
  return (
    <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text.slice(0, at)}
      <mark style={{ background: 'var(--mantine-color-error)', color: 'var(--reeve-card)', borderRadius: 3, padding: '0 3px' }} aria-label={t('generic.here')}>
        {text.slice(at, at + 1) || '⏎'}
      </mark>
      {text.slice(at + 1)}
    </Code>
  );
}

/** A condition that the server does not understand, and where it stopped. */
export function ConditionRefused({ problem, text }: { problem: Problem; text: string }) {
  const t = useText();
  return (
    <Alert color="red" role="alert" data-problem={problem.status} title={t('generic.refusedCondition')}>
      <Text size="sm" mb={6}>
        {problem.message}
      </Text>
      {problem.position !== undefined && <Marked text={text} position={problem.position} />}
    </Alert>
  );
}
