import type { FieldInfo, Literal, Operator, ResourceInfo, Test } from '@reeve/ui';

/** Something that a condition can ask about: a field, or what a reference shows of a record. */
export interface Asked {
  path: string;
  title: string;
  type: 'text' | 'number' | 'boolean' | 'instant' | 'choice' | 'reference';
  field: FieldInfo;
}

function simple(field: FieldInfo): Asked['type'] | undefined {
  switch (field.type) {
    case 'text':
      return 'text';
    case 'integer':
    case 'number':
    case 'decimal':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'date':
    case 'dateTime':
      return 'instant';
    case 'choice':
      return 'choice';
    default:
      return undefined;
  }
}

function ofReference(field: FieldInfo): Asked[] {
  const asked: Asked[] = [];
  const pickable = field.target !== undefined && !field.target.includes('{');
  const path = field.asNumber ? field.name : `${field.name}/id`;
  if (pickable) asked.push({ path, title: field.title, type: 'reference', field });
  else asked.push({ path, title: `${field.title} · ID`, type: 'number', field });
  if (!field.asNumber && field.targetLabel) {
    asked.push({ path: `${field.name}/${field.targetLabel}`, title: pickable ? `${field.title} · ${field.targetLabel}` : field.title, type: 'text', field });
  }
  return asked;
}

/** All that conditions on a resource can ask about. */
export function askable(resource: ResourceInfo): Asked[] {
  return resource.fields
    .filter((field) => field.filterable)
    .flatMap((field) => {
      if (field.type === 'reference') return ofReference(field);
      const type = simple(field);
      return type ? [{ path: field.name, title: field.title, type, field }] : [];
    })
    .toSorted((a, b) => a.title.localeCompare(b.title));
}

const order: Operator[] = ['=', '!=', '<', '<=', '>', '>='];

/** The operators that make sense for it. */
export function operatorsOf(type: Asked['type']): Operator[] {
  switch (type) {
    case 'text':
      return ['contains', 'not contains', 'like', '=', '!=', 'in', 'not in'];
    case 'number':
      return [...order, 'in', 'not in'];
    case 'instant':
      return ['>=', '<', '>', '<=', '=', '!='];
    case 'choice':
      return ['=', '!=', 'in', 'not in'];
    case 'reference':
      return ['=', '!='];
    case 'boolean':
      return ['='];
  }
}

export function emptyLiteral(type: Asked['type']): Literal {
  switch (type) {
    case 'boolean':
      return { kind: 'boolean', value: true };
    case 'instant':
      return { kind: 'instant', value: '' };
    case 'number':
    case 'reference':
      return { kind: 'number', value: '' };
    default:
      return { kind: 'text', value: '' };
  }
}

/** The test that a newly chosen field begins with. */
export function firstTest(asked: Asked): Test {
  return { kind: 'test', path: asked.path, operator: operatorsOf(asked.type)[0] ?? '=', values: [emptyLiteral(asked.type)] };
}

/** Whether a test says enough to be sent. */
export function isComplete(test: Test): boolean {
  return test.values.length > 0 && test.values.every((value) => value.kind === 'null' || value.kind === 'boolean' || value.value !== '' || value.kind === 'text');
}
