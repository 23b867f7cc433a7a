import { get } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { ErrorPage } from './ErrorPage';
import { NotFoundPage } from './NotFoundPage';
import { Waiting } from './Waiting';

/** An address that the catalogue of this caller does not hold: the server says whether it is a right that is missing, and which. */
export function Unlisted({ path }: { path: string }) {
  const asked = useQuery({
    queryKey: ['unlisted', path],
    queryFn: ({ signal }) => get<unknown>(path, /\d$/.test(path) ? undefined : { pageSize: 1 }, signal),
    staleTime: 60_000,
  });
  if (asked.error) return <ErrorPage error={asked.error} />;
  return asked.isPending ? <Waiting /> : <NotFoundPage />;
}
