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

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Reads clocks in time zones. A zone's calendar is dear to make, so that it is kept for the next question. */
export class Zones {
  private readonly formats = new Map<string, Intl.DateTimeFormat>();

  /**
   * @param ms - milliseconds since 1970
   * @param zone - name of the IANA database, or an offset such as `GMT-3`
   * @throws RangeError when the zone is unknown
   */
  wallTime(ms: number, zone: string): WallTime {
    const parts = new Map(
      this.format(zone)
        .formatToParts(ms)
        .map(({ type, value }) => [type, value]),
    );
    const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    return {
      year: number('year'),
      month: number('month') - 1,
      day: number('day'),
      hour: number('hour'),
      minute: number('minute'),
      second: number('second'),
      weekday: DAYS.indexOf(parts.get('weekday') ?? ''),
    };
  }

  /**
   * @param ms - milliseconds since 1970
   * @param zone - as above
   * @returns minutes east of Greenwich
   */
  offsetMinutes(ms: number, zone: string): number {
    const { year, month, day, hour, minute, second } = this.wallTime(ms, zone);
    const local = Date.UTC(year, month, day, hour, minute, second);
    return Math.round((local - Math.floor(ms / 1000) * 1000) / 60_000);
  }

  private format(zone: string): Intl.DateTimeFormat {
    const known = this.formats.get(zone);
    if (known !== undefined) return known;
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zoneName(zone),
      hourCycle: 'h23',
      weekday: 'short',
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
