import type { RecordInfo } from '../data/types';

export interface Hit {
  type: string;
  id: number;
  title: string;
  _info?: RecordInfo & { href?: string };
}

/** The screen that shows a found record. */
export function screenOf(hit: Hit): string {
  switch (hit.type) {
    case 'Ticket':
      return `/service/tickets/${hit.id}`;
    case 'Company':
      return `/companies/${hit.id}`;
    case 'Contact':
      return `/contacts/${hit.id}`;
    default: {
      const path = /\/apis\/3\.0\/+(.+)$/.exec(hit._info?.href ?? '')?.[1] ?? '';
      const contact = /^company\/contacts\/(\d+)\//i.exec(path)?.[1];
      return contact ? `/contacts/${contact}` : `/record/${path}`;
    }
  }
}

/** What is found, kind by kind, those kinds first that people look for most. */
export function grouped(hits: readonly Hit[]): [string, Hit[]][] {
  const order = ['Ticket', 'Company', 'Contact', 'ContactCommunication', 'Configuration'];
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.type, [...(groups.get(hit.type) ?? []), hit]);
  const rank = (type: string) => (order.includes(type) ? order.indexOf(type) : order.length);
  return [...groups].sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b));
}
