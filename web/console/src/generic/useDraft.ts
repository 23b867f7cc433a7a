import { betterDraft, draftKey, isObject, keepDraft, readDraft, type RecordRow, sessionQuery } from '@reeve/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';

const pause = 300;

function rowOf(kept: unknown): RecordRow {
  return isObject(kept) ? kept : {};
}

/** What was edited at a place: kept beside the page and by the server, so that it survives a reload, an expired session and a change of device. */
export function useDraft(place: string, secret: readonly string[]) {
  const queryClient = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  // Whose draft it is does not change when the session ends under it.
  const [key] = useState(() => draftKey(session, place));
  const [edits, setState] = useState<RecordRow>(() => rowOf(readDraft(key)));
  const [restored, setRestored] = useState(() => Object.keys(edits).length > 0);
  const touched = useRef(false);
  const latest = useRef({ edits, secret });
  latest.current = { edits, secret };

  const flush = useCallback(() => {
    if (!touched.current) return;
    const { edits: now, secret: hidden } = latest.current;
    const kept = Object.fromEntries(Object.entries(now).filter(([name, value]) => !hidden.includes(name) && value !== undefined));
    keepDraft(queryClient, key, place, Object.keys(kept).length > 0 ? kept : undefined);
  }, [queryClient, key, place]);

  useEffect(() => {
    const timer = window.setTimeout(flush, pause);
    return () => window.clearTimeout(timer);
  }, [flush, edits]);

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
    betterDraft(queryClient, key, place).then(
      (better) => {
        if (!here || touched.current || better === undefined) return;
        setState(rowOf(better?.value));
        setRestored(better !== null);
      },
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [queryClient, key, place]);

  const setEdits = useCallback((next: (edits: RecordRow) => RecordRow) => {
    touched.current = true;
    setState(next);
  }, []);

  const clear = useCallback(() => {
    touched.current = false;
    latest.current = { ...latest.current, edits: {} };
    setState({});
    setRestored(false);
    keepDraft(queryClient, key, place, undefined);
  }, [queryClient, key, place]);

  return { edits, setEdits, restored, clear };
}
