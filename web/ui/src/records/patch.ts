import type { FieldInfo } from '../api/catalogue';
import type { PatchStep } from '../api/client';
import { isObject, type RecordRow, valueAt } from './values';

function referenceId(value: unknown): unknown {
  return isObject(value) ? value.id : value;
}

/** Whether two values of a field are the same to the server. */
export function sameValue(field: FieldInfo, one: unknown, other: unknown): boolean {
  const empty = (value: unknown) => value === undefined || value === null || value === '';
  if (empty(one) && empty(other)) return true;
  if (field.type === 'reference') return referenceId(one) === referenceId(other);
  if (field.type === 'boolean') return Boolean(one) === Boolean(other);
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** A value as the wire takes it. */
export function wireValue(field: FieldInfo, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (field.type !== 'reference') return value;
  return field.asNumber ? referenceId(value) : { id: referenceId(value) };
}

/** The steps from a record to what was edited: only what differs. */
export function patchOf(fields: readonly FieldInfo[], original: RecordRow, edits: RecordRow): PatchStep[] {
  const steps: PatchStep[] = [];
  for (const field of fields) {
    if (!(field.name in edits) || field.readOnly) continue;
    if (sameValue(field, valueAt(original, field.name), edits[field.name])) continue;
    steps.push({ op: 'replace', path: field.name, value: wireValue(field, edits[field.name]) });
  }
  return steps;
}

/** The body of a new record: what was given. */
export function bodyOf(fields: readonly FieldInfo[], edits: RecordRow): RecordRow {
  const body: RecordRow = {};
  for (const field of fields) {
    // A box that is not ticked says no, also where the server asks for one or the other.
    const value = wireValue(field, edits[field.name]) ?? (field.type === 'boolean' && field.required ? false : null);
    if (value !== null && !field.readOnly) body[field.name] = value;
  }
  return body;
}

/** What differs between two versions of a record, by the names of its fields. */
export function changedFields(fields: readonly FieldInfo[], before: RecordRow, after: RecordRow): FieldInfo[] {
  return fields.filter((field) => !field.name.startsWith('_info/') && !sameValue(field, valueAt(before, field.name), valueAt(after, field.name)));
}
