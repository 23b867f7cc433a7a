import { call, put } from '@reeve/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useDraft } from '../../generic/useDraft';
import { type ListItem, listsQuery, type Setting, settingsQuery } from './data';
import { bodyOf, type Change, changedBetween, changesOf, type Edits, listChanges, type ListEdits, listsBody } from './matrix';

const none: Edits = {};
const noLists: ListEdits = {};

/** What is being changed of a role: kept as a draft, compared with what the server has, saved. */
export function useRoleEdits(id: number, settings: readonly Setting[], items: readonly ListItem[]) {
  const queryClient = useQueryClient();
  const { edits: draft, setEdits: setDraft, clear, restored } = useDraft(`system/roles/${id}`, []);
  const [meanwhile, setMeanwhile] = useState<readonly Change[]>([]);
  const edits = (draft.levels as Edits | undefined) ?? none;
  const lists = (draft.lists as ListEdits | undefined) ?? noLists;

  const setEdits = useCallback(
    (next: (edits: Edits) => Edits) => setDraft((now) => ({ ...now, levels: next((now.levels as Edits | undefined) ?? none) })),
    [setDraft],
  );
  const setList = useCallback(
    (list: string, allowed: Record<string, boolean> | null) =>
      setDraft((now) => ({ ...now, lists: { ...(now.lists as ListEdits | undefined), [list]: allowed } })),
    [setDraft],
  );

  const changes = useMemo(() => changesOf(settings, edits), [settings, edits]);
  const changedLists = useMemo(
    () => listChanges(items, lists).filter((change) => change.begins || change.ends || change.allowed.length + change.disallowed.length > 0),
    [items, lists],
  );

  /** Reads the role again, and tells what somebody else changed since. */
  const look = useCallback(async () => {
    const before = queryClient.getQueryData(settingsQuery(id).queryKey) ?? [];
    const now = await queryClient.fetchQuery({ ...settingsQuery(id), staleTime: 0 });
    await queryClient.fetchQuery({ ...listsQuery(id), staleTime: 0 });
    const others = changedBetween(before, now);
    if (others.length > 0) setMeanwhile(others);
    return others.length;
  }, [queryClient, id]);

  const save = useMutation({
    mutationFn: async () => {
      if ((await look()) > 0) return false;
      const wantedLists = listsBody(Object.fromEntries(Object.entries(lists).filter(([list]) => changedLists.some((change) => change.list === list))));
      if (changes.length > 0) {
        // The body is a list of levels here, not a list of steps.
        await call('PATCH', `system/securityRoles/${id}/settings`, { body: bodyOf(settings, edits) });
        setDraft((now) => ({ ...now, levels: undefined }));
      }
      if (wantedLists.length > 0) await put(`system/securityRoles/${id}/customizeItems`, wantedLists);
      return true;
    },
    onSuccess: (saved) => {
      if (!saved) return;
      clear();
      setMeanwhile([]);
    },
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: settingsQuery(id).queryKey }),
        queryClient.invalidateQueries({ queryKey: listsQuery(id).queryKey }),
        queryClient.invalidateQueries({ queryKey: ['catalogue'] }),
      ]),
  });

  const forget = useCallback(() => setMeanwhile([]), []);
  return { edits, lists, setEdits, setList, changes, changedLists, dirty: changes.length + changedLists.length > 0, restored, clear, save, look, meanwhile, forget };
}
