import { useCatalogue } from '../../frame/useCatalogue';

export type DeskRights = ReturnType<typeof useDeskRights>;

/** What the rights allow around tickets: what is not allowed is not offered. The server judges each record all the same. */
export function useDeskRights() {
  const { catalogue, find, may } = useCatalogue();
  const acts = (path: string, method: string, address: string) =>
    find(path)?.actions?.some((action) => action.method === method && action.path === address) ?? false;
  return {
    known: catalogue !== undefined,
    edit: may('service/tickets', 'edit'),
    add: may('service/tickets', 'add'),
    note: may('service/tickets/{parentId}/notes', 'add'),
    tasks: may('service/tickets/{parentId}/tasks', 'inquire'),
    addTask: may('service/tickets/{parentId}/tasks', 'add'),
    editTask: may('service/tickets/{parentId}/tasks', 'edit'),
    deleteTask: may('service/tickets/{parentId}/tasks', 'delete'),
    merge: acts('service/tickets', 'POST', 'service/tickets/{parentId}/merge'),
    bundle: acts('service/tickets', 'POST', 'service/tickets/{parentId}/attachChildren'),
    copy: acts('service/tickets', 'POST', 'service/tickets/{id}/copy'),
    documents: may('system/documents', 'inquire'),
    attach: acts('system/documents', 'POST', 'system/documents'),
    deleteDocument: may('system/documents', 'delete'),
    configurations: may('company/configurations', 'inquire'),
    schedule: may('schedule/entries', 'inquire'),
    audit: may('system/auditEntries', 'inquire') || acts('system/auditEntries', 'GET', 'system/audittrail'),
    companies: may('company/companies', 'inquire'),
    contacts: may('company/contacts', 'inquire'),
  };
}
