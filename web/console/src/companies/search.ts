import { numberOf, wordOf } from '../routes/search';

export const companyTabs = ['tickets', 'contacts', 'sites', 'notes', 'team', 'configurations', 'documents', 'history'] as const;
export type CompanyTab = (typeof companyTabs)[number];

export function companySearch(search: Record<string, unknown>): { tab?: CompanyTab } {
  return { tab: wordOf(search.tab, companyTabs) };
}

export function contactSearch(search: Record<string, unknown>): { company?: number } {
  return { company: numberOf(search.company) };
}
