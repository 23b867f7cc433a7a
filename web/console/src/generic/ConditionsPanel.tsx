import { Button, Group as Line, Paper, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { ConditionFault, type Group, type Node, parseConditions, printConditions, type ResourceInfo, titleField, useText } from '@reeve/ui';
import { useEffect, useMemo, useState } from 'react';
import { askable, firstTest, isComplete } from './builderFields';
import { GroupEditor } from './GroupEditor';

interface Props {
  resource: ResourceInfo;
  conditions: string | undefined;
  apply: (conditions: string | undefined) => void;
  close: () => void;
}

function complete(node: Node): Node | undefined {
  if (node.kind === 'test') return isComplete(node) ? node : undefined;
  const items = node.items.flatMap((item) => complete(item) ?? []);
  return items.length > 0 ? { ...node, items } : undefined;
}

function textOf(group: Group): string {
  const whole = complete(group);
  return whole?.kind === 'group' ? printConditions(whole) : '';
}

function read(text: string | undefined): { group: Group; fault: ConditionFault | undefined } {
  try {
    return { group: parseConditions(text ?? ''), fault: undefined };
  } catch (error) {
    return { group: { kind: 'group', join: 'and', items: [] }, fault: error instanceof ConditionFault ? error : undefined };
  }
}

/** Conditions by choosing, or as text: the text is always there, the server has the last word on it. */
export function ConditionsPanel({ resource, conditions, apply, close }: Props) {
  const t = useText();
  const asked = useMemo(() => askable(resource), [resource]);
  const start = useMemo(() => read(conditions), [conditions]);
  const [mode, setMode] = useState<'build' | 'text'>(start.fault ? 'text' : 'build');
  const [group, setGroup] = useState<Group>(() => {
    const first = asked[0];
    return start.group.items.length === 0 && first ? { ...start.group, items: [firstTest(asked.find((one) => one.path === titleField(resource)) ?? first)] } : start.group;
  });
  const [text, setText] = useState(conditions ?? '');
  useEffect(() => {
    setText(conditions ?? '');
    const next = read(conditions);
    if (!next.fault && conditions) setGroup(next.group);
  }, [conditions]);

  const current = mode === 'build' ? textOf(group) : text.trim();
  const local = mode === 'text' ? read(text).fault : undefined;

  const turn = (next: string) => {
    if (next === 'text') {
      setText(textOf(group));
      setMode('text');
    } else if (!local) {
      setGroup(read(text).group);
      setMode('build');
    }
  };

  return (
    <Paper
      withBorder
      p="sm"
      mb="xs"
      bg="var(--reeve-card)"
      component="form"
      aria-label={t('generic.filter')}
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        apply(current || undefined);
      }}
    >
      <Stack gap="sm">
        <Line justify="space-between">
          <SegmentedControl
            size="xs"
            aria-label={t('generic.filterMode')}
            data={[
              { value: 'build', label: t('generic.build'), disabled: Boolean(local) },
              { value: 'text', label: t('generic.asText') },
            ]}
            value={mode}
            onChange={turn}
          />
          <Line gap="xs">
            <Button size="compact-sm" variant="subtle" color="gray" c="inherit" onClick={close}>
              {t('ui.close')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                setGroup({ kind: 'group', join: 'and', items: [] });
                setText('');
                apply(undefined);
              }}
            >
              {t('generic.clearFilter')}
            </Button>
            <Button size="compact-sm" type="submit">
              {t('generic.apply')}
            </Button>
          </Line>
        </Line>
        {mode === 'build' ? (
          <>
            <GroupEditor group={group} asked={asked} change={setGroup} />
            {current && (
              <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                {current}
              </Text>
            )}
          </>
        ) : (
          <Textarea
            aria-label={t('generic.conditionText')}
            description={t('generic.conditionHint')}
            placeholder={'closedFlag = false and (board/name = "Help Desk" or priority/id in (1, 2))'}
            autosize
            minRows={2}
            maxRows={8}
            ff="monospace"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={local ? t('generic.wrongAt', { position: local.position + 1 }) : undefined}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) apply(current || undefined);
            }}
          />
        )}
      </Stack>
    </Paper>
  );
}
