/** `Utilities.formatDate`: the letters of Java's SimpleDateFormat that are usual. */
import { ServiceError } from '../../../google/service-error';
import type { WallTime, Zones } from './zone';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function offset(minutes: number, between: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${between}${pad(size % 60, 2)}`;
}

interface Moment extends WallTime {
  readonly ms: number;
  readonly offset: number;
}

/** https://docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html */
const LETTERS: Readonly<Record<string, (at: Moment, width: number) => string>> = {
  y: (at, width) => (width === 2 ? pad(at.year % 100, 2) : pad(at.year, width)),
  M: (at, width) => {
    const name = MONTHS[at.month] ?? '';
    if (width >= 4) return name;
    return width === 3 ? name.slice(0, 3) : pad(at.month + 1, width);
  },
  d: (at, width) => pad(at.day, width),
  H: (at, width) => pad(at.hour, width),
  h: (at, width) => pad(at.hour % 12 || 12, width),
  m: (at, width) => pad(at.minute, width),
  s: (at, width) => pad(at.second, width),
  S: (at, width) => pad(at.ms % 1000, width),
  E: (at, width) => (WEEKDAYS[at.weekday] ?? '').slice(0, width >= 4 ? undefined : 3),
  u: (at, width) => pad(at.weekday || 7, width),
  a: (at) => (at.hour < 12 ? 'AM' : 'PM'),
  Z: (at) => offset(at.offset, ''),
  X: (at, width) =>
    at.offset === 0 ? 'Z' : offset(at.offset, width === 3 ? ':' : '').slice(0, width === 1 ? 3 : 6),
  z: (at) => (at.offset === 0 ? 'GMT' : `GMT${offset(at.offset, ':')}`),
};

/**
 * @param zones - reads clocks
 * @param ms - milliseconds since 1970
 * @param zone - time zone, such as `America/Argentina/Buenos_Aires` or `GMT-3`
 * @param pattern - such as `yyyy-MM-dd'T'HH:mm:ss`
 * @throws ServiceError when the zone is unknown or a letter is not written here
 */
export function formatDate(zones: Zones, ms: number, zone: string, pattern: string): string {
  const at = momentIn(zones, ms, zone);
  let text = '';
  for (const write of writersOf(pattern)) text += write(at);
  return text;
}

type Writer = (at: Moment) => string;

/** Patterns that were read before: a script has few. */
const patterns = new Map<string, readonly Writer[]>();

function writersOf(pattern: string): readonly Writer[] {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const parts = pattern.match(/''|'(?:[^']|'')*'|([A-Za-z])\1*|[^'A-Za-z]+|'/g) ?? [];
  const writers = parts.map(writerOf);
  patterns.set(pattern, writers);
  return writers;
}

function writerOf(part: string): Writer {
  const [first = ''] = part;
  if (part === "''") return () => "'";
  if (first === "'" && part.length > 1) return () => part.slice(1, -1).replace(/''/g, "'");
  if (!/[A-Za-z]/.test(first)) return () => part;
  const write = LETTERS[first];
  if (write === undefined) throw new ServiceError(`Illegal pattern character '${first}'`);
  return (at) => write(at, part.length);
}

function momentIn(zones: Zones, ms: number, zone: string): Moment {
  try {
    return { ...zones.wallTime(ms, zone), ms, offset: zones.offsetMinutes(ms, zone) };
  } catch {
    throw new ServiceError(`Invalid argument: timeZone. Should be of type: String`);
  }
}
