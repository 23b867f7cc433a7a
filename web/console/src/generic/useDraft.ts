import { isObject, type RecordRow, sessionQuery } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';

const pause = 300;

function read(key: string): RecordRow {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return isObject(kept) ? kept : {};
  } catch {
    return {};
  }
}

function write(key: string, edits: RecordRow, secret: readonly string[]): void {
  const kept = Object.fromEntries(Object.entries(edits).filter(([name]) => !secret.includes(name)));
  try {
    if (Object.keys(kept).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A full or forbidden store costs the draft, not the form.
  }
}

/** What was edited at a place: kept beside the page, so that it survives a reload and an expired session. */
export function useDraft(place: string, secret: readonly string[]) {
  const { data: session } = useQuery(sessionQuery);
  // Whose draft it is does not change when the session ends under it.
  const [key] = useState(() => `reeve.draft:${session?.company ?? ''}:${session?.member.id ?? ''}:${place}`);
  const [edits, setEdits] = useState<RecordRow>(() => read(key));
  const [restored, setRestored] = useState(() => Object.keys(edits).length > 0);
  const latest = useRef({ key, edits, secret });
  latest.current = { key, edits, secret };

  useEffect(() => {
    const timer = window.setTimeout(() => write(key, edits, latest.current.secret), pause);
    return () => window.clearTimeout(timer);
  }, [key, edits]);

  useEffect(() => {
    const now = () => write(latest.current.key, latest.current.edits, latest.current.secret);
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);

  const clear = useCallback(() => {
    latest.current = { ...latest.current, edits: {} };
    setEdits({});
    setRestored(false);
    write(key, {}, []);
  }, [key]);

  return { edits, setEdits, restored, clear };
}
