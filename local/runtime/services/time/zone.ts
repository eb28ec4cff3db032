/** Wall-clock time in a time zone. */

/** Date and time of day as people of a zone read them; month and weekday from 0 as in `Date`. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

/** Clocks of the world go forward and back on the quarter of an hour, seldom twice in one. */
const QUARTER_MS = 900_000;

/** Reads clocks in time zones. A zone's calendar is dear to ask, so that what it said is kept. */
export class Zones {
  private readonly formats = new Map<string, Intl.DateTimeFormat>();
  /** Offsets in ms at the beginning of a quarter of an hour, by zone. */
  private readonly offsets = new Map<string, Map<number, number>>();

  /**
   * @param ms - milliseconds since 1970
   * @param zone - name of the IANA database, or an offset such as `GMT-3`
   * @throws RangeError when the zone is unknown
   */
  wallTime(ms: number, zone: string): WallTime {
    const local = new Date(ms + this.offsetMs(ms, zone));
    return {
      year: local.getUTCFullYear(),
      month: local.getUTCMonth(),
      day: local.getUTCDate(),
      hour: local.getUTCHours(),
      minute: local.getUTCMinutes(),
      second: local.getUTCSeconds(),
      weekday: local.getUTCDay(),
    };
  }

  /**
   * @param ms - milliseconds since 1970
   * @returns minutes east of Greenwich
   */
  offsetMinutes(ms: number, zone: string): number {
    return Math.round(this.offsetMs(ms, zone) / 60_000);
  }

  /** Where the two ends of a quarter of an hour agree, so does everything between them. */
  private offsetMs(ms: number, zone: string): number {
    const start = Math.floor(ms / QUARTER_MS) * QUARTER_MS;
    const before = this.offsetAt(start, zone);
    return before === this.offsetAt(start + QUARTER_MS, zone) ? before : this.askOffset(ms, zone);
  }

  private offsetAt(ms: number, zone: string): number {
    let known = this.offsets.get(zone);
    if (known === undefined) {
      known = new Map();
      this.offsets.set(zone, known);
    }
    let offset = known.get(ms);
    if (offset === undefined) {
      offset = this.askOffset(ms, zone);
      known.set(ms, offset);
    }
    return offset;
  }

  private askOffset(ms: number, zone: string): number {
    const parts = this.format(zone).formatToParts(ms);
    const number = (type: Intl.DateTimeFormatPartTypes): number =>
      Number(parts.find((part) => part.type === type)?.value);
    const local = Date.UTC(
      number('year'),
      number('month') - 1,
      number('day'),
      number('hour'),
      number('minute'),
      number('second'),
    );
    return local - Math.floor(ms / 1000) * 1000;
  }

  private format(zone: string): Intl.DateTimeFormat {
    const known = this.formats.get(zone);
    if (known !== undefined) return known;
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zoneName(zone),
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    this.formats.set(zone, made);
    return made;
  }
}

/** Java reads `GMT-3` as three hours west; the IANA database writes that `Etc/GMT+3`. */
function zoneName(zone: string): string {
  const fixed = /^(?:GMT|UTC)([+-])0?(\d{1,2})(?::?00)?$/.exec(zone);
  if (fixed === null) return zone;
  return fixed[2] === '0' ? 'Etc/GMT' : `Etc/GMT${fixed[1] === '+' ? '-' : '+'}${fixed[2]}`;
}
