/** Where a key leads from a row; nothing for keys that do not move. */
export function nextRow(key: string, from: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined;
  const to: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const target = to[key];
  return target === undefined ? undefined : Math.max(0, Math.min(count - 1, target));
}
