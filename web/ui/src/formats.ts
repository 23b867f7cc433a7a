// Dates and numbers as the reader's browser writes them; made once, as each costs a millisecond.
const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

function instant(value: string | undefined | null): Date | undefined {
  if (!value) return undefined;
  const read = new Date(value);
  return Number.isNaN(read.getTime()) ? undefined : read;
}

/** An instant in the reader's own time. */
export function showDateTime(value: string | undefined | null): string {
  const read = instant(value);
  return read ? dateTime.format(read) : '';
}

/** A day, the same in every time zone. */
export function showDate(value: string | undefined | null): string {
  const read = instant(value);
  return read ? date.format(read) : '';
}

export function showNumber(value: number | undefined | null): string {
  return value === undefined || value === null ? '' : whole.format(value);
}

/** A number with as many decimals as it has, at least `scale`. */
export function showDecimal(value: number | undefined | null, scale = 0): string {
  if (value === undefined || value === null) return '';
  return value.toLocaleString(undefined, { minimumFractionDigits: scale, maximumFractionDigits: Math.max(scale, 6) });
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago, or how far ahead: "3 hours ago". */
export function showAge(value: string | undefined | null, now: number): string {
  const read = instant(value);
  if (!read) return '';
  const seconds = (read.getTime() - now) / 1000;
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit);
  }
  return relative.format(0, 'minute');
}
