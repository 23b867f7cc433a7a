import { Anchor, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { type FieldInfo, get, isObject, type RecordRow, useText } from '@reeve/ui';
import { FieldEditor } from '@reeve/ui/fields/FieldEditor';
import { useQuery } from '@tanstack/react-query';
import { useCatalogue } from '../frame/useCatalogue';

interface Definition {
  id: number;
  podId?: number;
  caption: string;
  fieldTypeIdentifier?: string;
  entryTypeIdentifier?: string;
  numberDecimals?: number;
  requiredFlag?: boolean;
  readOnlyFlag?: boolean;
  inactiveFlag?: boolean;
  helpText?: string;
  options?: { optionValue?: string; inactiveFlag?: boolean; defaultFlag?: boolean }[];
}

interface Held {
  id: number;
  caption: string;
  type?: string;
  entryMethod?: string;
  numberOfDecimals?: number;
  value?: unknown;
}

interface Props {
  entity: string;
  record: RecordRow;
  isNew: boolean;
  /** What was edited: entries of id and value. */
  value: unknown;
  onChange: (value: { id: number; value: unknown }[]) => void;
  error: string | undefined;
  disabled: boolean;
}

const base = 'system/userDefinedFields';

async function definitions(entity: string, signal: AbortSignal): Promise<Definition[]> {
  const pods = await get<{ podId: number; entity: string }[]>(`${base}/pods`, undefined, signal);
  const own = pods.filter((pod) => pod.entity === entity).map((pod) => pod.podId);
  if (own.length === 0) return [];
  return get<Definition[]>(base, { conditions: `podId in (${own.join(', ')})`, orderBy: 'sequenceNumber', pageSize: 200 }, signal);
}

function typeOf(type: string | undefined): FieldInfo['type'] {
  switch (type) {
    case 'Number':
    case 'Currency':
    case 'Percent':
      return 'decimal';
    case 'Checkbox':
      return 'boolean';
    case 'Date':
      return 'date';
    default:
      return 'text';
  }
}

function fieldOf(held: Held, definition: Definition | undefined): FieldInfo {
  const list = held.entryMethod === 'List' || held.entryMethod === 'Option';
  const options = definition?.options?.filter((option) => !option.inactiveFlag).flatMap((option) => option.optionValue ?? []);
  const shared = { name: `custom-${held.id}`, title: held.caption, required: definition?.requiredFlag ?? false };
  if (list && options && options.length > 0) return { ...shared, type: 'choice', options };
  return { ...shared, type: typeOf(held.type), scale: held.numberOfDecimals ?? 2, ...(held.type === 'TextArea' ? { maxLength: 20_000 } : {}) };
}

function heldOf(record: RecordRow): Held[] {
  return Array.isArray(record.customFields) ? (record.customFields as unknown[]).filter(isObject).map((one) => one as unknown as Held) : [];
}

/** The fields that this company added to its records. */
export function CustomFields({ entity, record, isNew, value, onChange, error, disabled }: Props) {
  const t = useText();
  const { find } = useCatalogue();
  const held = heldOf(record);
  const known = useQuery({
    queryKey: ['custom-fields', entity],
    queryFn: ({ signal }) => definitions(entity, signal),
    enabled: find(base) !== undefined && (isNew || held.length > 0),
    staleTime: 5 * 60_000,
  });
  const rows: Held[] = isNew
    ? (known.data ?? [])
        .filter((one) => !one.inactiveFlag)
        .map((one) => ({
          id: one.id,
          caption: one.caption,
          type: one.fieldTypeIdentifier,
          entryMethod: one.entryTypeIdentifier,
          numberOfDecimals: one.numberDecimals,
          value: one.options?.find((option) => option.defaultFlag)?.optionValue,
        }))
    : held;
  const shown = rows.filter((one) => one.type !== 'Button');
  if (shown.length === 0) return null;
  const edits = Array.isArray(value) ? value.filter(isObject).map((one) => ({ id: Number(one.id), value: one.value })) : [];
  const set = (id: number, next: unknown) => onChange([...edits.filter((one) => one.id !== id), { id, value: next === '' ? null : next }]);
  return (
    <Paper withBorder p="md" bg="var(--reeve-card)">
      <Title order={2} fz="sm" mb="xs">
        {t('generic.customFields')}
      </Title>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert" mb={6}>
          {error}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" verticalSpacing="sm">
        {shown.map((one) => {
          const edited = edits.find((edit) => edit.id === one.id);
          const current = edited ? edited.value : one.value;
          const definition = known.data?.find((known) => known.id === one.id);
          const field = fieldOf(one, definition);
          const link = one.type === 'Hyperlink' && typeof current === 'string' && /^https?:\/\//i.test(current) ? current : undefined;
          return (
            <div key={one.id}>
              <FieldEditor
                field={field}
                value={field.type === 'boolean' ? current === true || current === 'true' : current}
                onChange={(next) => set(one.id, next)}
                row={{}}
                fields={[]}
                disabled={disabled || definition?.readOnlyFlag === true}
              />
              {link && (
                <Anchor href={link} target="_blank" rel="noopener noreferrer" size="xs">
                  {t('generic.openLink')}
                </Anchor>
              )}
            </div>
          );
        })}
      </SimpleGrid>
    </Paper>
  );
}
