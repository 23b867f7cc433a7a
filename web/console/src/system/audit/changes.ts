import { isObject, type ResourceInfo, showValue } from '@reeve/ui';

export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

function words(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–';
  if (isObject(value)) return String(value.name ?? value.identifier ?? value.id ?? JSON.stringify(value));
  return Array.isArray(value) ? value.map(words).join(', ') : String(value);
}

/** What an entry says of each field, before and after: called and written as on the record's own screen, where that is known. */
export function readChanges(text: string | undefined, resource?: ResourceInfo): FieldChange[] {
  const told = (name: string, value: unknown) => {
    const field = resource?.fields.find((one) => one.name === name);
    const shown = field && value !== null && value !== undefined && typeof value !== 'object' && (field.type === 'dateTime' || field.type === 'date' || field.type === 'decimal') ? showValue(field, value) : '';
    return shown || words(value);
  };
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(read)) return [];
    return read.filter(isObject).map((one) => {
      const name = String(one.field ?? '');
      return { field: resource?.fields.find((known) => known.name === name)?.title ?? name, before: told(name, one.before), after: told(name, one.after) };
    });
  } catch {
    return [];
  }
}
