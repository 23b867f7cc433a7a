import { useLocalStorage } from '@mantine/hooks';
import { sessionQuery } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

export type RecentKind = 'ticket' | 'company' | 'contact';

export interface Recent {
  kind: RecentKind;
  id: number;
  title: string;
}

const most = 12;

/** Records that this member opened last on this device, newest first. */
export function useRecent(): Recent[] {
  const { data } = useQuery(sessionQuery);
  return useLocalStorage<Recent[]>({ key: `reeve.recent.${data?.company}.${data?.member.identifier}`, defaultValue: [] })[0];
}

/** Remembers that a record was opened. */
export function useRemember(kind: RecentKind, id: number, title: string | undefined): void {
  const { data } = useQuery(sessionQuery);
  const [, set] = useLocalStorage<Recent[]>({ key: `reeve.recent.${data?.company}.${data?.member.identifier}`, defaultValue: [], getInitialValueInEffect: false });
  useEffect(() => {
    if (!title) return;
    set((list) => [{ kind, id, title }, ...list.filter((one) => one.kind !== kind || one.id !== id)].slice(0, most));
  }, [kind, id, title, set]);
}
