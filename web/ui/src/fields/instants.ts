function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** An instant of the wire as the local time that date fields edit. */
export function toLocal(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  const read = new Date(value);
  if (Number.isNaN(read.getTime())) return null;
  const day = `${read.getFullYear()}-${two(read.getMonth() + 1)}-${two(read.getDate())}`;
  return `${day} ${two(read.getHours())}:${two(read.getMinutes())}:${two(read.getSeconds())}`;
}

/** A local time as an instant of the wire. */
export function fromLocal(value: string | null): string | null {
  if (!value) return null;
  const read = new Date(value.replace(' ', 'T'));
  return Number.isNaN(read.getTime()) ? null : read.toISOString().replace(/\.\d+Z$/, 'Z');
}
