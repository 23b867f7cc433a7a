import { catalogueQuery, findResource, may, type ResourceInfo, type Verb } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';

/** The catalogue as this caller sees it, and what it allows. */
export function useCatalogue() {
  const { data, error, isPending, refetch } = useQuery(catalogueQuery);
  return {
    catalogue: data,
    error,
    isPending,
    refetch,
    find: (path: string): ResourceInfo | undefined => findResource(data, path),
    may: (path: string, verb: Verb): boolean => may(findResource(data, path), verb),
  };
}
