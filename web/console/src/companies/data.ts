import { get } from '@reeve/ui';
import { queryOptions } from '@tanstack/react-query';
import { allOf, quoted } from '../desk/data/conditions';
import type { RecordInfo, Ref } from '../desk/data/types';

const most = 1000;

export interface Company extends Ref {
  name: string;
  identifier: string;
  status?: Ref;
  addressLine1?: string;
  addressLine2?: string;
  city?: string;
  state?: string;
  zip?: string;
  country?: Ref;
  phoneNumber?: string;
  website?: string;
  territory?: Ref;
  market?: Ref;
  accountNumber?: string;
  defaultContact?: Ref;
  types?: Ref[];
  deletedFlag?: boolean;
  customFields?: { id: number; caption: string; type: string; value: string | number | boolean | null }[];
  _info?: RecordInfo;
}

export interface Communication {
  id: number;
  type: Ref;
  value: string;
  extension?: string;
  defaultFlag: boolean;
  communicationType?: 'Email' | 'Fax' | 'Phone';
}

export interface Contact extends Ref {
  company?: Ref;
  site?: Ref;
  title?: string;
  inactiveFlag?: boolean;
  relationship?: Ref;
  department?: Ref;
  defaultPhoneNbr?: string;
  communicationItems?: Communication[];
  types?: Ref[];
  _info?: RecordInfo;
}

export interface Site extends Ref {
  addressLine1?: string;
  city?: string;
  zip?: string;
  phoneNumber?: string;
  primaryAddressFlag?: boolean;
  inactiveFlag?: boolean;
}

export interface Note {
  id: number;
  text: string;
  type?: Ref;
  flagged?: boolean;
  enteredBy?: string;
  _info?: RecordInfo;
}

export interface TeamLine {
  id: number;
  teamRole?: Ref;
  member?: Ref;
  contact?: Ref;
}

export interface CommunicationKind extends Ref {
  description: string;
  phoneFlag?: boolean;
  emailFlag?: boolean;
  faxFlag?: boolean;
  defaultFlag?: boolean;
}

export function companyQuery(id: number) {
  return queryOptions({ queryKey: ['company', id], queryFn: ({ signal }) => get<Company>(`company/companies/${id}`, undefined, signal) });
}

export function contactQuery(id: number) {
  return queryOptions({ queryKey: ['contact', id], queryFn: ({ signal }) => get<Contact>(`company/contacts/${id}`, undefined, signal) });
}

/** The record a list lies below, and the list's own name. */
function placeOf(path: string): string[] {
  const [record, list] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
  return [record, list];
}

/** A list below or beside a record. */
export function listOf<T>(path: string, conditions?: string, orderBy?: string) {
  return queryOptions({
    queryKey: ['below', ...placeOf(path), conditions],
    queryFn: ({ signal }) => get<T[]>(path, { conditions, orderBy, pageSize: most }, signal),
  });
}

export const communicationKindsQuery = queryOptions({
  queryKey: ['communicationKinds'],
  queryFn: ({ signal }) => get<CommunicationKind[]>('company/communicationTypes/info', { pageSize: most }, signal),
  staleTime: 5 * 60_000,
});

/** Contacts that may be the same person. */
export function sameContactsQuery(first: string, last: string, email: string) {
  const name = first.trim() !== '' && last.trim() !== '' && `(firstName=${quoted(first.trim())} and lastName=${quoted(last.trim())})`;
  return queryOptions({
    queryKey: ['same', 'contacts', first, last, email],
    queryFn: async ({ signal }) => {
      const fields = 'id,name,company/id,company/name';
      const [byName, byMail] = await Promise.all([
        name ? get<Contact[]>('company/contacts', { conditions: name, fields, pageSize: 5 }, signal) : [],
        email.includes('@') ? get<Contact[]>('company/contacts', { childConditions: `communicationItems/value=${quoted(email.trim())}`, fields, pageSize: 5 }, signal) : [],
      ]);
      return [...new Map([...byMail, ...byName].map((one) => [one.id, one])).values()];
    },
    enabled: Boolean(name) || email.includes('@'),
  });
}

/** Companies that may be the same. */
export function sameCompaniesQuery(name: string) {
  const word = name.trim().split(/\s+/)[0] ?? '';
  return queryOptions({
    queryKey: ['same', 'companies', word.toLowerCase()],
    queryFn: ({ signal }) => get<Company[]>('company/companies', { conditions: allOf('deletedFlag=false', `name contains ${quoted(word)}`), fields: 'id,name,identifier', pageSize: 6 }, signal),
    enabled: word.length > 2,
  });
}
