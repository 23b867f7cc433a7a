import { numberOf, textOf } from '../routes/search';

/** What the address of a list says. */
export interface ListSearch {
  /** Words to look for in the field that names the records. */
  q?: string;
  conditions?: string;
  orderBy?: string;
  columns?: string;
  /** Id of a saved view. */
  view?: number;
}

export function listSearch(search: Record<string, unknown>): ListSearch {
  return {
    q: textOf(search.q),
    conditions: textOf(search.conditions),
    orderBy: textOf(search.orderBy),
    columns: textOf(search.columns),
    view: numberOf(search.view),
  };
}
