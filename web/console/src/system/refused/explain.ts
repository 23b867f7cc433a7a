import { type MissingRight, problemOf } from '@reeve/ui';

/** The missing right that the body of a refusal names; nothing where it is none. */
export function explain(text: string): MissingRight | undefined {
  const begin = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (begin < 0 || end < begin) return undefined;
  try {
    const right = problemOf(403, new Headers(), JSON.parse(text.slice(begin, end + 1)) as unknown).right;
    return right?.function || right?.setupTable ? right : undefined;
  } catch {
    return undefined;
  }
}

/** A number of a request as answers carry it (`x-cw-request-id`), where the text is nothing else. */
export function requestIdIn(text: string): string | undefined {
  const bare = text.trim().replace(/^x-cw-request-id:\s*/i, '');
  return /^[0-9A-Za-z:-]{8,50}$/.test(bare) ? bare : undefined;
}
