import type { FieldInfo, ResourceInfo } from '@reeve/ui';
import { expect, it } from 'vitest';
import { tablesOf } from './modules';

const text: FieldInfo = { name: 'name', title: 'Name', type: 'text', required: true };
const company: FieldInfo = { name: 'company', title: 'Company', type: 'reference', required: true };
const all = { inquire: 'All', add: 'All', edit: 'All', delete: 'All' } as const;

function table(path: string, more: Partial<ResourceInfo>): ResourceInfo {
  return { path, entity: path, name: path, title: path, module: 'Companies', kind: 'table', rights: all, fields: [text], ...more };
}

it('offers the tables of a module that people look for, and none that only joins two others', () => {
  const joins = table('company/companyTypeAssociations', { fields: [company, { ...company, name: 'type' }] });
  const named = table('company/companies', { label: 'name', fields: [company] });
  const hidden = table('company/configurations', { rights: { ...all, inquire: 'None' } });
  const child = table('company/companies/{parentId}/notes', { kind: 'child' });
  expect(tablesOf('companies', [joins, named, hidden, child, table('company/contacts', {})]).map((one) => one.path)).toEqual(['company/companies', 'company/contacts']);
});

it('leaves what belongs to one member alone to the screens that use it', () => {
  expect(tablesOf('system', [table('system/drafts', { module: 'System' }), table('system/locations', { module: 'System' })]).map((one) => one.path)).toEqual(['system/locations']);
});
