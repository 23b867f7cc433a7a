import { type Session, sessionQuery } from '@reeve/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';

function keyOf(session: Session | null | undefined, place: string): string {
  return `reeve.draft.${session?.company ?? ''}.${session?.member.identifier ?? ''}.${place}`;
}

function read(key: string): unknown {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as unknown);
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage only means that the draft does not outlive the page.
  }
}

/** What is being written at a place: survives a reload and the end of a session, belongs to one member on this device. */
export function useDraft<T extends object>(place: string, empty: T) {
  const queryClient = useQueryClient();
  const session = queryClient.getQueryData(sessionQuery.queryKey);
  // The key of who began: a session that ends meanwhile must not move the draft.
  const key = useRef('');
  const wanted = keyOf(session, place);
  if (session || key.current === '') key.current = wanted;
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...(read(key.current) as Partial<T> | undefined) }));
  const [kept, setKept] = useState(() => read(key.current) !== undefined);
  const timer = useRef(0);
  const latest = useRef<T | undefined>(undefined);

  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    if (latest.current === undefined) return;
    write(key.current, latest.current);
    latest.current = undefined;
  }, []);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const change = useCallback(
    (part: Partial<T> | ((now: T) => Partial<T>)) => {
      setDraft((now) => {
        const next = { ...now, ...(typeof part === 'function' ? part(now) : part) };
        latest.current = next;
        return next;
      });
      setKept(false);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, 400);
    },
    [flush],
  );

  const clear = useCallback(() => {
    window.clearTimeout(timer.current);
    latest.current = undefined;
    write(key.current, undefined);
    setDraft(empty);
    setKept(false);
  }, [empty]);

  return { draft, change, clear, restored: kept };
}

/** Puts a draft at a place that is not on screen. */
export function leaveDraft(session: Session | null | undefined, place: string, value: object): void {
  write(keyOf(session, place), value);
}
