import { allOf, searched } from '../data/conditions';
import type { BoardSearch } from '../search';

/** What the address of the board asks for, as a condition; the status is for the columns to add. */
export function baseConditions(search: BoardSearch, board: number | undefined): string | undefined {
  const number = /^#?(\d{1,9})$/.exec(search.q ?? '')?.[1];
  return allOf(
    board !== undefined && `board/id=${board}`,
    search.owner !== undefined && (search.owner === 0 ? 'owner=null' : `owner/id=${search.owner}`),
    search.company !== undefined && `company/id=${search.company}`,
    search.priority !== undefined && `priority/id=${search.priority}`,
    search.q !== undefined && (number ? `id=${number}` : searched(search.q, ['summary'])),
  );
}
