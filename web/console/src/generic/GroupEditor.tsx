import { Button, Group as Line, Paper, SegmentedControl, Stack } from '@mantine/core';
import { type Group, type Node, useText } from '@reeve/ui';
import { IconPlus } from '@tabler/icons-react';
import type { Asked } from './builderFields';
import { firstTest } from './builderFields';
import { TestRow } from './TestRow';

interface Props {
  group: Group;
  asked: readonly Asked[];
  change: (group: Group) => void;
  remove?: () => void;
  depth?: number;
}

/** Tests that must all hold, or of which one must; groups may lie within groups. */
export function GroupEditor({ group, asked, change, remove, depth = 0 }: Props) {
  const t = useText();
  const put = (i: number, node: Node) => change({ ...group, items: group.items.map((item, at) => (at === i ? node : item)) });
  const drop = (i: number) => change({ ...group, items: group.items.filter((_, at) => at !== i) });
  const first = asked[0];
  const inner = (
    <Stack gap={6}>
      {(group.items.length > 1 || depth > 0) && (
        <SegmentedControl
          size="xs"
          w="fit-content"
          aria-label={t('generic.join')}
          data={[
            { value: 'and', label: t('generic.all') },
            { value: 'or', label: t('generic.any') },
          ]}
          value={group.join}
          onChange={(join) => change({ ...group, join: join === 'or' ? 'or' : 'and' })}
        />
      )}
      {group.items.map((item, i) =>
        item.kind === 'test' ? (
          <TestRow key={i} test={item} asked={asked} change={(test) => put(i, test)} remove={() => drop(i)} />
        ) : (
          <GroupEditor key={i} group={item} asked={asked} change={(next) => put(i, next)} remove={() => drop(i)} depth={depth + 1} />
        ),
      )}
      <Line gap="xs">
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} disabled={!first} onClick={() => first && change({ ...group, items: [...group.items, firstTest(first)] })}>
          {t('generic.addTest')}
        </Button>
        {depth < 3 && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            disabled={!first}
            onClick={() => first && change({ ...group, items: [...group.items, { kind: 'group', join: group.join === 'and' ? 'or' : 'and', items: [firstTest(first)] }] })}
          >
            {t('generic.addGroup')}
          </Button>
        )}
        {remove && (
          <Button size="compact-sm" variant="subtle" color="gray" c="inherit" onClick={remove}>
            {t('generic.removeGroup')}
          </Button>
        )}
      </Line>
    </Stack>
  );
  return depth === 0 ? (
    inner
  ) : (
    <Paper withBorder p="xs" radius="md" bg="transparent">
      {inner}
    </Paper>
  );
}
