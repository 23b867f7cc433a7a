import { upload } from '@reeve/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { documentsQuery } from './queries';
import type { DocumentLine } from './types';

export interface Sending {
  key: number;
  name: string;
  /** 0 to 1. */
  part: number;
  error?: unknown;
  file: File;
}

/** Sends one file to a record. */
export function sendDocument(recordType: string, recordId: number, file: File, progress: (part: number) => void, signal?: AbortSignal): Promise<DocumentLine> {
  const form = new FormData();
  form.append('recordType', recordType);
  form.append('recordId', String(recordId));
  form.append('title', file.name.slice(0, 100));
  form.append('file', file, file.name);
  return upload<DocumentLine>('system/documents', form, progress, signal);
}

/** Width and height of a picture, so that the page does not jump when it is shown. */
export async function sizeOf(file: File): Promise<string> {
  if (!file.type.startsWith('image/')) return '';
  try {
    const bitmap = await createImageBitmap(file);
    const size = `#${bitmap.width}x${bitmap.height}`;
    bitmap.close();
    return size;
  } catch {
    return '';
  }
}

/** A pasted picture has no name of its own worth keeping. */
export function named(file: File, now: Date): File {
  if (file.name && file.name !== 'image.png') return file;
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return new File([file], `screenshot-${stamp}.${file.type.split('/')[1] ?? 'png'}`, { type: file.type });
}

/** Files on their way to a record, with how far each is. */
export function useUploads(recordType: string, recordId: number) {
  const queryClient = useQueryClient();
  const [sending, setSending] = useState<Sending[]>([]);
  const next = useRef(1);
  const stops = useRef(new Map<number, AbortController>());

  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

  const drop = useCallback((key: number) => {
    stops.current.get(key)?.abort();
    stops.current.delete(key);
    setSending((list) => list.filter((one) => one.key !== key));
  }, []);

  const send = useCallback(
    async (given: File): Promise<{ document: DocumentLine; file: File } | undefined> => {
      const file = named(given, new Date());
      const key = next.current++;
      const stop = new AbortController();
      stops.current.set(key, stop);
      const mend = (part: Partial<Sending>) => setSending((list) => list.map((one) => (one.key === key ? { ...one, ...part } : one)));
      setSending((list) => [...list, { key, name: file.name, part: 0, file }]);
      try {
        const document = await sendDocument(recordType, recordId, file, (part) => mend({ part }), stop.signal);
        drop(key);
        void queryClient.invalidateQueries({ queryKey: documentsQuery(recordType, recordId).queryKey });
        return { document, file };
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return undefined;
        mend({ error });
        return undefined;
      }
    },
    [recordType, recordId, drop, queryClient],
  );

  return { sending, send, drop };
}
