import { unreachable } from '@reeve/ui';

/** Loads a screen's code; where that fails because nothing answers, says so, as for data: the page then waits and tries again, and nothing is lost. */
export function reached<T>(load: () => Promise<T>): () => Promise<T> {
  return () =>
    load().catch(async (error: unknown) => {
      await fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' }).catch(() => {
        throw unreachable();
      });
      // The server answers, so the file is gone: a newer version is installed, and the router loads the page anew.
      throw error;
    });
}
