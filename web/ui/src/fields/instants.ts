import { timeZone } from '../formats';

function two(value: number): string {
  return String(value).padStart(2, '0');
}

interface Clock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

// What the clock on the wall of a zone shows at an instant.
function clockAt(at: Date, zone: string): Clock {
  let format = clocks.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    clocks.set(zone, format);
  }
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const of = (name: keyof Clock) => parts.get(name) ?? 0;
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute'), second: of('second') };
}

function utc(clock: Clock): number {
  return Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second);
}

/** An instant of the wire as the local time that date fields edit. */
export function toLocal(value: unknown, zone = timeZone()): string | null {
  if (typeof value !== 'string' || value === '') return null;
  const read = new Date(value);
  if (Number.isNaN(read.getTime())) return null;
  const clock = clockAt(read, zone);
  return `${clock.year}-${two(clock.month)}-${two(clock.day)} ${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}`;
}

/** A local time as an instant of the wire. */
export function fromLocal(value: string | null, zone = timeZone()): string | null {
  if (!value) return null;
  const wanted = new Date(`${value.replace(' ', 'T')}Z`).getTime();
  if (Number.isNaN(wanted)) return null;
  // The offset at the instant is not known before the instant: the second look settles it, also beside a change of clocks.
  let at = wanted;
  for (let look = 0; look < 2; look++) at = wanted - (utc(clockAt(new Date(at), zone)) - at);
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
