import { isObject } from '@reeve/ui';

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

/** What an entry says of each field, before and after. */
export function readChanges(text: string | undefined): FieldChange[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(read)) return [];
    return read.filter(isObject).map((one) => ({ field: String(one.field ?? ''), before: words(one.before), after: words(one.after) }));
  } catch {
    return [];
  }
}
