/** A text of the address's search part, or nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** A whole number of the address's search part, or nothing. */
export function numberOf(value: unknown): number | undefined {
  const read = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isSafeInteger(read) ? read : undefined;
}

/** One of some words, or nothing. */
export function wordOf<T extends string>(value: unknown, words: readonly T[]): T | undefined {
  return words.find((word) => word === value);
}
