import type { Ref } from './types';

/** How a reference is called. */
export function nameOf(ref: Ref | undefined | null): string {
  if (!ref) return '';
  const own = [ref.firstName, ref.lastName].filter(Boolean).join(' ');
  return ref.name ?? (own || ref.identifier || `#${ref.id}`);
}

/** The letters that stand for somebody. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.@_-]+/).filter(Boolean);
  const last = words.length > 1 ? (words[words.length - 1]?.[0] ?? '') : '';
  return ((words[0]?.[0] ?? '?') + last).toUpperCase();
}
