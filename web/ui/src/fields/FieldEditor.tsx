import { Checkbox, NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { DatePickerInput, DateTimePicker } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import dayjs from 'dayjs';
import localizedFormat from 'dayjs/plugin/localizedFormat';
import type { FieldInfo } from '../api/catalogue';
import { useText } from '../i18n';
import { isDay, isObject, type RecordRow, type ReferenceValue, showValue, valueAt } from '../records/values';
import { fromLocal, toLocal } from './instants';
import { ReferencePicker } from './ReferencePicker';

dayjs.extend(localizedFormat);

export interface FieldEditorProps {
  field: FieldInfo;
  value: unknown;
  onChange: (value: unknown) => void;
  /** The record as it would be saved: what a reference lies within is read from it. */
  row: RecordRow;
  fields: readonly FieldInfo[];
  error?: string | undefined;
  disabled?: boolean;
  autoFocus?: boolean;
  hideLabel?: boolean;
}

// From so many characters on, a text gets several lines.
const longText = 500;
const longNames = /(note|notes|text|description|comment|body|html|signature|message|template|resolution|analysis)s?$/i;

export function isLong(field: FieldInfo): boolean {
  if (field.type !== 'text') return false;
  return (field.maxLength ?? 0) >= longText || (longNames.test(field.name) && (field.maxLength ?? longText) > 100);
}

function idOf(value: unknown): number | undefined {
  const id = isObject(value) ? value.id : value;
  return typeof id === 'number' ? id : undefined;
}

function Reference({ field, value, onChange, row, fields, common }: FieldEditorProps & { common: Common }) {
  const holder = field.within;
  return (
    <ReferencePicker
      {...common}
      target={field.target}
      targetLabel={field.targetLabel}
      within={holder ? idOf(valueAt(row, holder)) : undefined}
      withinTitle={holder ? fields.find((one) => one.name === holder)?.title : undefined}
      value={value as ReferenceValue | number | null | undefined}
      onChange={onChange}
    />
  );
}

interface Common {
  label: string | undefined;
  'aria-label': string | undefined;
  required: boolean;
  disabled: boolean;
  error: string | undefined;
  size: 'sm';
  autoFocus: boolean;
  name: string;
}

function Instant({ field, value, onChange, common }: { field: FieldInfo; value: unknown; onChange: (value: unknown) => void; common: Common }) {
  const t = useText();
  const clear = { 'aria-label': t('ui.reference.clear') };
  if (isDay(field)) {
    const day = typeof value === 'string' ? value.slice(0, 10) : null;
    return (
      <DatePickerInput
        {...common}
        value={day}
        onChange={(read) => onChange(read ? `${read}T00:00:00Z` : null)}
        valueFormat="ll"
        clearable={!field.required}
        clearButtonProps={clear}
      />
    );
  }
  return (
    <DateTimePicker
      {...common}
      value={toLocal(value)}
      onChange={(read) => onChange(fromLocal(read))}
      valueFormat="lll"
      clearable={!field.required}
      clearButtonProps={clear}
      submitButtonProps={{ 'aria-label': t('ui.save') }}
    />
  );
}

function Text({ field, value, onChange, common }: { field: FieldInfo; value: unknown; onChange: (value: unknown) => void; common: Common }) {
  const shown = typeof value === 'string' ? value : '';
  const length = field.maxLength === undefined ? {} : { maxLength: field.maxLength };
  if (isLong(field)) {
    return <Textarea {...common} {...length} autosize minRows={2} maxRows={14} value={shown} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  return <TextInput {...common} {...length} value={shown} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function Tags({ field, value, onChange, common }: { field: FieldInfo; value: unknown; onChange: (value: unknown) => void; common: Common }) {
  const items = Array.isArray(value) ? value.map(String) : [];
  const read = (words: string[]) =>
    onChange(field.of === 'integer' ? words.map(Number).filter((one) => Number.isInteger(one)) : words);
  return <TagsInput {...common} value={items} onChange={read} />;
}

/** The right editor for a field, by what the catalogue says of it. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, value, onChange, error, disabled = false, autoFocus = false, hideLabel = false } = props;
  const t = useText();
  const common: Common = {
    label: hideLabel ? undefined : field.title,
    'aria-label': hideLabel ? field.title : undefined,
    required: field.required ?? false,
    disabled,
    error,
    size: 'sm',
    autoFocus,
    name: field.name,
  };
  switch (field.type) {
    case 'boolean':
      return (
        <Checkbox
          label={field.title}
          disabled={disabled}
          error={error}
          name={field.name}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'integer':
    case 'number':
    case 'decimal':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          onChange={(read) => onChange(typeof read === 'number' ? read : null)}
          allowDecimal={field.type !== 'integer'}
          decimalScale={field.type === 'integer' ? 0 : (field.scale ?? 6)}
          {...(field.least === undefined ? {} : { min: field.least })}
          {...(field.most === undefined ? {} : { max: field.most })}
          clampBehavior="none"
          hideControls
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          data={field.options ?? []}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          clearable={!field.required}
          searchable={(field.options?.length ?? 0) > 8}
          placeholder={t('ui.reference.choose')}
          clearButtonProps={{ 'aria-label': t('ui.reference.clear') }}
        />
      );
    case 'reference':
      return <Reference {...props} common={common} />;
    case 'date':
    case 'dateTime':
      return <Instant field={field} value={value} onChange={onChange} common={common} />;
    case 'list':
      if (field.of === 'text' || field.of === 'integer') return <Tags field={field} value={value} onChange={onChange} common={common} />;
      return <TextInput {...common} disabled value={showValue(field, value)} readOnly />;
    default:
      return <Text field={field} value={value} onChange={onChange} common={common} />;
  }
}
