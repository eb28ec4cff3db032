/** Work time of an entity: its weekends and nights do not count as a delay. */

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** A night's work belongs to the day before: an export of Friday arrives on Saturday at half past midnight. */
const DAY_BEGINS_MS = 6 * HOUR_MS;

/** 1 January 1970 was a Thursday; days of the week are counted from Sunday. */
const FIRST_WEEKDAY = 4;

/** When an entity works. Days begin at six in the morning, hours are counted from there. */
export interface WorkTime {
  /** By day of the week, from Sunday. */
  readonly days: readonly boolean[];
  readonly fromHour: number;
  readonly toHour: number;
  /** Local time minus UTC, in ms. */
  readonly offsetMs: number;
}

/** A moment in working days and hours. */
export interface WorkMoment {
  /** Days since 1970. */
  readonly day: number;
  /** From Sunday = 0. */
  readonly weekday: number;
  /** Hours since the day began. */
  readonly hour: number;
}

/**
 * The working day and hour of a moment.
 *
 * @param ms - since 1970
 * @param offsetMs - local time minus UTC
 */
export function workMoment(ms: number, offsetMs: number): WorkMoment {
  const local = ms + offsetMs - DAY_BEGINS_MS;
  const day = Math.floor(local / DAY_MS);
  return { day, weekday: weekdayOf(day), hour: Math.floor((local - day * DAY_MS) / HOUR_MS) };
}

/**
 * Milliseconds of working time between two moments.
 *
 * @param time - when the entity works
 * @param startMs - since 1970
 * @param endMs - since 1970
 */
export function workedBetween(time: WorkTime, startMs: number, endMs: number): number {
  let worked = 0;
  const last = workMoment(endMs, time.offsetMs).day;
  for (let { day } = workMoment(startMs, time.offsetMs); day <= last; day++) {
    const [from, to] = hoursOf(time, day);
    worked += Math.max(0, Math.min(to, endMs) - Math.max(from, startMs));
  }
  return worked;
}

/**
 * The first moment at which so much working time has passed.
 *
 * @param time - when the entity works, on at least one day
 * @param startMs - since 1970
 * @param workMs - working time, more than 0
 */
export function workedAfter(time: WorkTime, startMs: number, workMs: number): number {
  let left = workMs;
  for (let { day } = workMoment(startMs, time.offsetMs); ; day++) {
    const [from, to] = hoursOf(time, day);
    const begin = Math.max(from, startMs);
    if (to - begin >= left) return begin + left;
    left -= Math.max(0, to - begin);
  }
}

/** Start and end of the work on a day, in ms since 1970; both are equal on a day without work. */
function hoursOf(time: WorkTime, day: number): readonly [number, number] {
  const begin = day * DAY_MS + DAY_BEGINS_MS - time.offsetMs;
  const from = begin + time.fromHour * HOUR_MS;
  return [from, time.days[weekdayOf(day)] ? begin + time.toHour * HOUR_MS : from];
}

function weekdayOf(day: number): number {
  return (((day + FIRST_WEEKDAY) % 7) + 7) % 7;
}
