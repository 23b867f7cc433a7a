import { get } from '@reeve/ui';
import { allOf, searched } from './conditions';
import type { Ref } from './types';

const some = 20;

/** Companies whose name or identifier holds the words. */
export function searchCompanies(text: string, signal: AbortSignal): Promise<Ref[]> {
  return get<Ref[]>(
    'company/companies',
    { conditions: allOf('deletedFlag=false', searched(text, ['name', 'identifier'])), fields: 'id,name,identifier', orderBy: 'name', pageSize: some },
    signal,
  );
}

export interface ContactHit extends Ref {
  company?: Ref;
  site?: Ref;
  title?: string;
  defaultPhoneNbr?: string;
}

/** Contacts by name, of a company where one is chosen. */
export function searchContacts(company: number | undefined) {
  return (text: string, signal: AbortSignal): Promise<ContactHit[]> =>
    get<ContactHit[]>(
      'company/contacts',
      {
        conditions: allOf('inactiveFlag=false', company !== undefined && `company/id=${company}`, searched(text, ['firstName', 'lastName'])),
        fields: 'id,name,firstName,lastName,title,defaultPhoneNbr,company/id,company/name,site/id,site/name',
        orderBy: 'firstName,lastName',
        pageSize: some,
      },
      signal,
    );
}

/** Sites of a company. */
export function searchSites(company: number) {
  return (text: string, signal: AbortSignal): Promise<Ref[]> =>
    get<Ref[]>(`company/companies/${company}/sites`, { conditions: allOf('inactiveFlag=false', searched(text, ['name'])), fields: 'id,name', orderBy: 'name', pageSize: some }, signal);
}

export interface TicketHit extends Ref {
  summary: string;
  closedFlag?: boolean;
  status?: Ref;
}

/** Tickets by number or words of the summary. */
export function searchTickets(company: number | undefined, without: number, open: boolean) {
  return async (text: string, signal: AbortSignal): Promise<TicketHit[]> => {
    const number = /^#?(\d+)$/.exec(text.trim())?.[1];
    const found = await get<TicketHit[]>(
      'service/tickets',
      {
        conditions: allOf(
          `id!=${without}`,
          company !== undefined && `company/id=${company}`,
          open && 'closedFlag=false',
          number ? `id=${number}` : searched(text, ['summary']),
        ),
        fields: 'id,summary,closedFlag,status/name',
        orderBy: 'id desc',
        pageSize: some,
      },
      signal,
    );
    return found.map((one) => ({ ...one, name: `#${one.id} ${one.summary}` }));
  };
}
