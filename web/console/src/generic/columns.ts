import { type FieldInfo, type ResourceInfo, titleField } from '@reeve/ui';

// How many columns a list shows until somebody chooses others.
const usual = 8;

function rank(field: FieldInfo, resource: ResourceInfo): number {
  if (field.name === 'id') return 0;
  if (field.name === titleField(resource)) return 1;
  if (field.required) return 2;
  if (field.inert) return 9;
  if (['board', 'status', 'type', 'priority', 'owner', 'identifier'].includes(field.name)) return 3;
  if (field.type === 'reference') return 4;
  if (field.type === 'choice') return 5;
  if (field.type === 'text' && (field.maxLength ?? 999) <= 100) return 6;
  return field.type === 'boolean' ? 7 : 8;
}

/** Fields that can be a column. */
export function columnFields(resource: ResourceInfo): FieldInfo[] {
  return resource.fields.filter((field) => !field.writeOnly && field.name !== 'customFields' && !(field.type === 'list' && field.of === 'object'));
}

/** The columns of a list that nobody has chosen yet. */
export function standardColumns(resource: ResourceInfo): string[] {
  const parent = resource.parentField;
  return columnFields(resource)
    .filter((field) => !field.name.startsWith('_info/') && field.name !== parent)
    .map((field, i) => ({ name: field.name, order: rank(field, resource), i }))
    .toSorted((a, b) => a.order - b.order || a.i - b.i)
    .slice(0, usual)
    .map((field) => field.name);
}

/** The columns that an address names, as far as they exist. */
export function chosenColumns(resource: ResourceInfo, columns: string | undefined): FieldInfo[] {
  const names = columns?.split(',').filter(Boolean) ?? standardColumns(resource);
  const known = new Map(columnFields(resource).map((field) => [field.name, field]));
  const found = names.flatMap((name) => known.get(name) ?? []);
  return found.length > 0 ? found : standardColumns(resource).flatMap((name) => known.get(name) ?? []);
}

/** How wide a column begins. */
export function columnWidth(field: FieldInfo, resource: ResourceInfo): number {
  if (field.name === 'id') return 76;
  if (field.name === titleField(resource)) return 320;
  switch (field.type) {
    case 'boolean':
      return 120;
    case 'integer':
    case 'decimal':
    case 'number':
      return 120;
    case 'date':
      return 130;
    case 'dateTime':
      return 180;
    case 'choice':
      return 140;
    case 'reference':
      return 180;
    default:
      return Math.min(280, Math.max(150, (field.maxLength ?? 40) * 5));
  }
}

/** What an order names for a column: a reference by what it shows. */
export function orderPath(field: FieldInfo): string {
  return field.type === 'reference' && !field.asNumber && field.targetLabel ? `${field.name}/${field.targetLabel}` : field.name;
}

/** The column and direction of an order, where it is one that a column can show. */
export function sortedColumn(fields: readonly FieldInfo[], orderBy: string | undefined): { id: string; desc: boolean } | undefined {
  const found = /^\s*(\S+?)(?:\s+(asc|desc))?\s*$/i.exec(orderBy ?? '');
  const field = found && fields.find((one) => orderPath(one) === found[1] || one.name === found[1]);
  return field ? { id: field.name, desc: found[2]?.toLowerCase() === 'desc' } : undefined;
}

/** The order after a click on a column's head: ascending, descending, none. */
export function nextOrder(fields: readonly FieldInfo[], orderBy: string | undefined, id: string): string | undefined {
  const field = fields.find((one) => one.name === id);
  if (!field) return orderBy;
  const sorted = sortedColumn(fields, orderBy);
  if (sorted?.id !== id) return `${orderPath(field)} asc`;
  return sorted.desc ? undefined : `${orderPath(field)} desc`;
}
