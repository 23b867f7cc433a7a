import { ActionIcon, Group, MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { type Literal, type Operator, ReferencePicker, type Test, useText } from '@reeve/ui';
import { FieldEditor } from '@reeve/ui/fields/FieldEditor';
import { IconX } from '@tabler/icons-react';
import { type Asked, emptyLiteral, firstTest, operatorsOf } from './builderFields';

interface Props {
  test: Test;
  asked: readonly Asked[];
  change: (test: Test) => void;
  remove: () => void;
}

function plain(literal: Literal | undefined): string {
  return literal === undefined || literal.kind === 'null' ? '' : String(literal.value);
}

function Several({ test, known, change }: { test: Test; known: Asked; change: (values: Literal[]) => void }) {
  const t = useText();
  const kind = known.type === 'number' || known.type === 'reference' ? 'number' : 'text';
  const values = test.values.map(plain).filter(Boolean);
  const set = (words: string[]) => change(words.filter((word) => kind === 'text' || /^-?\d+(\.\d+)?$/.test(word)).map((value) => ({ kind, value })));
  if (known.type === 'choice') return <MultiSelect aria-label={t('generic.value')} data={known.field.options ?? []} value={values} onChange={set} style={{ flex: 2 }} />;
  return <TagsInput aria-label={t('generic.value')} value={values} onChange={set} style={{ flex: 2 }} />;
}

function Value({ test, known, change }: { test: Test; known: Asked; change: (values: Literal[]) => void }) {
  const t = useText();
  const label = t('generic.value');
  const value = test.values[0];
  if (test.operator === 'in' || test.operator === 'not in') return <Several test={test} known={known} change={change} />;
  if (value?.kind === 'null') return null;
  switch (known.type) {
    case 'boolean':
      return (
        <Select
          aria-label={label}
          data={[
            { value: 'true', label: t('generic.yes') },
            { value: 'false', label: t('generic.no') },
          ]}
          value={plain(value)}
          allowDeselect={false}
          onChange={(word) => change([{ kind: 'boolean', value: word === 'true' }])}
          style={{ flex: 2 }}
        />
      );
    case 'choice':
      return <Select aria-label={label} data={known.field.options ?? []} value={plain(value) || null} onChange={(word) => change([{ kind: 'text', value: word ?? '' }])} style={{ flex: 2 }} />;
    case 'reference':
      return (
        <ReferencePicker
          aria-label={label}
          target={known.field.target}
          targetLabel={known.field.targetLabel}
          value={plain(value) ? Number(plain(value)) : null}
          onChange={(picked) => change([{ kind: 'number', value: picked ? String(picked.id) : '' }])}
          style={{ flex: 2 }}
        />
      );
    case 'instant':
      return (
        <div style={{ flex: 2 }}>
          <FieldEditor
            field={{ name: 'value', title: label, type: 'dateTime' }}
            hideLabel
            value={plain(value) || null}
            onChange={(read) => change([{ kind: 'instant', value: typeof read === 'string' ? read : '' }])}
            row={{}}
            fields={[]}
          />
        </div>
      );
    case 'number':
      return (
        <NumberInput aria-label={label} hideControls value={plain(value)} onChange={(read) => change([{ kind: 'number', value: String(read) }])} style={{ flex: 2 }} size="sm" />
      );
    default:
      return <TextInput aria-label={label} value={plain(value)} onChange={(event) => change([{ kind: 'text', value: event.currentTarget.value }])} style={{ flex: 2 }} />;
  }
}

/** One test of a condition: a field, how it compares, with what. */
export function TestRow({ test, asked, change, remove }: Props) {
  const t = useText();
  const known = asked.find((one) => one.path.toLowerCase() === test.path.toLowerCase());
  const type = known?.type ?? 'text';
  const field: Asked = known ?? { path: test.path, title: test.path, type, field: { name: test.path, title: test.path, type: 'text' } };
  const empty = test.values[0]?.kind === 'null';
  const comparison = empty ? (test.operator === '=' ? 'empty' : 'not empty') : test.operator;
  const options = [...new Set<string>([...operatorsOf(type), ...(empty ? [] : [test.operator])]), ...(type === 'boolean' ? [] : ['empty', 'not empty'])];
  const names = asked.map((one) => ({ value: one.path, label: one.title }));

  const compare = (word: string | null) => {
    if (word === 'empty' || word === 'not empty') {
      change({ ...test, operator: word === 'empty' ? '=' : '!=', values: [{ kind: 'null' }] });
    } else if (word) {
      const operator = word as Operator;
      const values = test.values.filter((value) => value.kind !== 'null');
      const several = operator === 'in' || operator === 'not in';
      change({ ...test, operator, values: several ? values.filter((value) => plain(value) !== '') : [values[0] ?? emptyLiteral(type)] });
    }
  };

  return (
    <Group gap={6} wrap="wrap" align="flex-start" style={{ rowGap: 4 }}>
      <Select
        aria-label={t('generic.field')}
        searchable
        data={known ? names : [{ value: test.path, label: test.path }, ...names]}
        value={field.path}
        onChange={(path) => {
          const next = asked.find((one) => one.path === path);
          if (next) change(firstTest(next));
        }}
        allowDeselect={false}
        style={{ flex: '2 1 160px' }}
      />
      <Select
        aria-label={t('generic.comparison')}
        data={options.map((value) => ({ value, label: t(`generic.operators.${value as Operator | 'empty' | 'not empty'}`) }))}
        value={comparison}
        onChange={compare}
        allowDeselect={false}
        style={{ flex: '1 1 120px' }}
      />
      <div style={{ flex: '2 1 180px', display: 'flex' }}>
        <Value test={test} known={field} change={(values) => change({ ...test, values })} />
      </div>
      <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('generic.removeTest')} onClick={remove}>
        <IconX size={15} />
      </ActionIcon>
    </Group>
  );
}
