/** `Date` on the virtual clock and in the script's time zone, whatever the computer's are. */
import type { Border } from './border';

/** Parts of a date that are read in local time. */
const PARTS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds'];

/** Setters in local time are not written here; those in UTC are the language's own. */
const SETTERS = [
  'setFullYear',
  'setMonth',
  'setDate',
  'setHours',
  'setMinutes',
  'setSeconds',
  'setMilliseconds',
];

/** Texts in local time, by Java's letters. */
const TEXTS: Readonly<Record<string, string>> = {
  toString: "EEE MMM dd yyyy HH:mm:ss 'GMT'Z",
  toDateString: 'EEE MMM dd yyyy',
  toTimeString: "HH:mm:ss 'GMT'Z",
};

/** Texts in local time whose zone can be chosen. */
const LOCALE_TEXTS = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'];

/** Minutes east of Greenwich at an instant. */
type Offset = (ms: number) => number;

/**
 * Replaces the context's `Date`: now is what the host's clock says, local time that of the script's time zone.
 * @param border - gives the instant and the zone
 */
export function installDate(border: Border): void {
  const Calendar = Date;
  const now = (): number => Number(border.ask('clock.now'));
  const offset = offsetIn(Calendar, () => String(border.ask('session.timeZone')));
  const virtual: DateConstructor = new Proxy(Calendar, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, instantOf(Calendar, given, now, offset), newTarget),
    apply: () => new virtual().toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  installLocalTime(Calendar, offset, border);
  Object.defineProperty(Calendar.prototype, 'constructor', { value: virtual });
  Object.defineProperty(globalThis, 'Date', { value: virtual, writable: true, configurable: true });
}

/** What the language's constructor shall get for what a script gave. */
function instantOf(
  calendar: DateConstructor,
  given: unknown[],
  now: () => number,
  offset: Offset,
): unknown[] {
  if (given.length === 0) return [now()];
  if (given.length === 1) return given;
  const [year = 0, month = 0, ...rest] = given.map(Number);
  const local = calendar.UTC(year, month, ...rest);
  // The offset of the instant itself; the first guess may lie on the other side of a change of clocks.
  const guess = local - offset(local) * 60_000;
  return [local - offset(guess) * 60_000];
}

function offsetIn(calendar: DateConstructor, zone: () => string): Offset {
  let format: Intl.DateTimeFormat | null = null;
  return (ms) => {
    if (Number.isNaN(ms)) return Number.NaN;
    format ??= new Intl.DateTimeFormat('en-US', {
      timeZone: zone(),
      hour12: false,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    const parts = format.formatToParts(ms);
    const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
    const hour = read('hour') % 24;
    const local = calendar.UTC(
      read('year'),
      read('month') - 1,
      read('day'),
      hour,
      read('minute'),
      read('second'),
    );
    return Math.round((local - ms) / 60_000);
  };
}

function installLocalTime(calendar: DateConstructor, offset: Offset, border: Border): void {
  const define = (name: string, value: (this: Date, ...given: unknown[]) => unknown): void => {
    Object.defineProperty(calendar.prototype, name, { value, writable: true, configurable: true });
  };
  const shifted = (date: Date): Date => new calendar(date.getTime() + offset(date.getTime()) * 60_000);
  for (const part of PARTS) {
    define(`get${part}`, function () {
      return Reflect.get(calendar.prototype, `getUTC${part}`).call(shifted(this));
    });
  }
  define('getTimezoneOffset', function () {
    return -offset(this.getTime());
  });
  for (const [name, pattern] of Object.entries(TEXTS)) {
    define(name, function () {
      const ms = this.getTime();
      if (Number.isNaN(ms)) return 'Invalid Date';
      return border.ask('text.date', { ms, pattern, zone: border.ask('session.timeZone') });
    });
  }
  for (const name of LOCALE_TEXTS) {
    const text = Reflect.get(calendar.prototype, name);
    define(name, function (locales, options) {
      const timeZone = String(border.ask('session.timeZone'));
      return text.call(this, locales, { timeZone, ...Object(options) });
    });
  }
  for (const name of SETTERS) {
    define(name, () => {
      throw new Error(`Date.${name} is not part of the embedded runtime`);
    });
  }
}
