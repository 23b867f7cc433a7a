import { numberOf, textOf, wordOf } from '../routes/search';

export const ticketTabs = ['conversation', 'tasks', 'children', 'documents', 'configurations', 'schedule', 'audit'] as const;
export type TicketTab = (typeof ticketTabs)[number];

export interface TicketSearch {
  tab?: TicketTab;
}

export function ticketSearch(search: Record<string, unknown>): TicketSearch {
  return { tab: wordOf(search.tab, ticketTabs) };
}

export interface BoardSearch {
  board?: number;
  /** How it is drawn. */
  as?: 'kanban' | 'grid';
  status?: number;
  /** A member, or nobody as 0. */
  owner?: number;
  company?: number;
  priority?: number;
  /** Words of the summary. */
  q?: string;
  /** The ticket that is looked at. */
  look?: number;
  /** Closed tickets, too. */
  closed?: true;
  orderBy?: string;
}

export function boardSearch(search: Record<string, unknown>): BoardSearch {
  return {
    board: numberOf(search.board),
    as: wordOf(search.as, ['kanban', 'grid'] as const),
    status: numberOf(search.status),
    owner: numberOf(search.owner),
    company: numberOf(search.company),
    priority: numberOf(search.priority),
    q: textOf(search.q),
    look: numberOf(search.look),
    closed: search.closed === true ? true : undefined,
    orderBy: textOf(search.orderBy),
  };
}

export interface NewSearch {
  company?: number;
  contact?: number;
}

export function newSearch(search: Record<string, unknown>): NewSearch {
  return { company: numberOf(search.company), contact: numberOf(search.contact) };
}
