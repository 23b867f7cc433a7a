import type { FieldInfo, ResourceInfo } from '../api/catalogue';
import { showDate, showDateTime, showDecimal } from '../formats';

export type RecordRow = Record<string, unknown> & { id?: number };

/** A record behind a reference, as the wire shows it. */
export interface ReferenceValue {
  id: number;
  name?: string;
  identifier?: string;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of a record: `_info/lastUpdated` lies in `_info`. */
export function valueAt(row: RecordRow, path: string): unknown {
  let value: unknown = row;
  for (const name of path.split('/')) value = isObject(value) ? value[name] : undefined;
  return value;
}

/** The words that name a record behind a reference. */
export function referenceText(value: unknown, label?: string): string {
  if (typeof value === 'number') return `#${value}`;
  if (!isObject(value)) return '';
  const named = (label && value[label]) || value.name || value.identifier || value.fullName || value.description || value.summary;
  if (typeof named === 'string' && named !== '') return named;
  return typeof value.id === 'number' ? `#${value.id}` : '';
}

/** Whether instants of the field are days: the wire shows them as midnight. */
export function isDay(field: FieldInfo): boolean {
  return field.type === 'date' || (field.type === 'dateTime' && /date$/i.test(field.name) && /^(birth|hire|expiration|install|purchase|warranty|anniversary|inactive)/i.test(field.name));
}

/** A value as people read it. */
export function showValue(field: FieldInfo, value: unknown): string {
  if (value === undefined || value === null) return '';
  switch (field.type) {
    case 'reference':
      return referenceText(value, field.targetLabel);
    case 'date':
      return showDate(String(value));
    case 'dateTime':
      return isDay(field) ? showDate(String(value)) : showDateTime(String(value));
    case 'decimal':
    case 'number':
      return typeof value === 'number' ? showDecimal(value) : String(value);
    case 'list':
      return Array.isArray(value) ? value.map((item) => (isObject(item) ? referenceText(item) : String(item))).join(', ') : '';
    case 'object':
      return referenceText(value);
    default:
      return String(value);
  }
}

const naming = ['name', 'title', 'identifier', 'summary', 'caption', 'description'];

// Asked for by every cell of a list.
const titleFields = new WeakMap<ResourceInfo, { field: string | undefined }>();

/** The field that names the records of a list: that of its references, or where the list has no such field, one that names as well. */
export function titleField(resource: ResourceInfo): string | undefined {
  let known = titleFields.get(resource);
  if (!known) {
    const has = (name: string) => resource.fields.some((field) => field.name === name);
    known = { field: resource.label && has(resource.label) ? resource.label : naming.find(has) };
    titleFields.set(resource, known);
  }
  return known.field;
}

/** What a record is called. */
export function recordTitle(resource: ResourceInfo, row: RecordRow): string {
  const field = titleField(resource);
  const named = field ? valueAt(row, field) : undefined;
  if (typeof named === 'string' && named !== '') return named;
  return `${resource.name} ${row.id ?? ''}`.trim();
}
