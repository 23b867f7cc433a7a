import { queryOptions } from '@tanstack/react-query';
import { get } from './client';

export type Level = 'None' | 'My' | 'All';
export type Verb = 'inquire' | 'add' | 'edit' | 'delete';

export type FieldType =
  | 'text'
  | 'integer'
  | 'number'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'reference'
  | 'choice'
  | 'list'
  | 'object';

/** One field of a resource, as the server declares it; what is false or does not apply is left out. */
export interface FieldInfo {
  name: string;
  title: string;
  type: FieldType;
  /** What a list holds. */
  of?: 'integer' | 'text' | 'reference' | 'object';
  maxLength?: number;
  scale?: number;
  least?: number;
  most?: number;
  required?: boolean;
  readOnly?: boolean;
  writeOnce?: boolean;
  writeOnly?: boolean;
  filterable?: boolean;
  sortable?: boolean;
  inert?: boolean;
  extension?: boolean;
  /** A reference that is shown as a bare number. */
  asNumber?: boolean;
  options?: string[];
  /** Path of the list that a reference chooses from. */
  target?: string;
  /** Which field of the target names it. */
  targetLabel?: string;
  /** The field whose record holds what may be picked. */
  within?: string;
  itemFields?: FieldInfo[];
}

export interface ActionInfo {
  name: string;
  path: string;
  method: string;
  summary?: string;
}

/** One resource of the catalogue, with what the caller may do with it. */
export interface ResourceInfo {
  path: string;
  /** The schema's name. */
  entity: string;
  name: string;
  title: string;
  module: string;
  kind: 'table' | 'setup' | 'child' | 'view';
  category?: string;
  /** Its entry in the list of setup tables. */
  table?: string;
  /** The address above a child, and the field that refers there. */
  parent?: string;
  parentField?: string;
  /** The field that names a record. */
  label?: string;
  extension?: boolean;
  /** The table for which custom fields are defined. */
  custom?: string;
  /** The recordType of its documents. */
  documents?: string;
  /** Records come as uploaded files: there is no form for a new one. */
  uploads?: boolean;
  rights: Record<Verb, Level>;
  required?: Partial<Record<Verb, { module: string; function?: string; table?: string }>>;
  fields: FieldInfo[];
  actions?: ActionInfo[];
}

export interface Catalogue {
  modules: { id: string; name: string }[];
  resources: ResourceInfo[];
}

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => get<Catalogue>('system/catalogue', undefined, signal),
  staleTime: 10 * 60_000,
  gcTime: Infinity,
  // A screen that appears does not ask again for what has just failed: the page that says so does.
  retryOnMount: false,
});

/** Whether the caller may do this with at least some records of the resource. */
export function may(resource: ResourceInfo | undefined, verb: Verb): boolean {
  return resource !== undefined && resource.rights[verb] !== 'None';
}

export function findResource(catalogue: Catalogue | undefined, path: string): ResourceInfo | undefined {
  const wanted = path.toLowerCase();
  return catalogue?.resources.find((resource) => resource.path.toLowerCase() === wanted);
}

/** The resource that an address belongs to: `company/companies/5/notes` is `company/companies/{parentId}/notes`. */
export function resourceAt(catalogue: Catalogue | undefined, address: string): ResourceInfo | undefined {
  const parts = address.toLowerCase().split('/').filter(Boolean);
  return catalogue?.resources.find((resource) => {
    const shape = resource.path.toLowerCase().split('/');
    return shape.length === parts.length && shape.every((part, i) => (part.startsWith('{') ? /^\d+$/.test(parts[i] ?? '') : part === parts[i]));
  });
}
