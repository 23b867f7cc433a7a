/** A text as a condition takes it. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** All of some conditions; nothing where there is none. */
export function allOf(...parts: (string | undefined | false)[]): string | undefined {
  const kept = parts.filter((part): part is string => typeof part === 'string' && part !== '');
  return kept.length === 0 ? undefined : kept.join(' and ');
}

/** A condition that each word of a text is found in one of the fields. */
export function searched(text: string, fields: readonly string[]): string | undefined {
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, 6);
  if (words.length === 0) return undefined;
  return words.map((word) => `(${fields.map((field) => `${field} contains ${quoted(word)}`).join(' or ')})`).join(' and ');
}

/** An instant as a condition takes it. */
export function instant(time: Date): string {
  return `[${time.toISOString().slice(0, 19)}Z]`;
}
