import { SimpleGrid, Text } from '@mantine/core';
import { type FieldInfo, type RecordRow, showValue, useText, valueAt } from '@reeve/ui';

/** What a record holds that nobody types: numbers, computed values, who and when. */
export function KeptValues({ fields, row }: { fields: readonly FieldInfo[]; row: RecordRow }) {
  const t = useText();
  const shown = fields
    .map((field) => {
      const value = valueAt(row, field.name);
      return { field, text: field.type === 'boolean' ? (value === true ? t('generic.yes') : '') : showValue(field, value) };
    })
    .filter((one) => one.text !== '');
  return (
    <SimpleGrid component="dl" cols={{ base: 2, sm: 3, lg: 4 }} spacing="md" verticalSpacing={8} m={0}>
      {shown.map(({ field, text }) => (
        <div key={field.name} style={{ minWidth: 0 }}>
          <Text component="dt" size="xs" c="dimmed">
            {field.title}
          </Text>
          <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
            {text}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
