import { type Catalogue, type FieldInfo, type ResourceInfo, resourceAt } from '@reeve/ui';
import { isLong } from '@reeve/ui/fields/FieldEditor';

export interface RecordPlace {
  /** Address of the list that the record lies in. */
  path: string;
  id: number | 'new';
  resource: ResourceInfo;
}

/** What an address such as `company/companies/5/notes/7` leads to. */
export function recordAt(catalogue: Catalogue, address: string): RecordPlace | undefined {
  const cut = address.lastIndexOf('/');
  const last = address.slice(cut + 1);
  const id = last === 'new' ? 'new' : /^\d+$/.test(last) ? Number(last) : undefined;
  const path = address.slice(0, cut);
  const resource = resourceAt(catalogue, path);
  return id !== undefined && resource ? { path, id, resource } : undefined;
}

export interface FormLayout {
  main: FieldInfo[];
  long: FieldInfo[];
  flags: FieldInfo[];
  lists: FieldInfo[];
  without: FieldInfo[];
  kept: FieldInfo[];
  custom: boolean;
}

function canWrite(field: FieldInfo, isNew: boolean): boolean {
  return !field.readOnly && (isNew || !field.writeOnce) && field.name !== 'id' && !field.name.startsWith('_info/');
}

/** Which fields stand where on a form. */
export function layoutOf(resource: ResourceInfo, isNew: boolean): FormLayout {
  const fields = resource.fields.filter((field) => field.name !== 'customFields' && field.name !== resource.parentField);
  const writable = fields.filter((field) => canWrite(field, isNew));
  const acts = writable.filter((field) => !field.inert || field.required);
  const objects = (field: FieldInfo) => field.type === 'list' && field.of === 'object';
  const main = acts.filter((field) => field.type !== 'boolean' && !isLong(field) && !objects(field));
  return {
    main: [...main.filter((field) => field.required), ...main.filter((field) => !field.required)],
    long: acts.filter((field) => isLong(field)),
    flags: acts.filter((field) => field.type === 'boolean'),
    lists: acts.filter((field) => objects(field) && field.itemFields),
    without: writable.filter((field) => field.inert && !field.required && !objects(field)),
    kept: fields.filter((field) => !canWrite(field, isNew) && !field.writeOnly),
    custom: resource.custom !== undefined && resource.fields.some((field) => field.name === 'customFields'),
  };
}
