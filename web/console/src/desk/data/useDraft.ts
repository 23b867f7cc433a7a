import { betterDraft, draftKey, isObject, keepDraft, readDraft, type Session, sessionQuery } from '@reeve/ui';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';

const pause = 400;

/** What is being written at a place: survives a reload, the end of a session and a change of device; belongs to one member. */
export function useDraft<T extends object>(place: string, empty: T) {
  const queryClient = useQueryClient();
  const session = queryClient.getQueryData(sessionQuery.queryKey);
  // The key of who began: a session that ends meanwhile must not move the draft.
  const key = useRef('');
  if (session || key.current === '') key.current = draftKey(session, place);
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...(readDraft(key.current) as Partial<T> | undefined) }));
  const [kept, setKept] = useState(() => readDraft(key.current) !== undefined);
  const timer = useRef(0);
  const touched = useRef(false);
  const latest = useRef<T | undefined>(undefined);
  const nothing = useRef(empty);
  nothing.current = empty;

  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    if (latest.current === undefined) return;
    keepDraft(queryClient, key.current, place, latest.current);
    latest.current = undefined;
  }, [queryClient, place]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  useEffect(() => {
    let here = true;
    // Who has begun to type goes on with that; without an answer, what the device keeps is good enough.
    betterDraft(queryClient, key.current, place).then(
      (better) => {
        if (!here || touched.current || better === undefined) return;
        setDraft({ ...nothing.current, ...(isObject(better?.value) ? better.value : {}) });
        setKept(better !== null);
      },
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [queryClient, place]);

  const change = useCallback(
    (part: Partial<T> | ((now: T) => Partial<T>)) => {
      touched.current = true;
      setDraft((now) => {
        const next = { ...now, ...(typeof part === 'function' ? part(now) : part) };
        latest.current = next;
        return next;
      });
      setKept(false);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, pause);
    },
    [flush],
  );

  const clear = useCallback(() => {
    window.clearTimeout(timer.current);
    latest.current = undefined;
    touched.current = false;
    keepDraft(queryClient, key.current, place, undefined);
    setDraft(nothing.current);
    setKept(false);
  }, [queryClient, place]);

  return { draft, change, clear, restored: kept };
}

/** Puts a draft at a place that is not on screen. */
export function leaveDraft(queryClient: QueryClient, session: Session | null | undefined, place: string, value: object): void {
  keepDraft(queryClient, draftKey(session, place), place, value);
}
