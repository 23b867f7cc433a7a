import { get } from '@reeve/ui';
import { queryOptions } from '@tanstack/react-query';

/** A key pair; the private half comes only with the answer that made it. */
export interface ApiKey {
  id: number;
  description: string;
  publicKey?: string;
  privateKey?: string;
  expires?: string;
  allowedAddresses?: string[];
  inactiveFlag?: boolean;
  lastUsed?: string;
  _info?: { dateEntered?: string; enteredBy?: string };
}

export function keysQuery(path: string) {
  return queryOptions({
    queryKey: ['keys', path],
    queryFn: ({ signal }) => get<ApiKey[]>(path, { pageSize: 1000, orderBy: 'id desc' }, signal),
  });
}
