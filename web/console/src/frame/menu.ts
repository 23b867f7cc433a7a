import { get } from '@reeve/ui';
import { queryOptions } from '@tanstack/react-query';

/** An entry that the company added to the menu, and that the caller may use. */
export interface MenuEntry {
  id: number;
  /** The module below which it stands. */
  menuLocation: string;
  caption: string;
  link: string;
  newWindowFlag: boolean;
  imageFlag: boolean;
}

/** Address of the table of these entries. */
export const menuEntries = 'system/menuentries';

/** The caller's own entries of the menu; asked anew with whatever offers records to choose from. */
export const menuQuery = queryOptions({
  queryKey: ['references', 'menu'],
  queryFn: ({ signal }) => get<MenuEntry[]>('system/myMenuEntries', undefined, signal),
  staleTime: 10 * 60_000,
  retryOnMount: false,
});
