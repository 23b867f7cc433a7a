import { textOf } from '../routes/search';

/** What the address of a list says. */
export interface ListSearch {
  conditions?: string;
  orderBy?: string;
  columns?: string;
  view?: string;
}

export function listSearch(search: Record<string, unknown>): ListSearch {
  return {
    conditions: textOf(search.conditions),
    orderBy: textOf(search.orderBy),
    columns: textOf(search.columns),
    view: textOf(search.view),
  };
}
