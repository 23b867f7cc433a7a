import { call, type RecordRow } from '@reeve/ui';
import { queryOptions } from '@tanstack/react-query';

export interface Versioned {
  row: RecordRow;
  etag: string | undefined;
}

export async function readRecord(address: string, signal?: AbortSignal): Promise<Versioned> {
  const answer = await call<RecordRow>('GET', address, { signal });
  return { row: answer.data, etag: answer.etag };
}

/** A record with its version. */
export function recordQuery(address: string) {
  return queryOptions({
    queryKey: ['record', address],
    queryFn: ({ signal }) => readRecord(address, signal),
    // A form must not change under the hands of who fills it in.
    refetchOnWindowFocus: false,
    staleTime: 5_000,
  });
}
