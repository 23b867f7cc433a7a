import { get, type Level } from '@reeve/ui';
import { queryOptions } from '@tanstack/react-query';

/** A set of rights. */
export interface Role {
  id: number;
  name: string;
  roleType?: string;
  adminFlag: boolean;
  inactiveFlag: boolean;
}

/** How far a role reaches with each verb of one function. */
export interface Setting {
  id: number;
  addLevel: Level;
  editLevel: Level;
  deleteLevel: Level;
  inquireLevel: Level;
  moduleName: string;
  moduleFunctionName: string;
  moduleFunctionDescription?: string;
  moduleFunctionIdentifier: string;
  myAllFlag: boolean;
  customFlag: boolean;
  /** The name of the function's Customize list, where it has one. */
  list?: string | undefined;
  sortOrder?: number;
  _info?: { lastUpdated?: string; updatedBy?: string };
}

/** One item of a Customize list. */
export interface ListItem {
  customizeIdentifier: string;
  itemIdentifier: string;
  allowedFlag: boolean;
}

/** Somebody, or a program, that holds a role. */
export interface Holder {
  id: number;
  identifier: string;
  name?: string;
  firstName?: string;
  lastName?: string;
  inactiveFlag: boolean;
  securityRole?: { id: number; name?: string };
  api: boolean;
}

interface Permission {
  module: string;
  function: string;
  identifier: string;
  myMeans?: string;
  list?: string;
  setupTables?: string[];
}

const whole = 1000;

export const rolesQuery = queryOptions({
  queryKey: ['system', 'roles'],
  queryFn: ({ signal }) => get<Role[]>('system/securityroles', { pageSize: whole, orderBy: 'name' }, signal),
});

export function roleQuery(id: number) {
  return queryOptions({
    queryKey: ['system', 'roles', id],
    queryFn: ({ signal }) => get<Role>(`system/securityroles/${id}`, undefined, signal),
  });
}

export const permissionsQuery = queryOptions({
  queryKey: ['system', 'myPermissions'],
  queryFn: ({ signal }) => get<Permission[]>('system/myPermissions', undefined, signal),
  staleTime: 5 * 60_000,
});

export function settingsQuery(id: number) {
  return queryOptions({
    queryKey: ['system', 'roles', id, 'settings'],
    queryFn: async ({ client, signal }) => {
      const [rows, permissions] = await Promise.all([
        get<Setting[]>(`system/securityRoles/${id}/settings`, { pageSize: whole }, signal),
        client.ensureQueryData(permissionsQuery),
      ]);
      const lists = new Map(permissions.map((one) => [one.identifier, one.list]));
      return rows.map((row) => ({ ...row, list: lists.get(row.moduleFunctionIdentifier) })).sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
    },
    // Another answer while somebody edits would move the ground under them: saving looks again.
    refetchOnWindowFocus: false,
  });
}

export function listsQuery(id: number) {
  return queryOptions({
    queryKey: ['system', 'roles', id, 'lists'],
    queryFn: ({ signal }) => get<ListItem[]>(`system/securityRoles/${id}/customizeItems`, { pageSize: whole }, signal),
    refetchOnWindowFocus: false,
  });
}

/** Who holds which role: members and the accounts of programs. */
export const holdersQuery = queryOptions({
  queryKey: ['system', 'holders'],
  queryFn: async ({ signal }): Promise<Holder[]> => {
    const [people, programs] = await Promise.all([
      get<Holder[]>('system/members', { pageSize: whole, fields: 'id,identifier,firstName,lastName,inactiveFlag,securityRole' }, signal),
      get<Holder[]>('system/apiMembers', { pageSize: whole, fields: 'id,identifier,name,inactiveFlag,securityRole' }, signal),
    ]);
    return [...people.map((one) => ({ ...one, api: false })), ...programs.map((one) => ({ ...one, api: true }))];
  },
});

/** What a holder is called. */
export function holderName(holder: Holder): string {
  return holder.api ? (holder.name ?? '') : [holder.firstName, holder.lastName].filter(Boolean).join(' ');
}
