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
