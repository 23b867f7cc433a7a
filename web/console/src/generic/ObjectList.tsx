import { ActionIcon, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { type FieldInfo, isObject, type RecordRow, useText, wireValue } from '@reeve/ui';
import { FieldEditor } from '@reeve/ui/fields/FieldEditor';
import { IconPlus, IconTrash } from '@tabler/icons-react';

interface Props {
  field: FieldInfo;
  value: unknown;
  onChange: (value: unknown) => void;
  error: string | undefined;
  disabled: boolean;
}

/** A list of small records within a record, such as a contact's ways to be reached. */
export function ObjectList({ field, value, onChange, error, disabled }: Props) {
  const t = useText();
  const items: RecordRow[] = Array.isArray(value) ? value.filter(isObject) : [];
  const inner = (field.itemFields ?? []).filter((one) => !one.readOnly && !one.inert);
  const put = (at: number, one: FieldInfo, next: unknown) => {
    const kept = one.type === 'reference' ? (isObject(next) ? next : wireValue(one, next)) : next;
    onChange(items.map((item, i) => (i === at ? { ...item, [one.name]: kept } : item)));
  };
  return (
    <Paper withBorder p="md" bg="var(--reeve-card)">
      <Group justify="space-between" mb={items.length > 0 ? 'xs' : 0}>
        <Title order={2} fz="sm">
          {field.title}
        </Title>
        {!disabled && (
          <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => onChange([...items, {}])}>
            {t('generic.addItem')}
          </Button>
        )}
      </Group>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      <Stack gap="xs">
        {items.map((item, i) => (
          <Group key={i} gap="xs" align="flex-end" wrap="nowrap" role="group" aria-label={`${field.title} ${i + 1}`}>
            <SimpleGrid cols={{ base: 1, xs: 2, sm: Math.min(4, inner.length) }} spacing="xs" style={{ flex: 1, alignItems: 'end' }}>
              {inner.map((one) => (
                <FieldEditor key={one.name} field={one} value={item[one.name]} onChange={(next) => put(i, one, next)} row={item} fields={inner} disabled={disabled} />
              ))}
            </SimpleGrid>
            {!disabled && (
              <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('generic.removeItem', { number: i + 1 })} onClick={() => onChange(items.filter((_, at) => at !== i))}>
                <IconTrash size={15} />
              </ActionIcon>
            )}
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
