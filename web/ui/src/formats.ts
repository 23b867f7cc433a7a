/** How somebody wants dates, numbers and times written; what is left out is as the browser has it. */
export interface Look {
  /** A language tag, such as `en-GB`. */
  locale?: string | undefined;
  /** A time zone by its name, such as `Europe/Berlin`. */
  timeZone?: string | undefined;
}

interface Formats {
  dateTime: Intl.DateTimeFormat;
  date: Intl.DateTimeFormat;
  shortDay: Intl.DateTimeFormat;
  whole: Intl.NumberFormat;
  /** By the decimals that are always shown. */
  decimals: Map<number, Intl.NumberFormat>;
  relative: Intl.RelativeTimeFormat;
}

// Made once for each look, as each costs a millisecond.
function formatsOf({ locale, timeZone }: Look, language: string): Formats {
  return {
    dateTime: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
    shortDay: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone }),
    whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    decimals: new Map(),
    relative: new Intl.RelativeTimeFormat(locale?.startsWith(language) ? locale : language, { numeric: 'auto' }),
  };
}

let look: Look = {};
let words = 'en';
let formats = formatsOf(look, words);

/** Writes everything from now on as somebody wants it, words in the language of the texts; a locale or zone that the browser does not know is left out. */
export function setFormats(wanted: Look, language: string): void {
  const known: Look = { locale: knows(wanted.locale, (locale) => new Intl.NumberFormat(locale)), timeZone: knows(wanted.timeZone, (timeZone) => new Intl.DateTimeFormat('en', { timeZone })) };
  if (known.locale === look.locale && known.timeZone === look.timeZone && words === language) return;
  look = known;
  words = language;
  formats = formatsOf(look, words);
}

function knows(value: string | undefined, use: (value: string) => unknown): string | undefined {
  if (!value) return undefined;
  try {
    use(value);
    return value;
  } catch {
    return undefined;
  }
}

/** The locale that dates and numbers are written in; undefined is the browser's. */
export function locale(): string | undefined {
  return look.locale;
}

/** The time zone that instants are shown in. */
export function timeZone(): string {
  return look.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function instant(value: string | undefined | null): Date | undefined {
  if (!value) return undefined;
  const read = new Date(value);
  return Number.isNaN(read.getTime()) ? undefined : read;
}

/** An instant in the reader's own time. */
export function showDateTime(value: string | undefined | null): string {
  const read = instant(value);
  return read ? formats.dateTime.format(read) : '';
}

/** A day, the same in every time zone. */
export function showDate(value: string | undefined | null): string {
  const read = instant(value);
  return read ? formats.date.format(read) : '';
}

/** Day and month of an instant. */
export function showShortDay(value: Date): string {
  return formats.shortDay.format(value);
}

export function showNumber(value: number | undefined | null): string {
  return value === undefined || value === null ? '' : formats.whole.format(value);
}

/** A number with as many decimals as it has, at least `scale`. */
export function showDecimal(value: number | undefined | null, scale = 0): string {
  if (value === undefined || value === null) return '';
  let format = formats.decimals.get(scale);
  if (!format) {
    format = new Intl.NumberFormat(look.locale, { minimumFractionDigits: scale, maximumFractionDigits: Math.max(scale, 6) });
    formats.decimals.set(scale, format);
  }
  return format.format(value);
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
    if (Math.abs(seconds) >= length) return formats.relative.format(Math.round(seconds / length), unit);
  }
  return formats.relative.format(0, 'minute');
}
