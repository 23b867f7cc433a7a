import { addressOf, announce } from './client';
import { problemOf, unreachable } from './problem';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Sends a form with a file, telling how far it is (0 to 1): fetch cannot tell that. */
export function upload<T>(path: string, form: FormData, progress: (part: number) => void, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(path));
    request.setRequestHeader('X-Reeve-Console', '1');
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(body as T);
        return;
      }
      const headers = new Headers();
      const wait = request.getResponseHeader('Retry-After');
      if (wait) headers.set('Retry-After', wait);
      reject(announce(problemOf(request.status, headers, body)));
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
