import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Catalogue, findResource } from '../api/catalogue';
import { get } from '../api/client';
import { isProblem } from '../api/problem';
import { textLiteral } from '../conditions/tree';
import { type RecordRow, titleField } from '../records/values';

const page = 50;

/** Whether a name has every word of a text. */
export function holds(name: string, text: string): boolean {
  const lower = name.toLocaleLowerCase();
  return text.toLocaleLowerCase().split(/\s+/).every((word) => lower.includes(word));
}

/** The list that a reference is picked from, with the record it lies within put into its path; nothing while that is not chosen. */
export function targetPath(target: string | undefined, within: number | undefined): string | undefined {
  if (!target) return undefined;
  if (!target.includes('{')) return target;
  if (within === undefined || target.includes('{grandparentId}')) return undefined;
  return target.replace('{parentId}', String(within));
}

async function find(path: string, label: string, text: string, signal: AbortSignal): Promise<RecordRow[]> {
  const fields = [...new Set(['id', label, 'name', 'identifier', 'description', 'inactiveFlag'])].join(',');
  if (text === '') return get<RecordRow[]>(path, { fields, pageSize: page }, signal);
  const conditions = `${label} contains ${textLiteral(text)}`;
  try {
    return await get<RecordRow[]>(path, { conditions, fields, pageSize: page }, signal);
  } catch (error) {
    if (!isProblem(error) || error.kind !== 'invalid') throw error;
    // A list whose names cannot be asked for is short: a reduced list, or names made while reading.
    const all = await get<RecordRow[]>(path, { pageSize: 1000 }, signal);
    return all.filter((row) => String(row[label] ?? row.name ?? '').toLowerCase().includes(text.toLowerCase()));
  }
}

/** Records of a list whose name contains a text. */
export function referencesQuery(catalogue: Catalogue | undefined, target: string, path: string, targetLabel: string | undefined, text: string) {
  const label = labelOf(catalogue, target, targetLabel);
  return queryOptions({
    queryKey: ['references', path, label, text],
    queryFn: ({ signal }) => find(path, label, text, signal),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** The field that names the records of a list. */
export function labelOf(catalogue: Catalogue | undefined, target: string | undefined, targetLabel: string | undefined): string {
  const resource = target ? findResource(catalogue, target) : undefined;
  return (resource && titleField(resource)) ?? targetLabel ?? 'name';
}
