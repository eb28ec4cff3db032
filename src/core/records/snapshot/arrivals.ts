/** The remembered arrivals of an entity's files: enough to learn when the next file is due. */
import type { Snapshot } from './snapshot';
import type { WorkTime } from './worktime';
import { workMoment } from './worktime';

const HOUR_MS = 60 * 60_000;

/** Number of arrivals whose times are stored. */
const KEPT = 12;

/** Days after which an hour or a day of the week without an arrival counts as free again. */
const FORGOTTEN_DAYS = 28;

/** Arrivals of one entity; plain JSON of at most 500 bytes. */
export interface Arrivals {
  /** Key of the last noted arrival, so that none is noted twice; null = none. */
  readonly key: string | null;
  /** Times in minutes since 1970, oldest first. A file within an hour of the last stored time adds no time. */
  readonly minutes: readonly number[];
  /** MD5 of the last arrival; null = none. */
  readonly content: string | null;
  /** Number of arrivals in a row with this content. */
  readonly same: number;
  /** The longest earlier series of arrivals with equal content. */
  readonly sameBefore: number;
  /** Number of arrivals with a content other than the one before. */
  readonly changes: number;
  /** Number of days with an arrival. */
  readonly daysSeen: number;
  /** By day of the week and by hour: the last day (since 1970) with an arrival at that time; null = never. */
  readonly weekdays: readonly (number | null)[];
  readonly hours: readonly (number | null)[];
}

/** The arrivals of an entity without any file yet. */
export const NO_ARRIVALS: Arrivals = {
  key: null,
  minutes: [],
  content: null,
  same: 0,
  sameBefore: 0,
  changes: 0,
  daysSeen: 0,
  weekdays: Array.from({ length: 7 }, () => null),
  hours: Array.from({ length: 24 }, () => null),
};

/** One content of a file, with the time of its arrival. */
export interface Arrival {
  /** Differs for another file, another content and another revision. */
  readonly key: string;
  readonly md5: string;
  readonly atMs: number;
}

/**
 * A content of a file as an arrival.
 *
 * @param atMs - when it arrived
 */
export function arrivalOf(
  { fileId, md5, revision }: Pick<Snapshot, 'fileId' | 'md5' | 'revision'>,
  atMs: number,
): Arrival {
  return { key: `${contentKey(fileId, md5)}${revision ?? ''}`, md5, atMs };
}

/**
 * Whether the last arrival had the same bytes of the same file, in any revision.
 *
 * @param md5 - of the bytes
 */
export function isSameAgain({ key }: Arrivals, fileId: string, md5: string): boolean {
  return key?.startsWith(contentKey(fileId, md5)) ?? false;
}

/** ID of the file that arrived last; null = none. */
export function arrivedFile({ key }: Arrivals): string | null {
  return key?.split(' ')[0] ?? null;
}

/** Time of the last arrival, in ms since 1970; null = none. */
export function lastArrivalMs({ minutes }: Pick<Arrivals, 'minutes'>): number | null {
  const last = minutes[minutes.length - 1];
  return last === undefined ? null : 60_000 * last;
}

function contentKey(fileId: string, md5: string): string {
  return `${fileId} ${md5} `;
}

/**
 * The arrivals with one more. An arrival that was noted before changes nothing, so a run may be repeated.
 *
 * @param offsetMs - local time minus UTC
 */
export function withArrival(arrivals: Arrivals, arrival: Arrival, offsetMs: number): Arrivals {
  const { key, md5, atMs } = arrival;
  if (key === arrivals.key) return arrivals;
  const minute = Math.floor(atMs / 60_000);
  const last = arrivals.minutes[arrivals.minutes.length - 1];
  const isNew = last === undefined || minute - last >= 60;
  const isSame = md5 === arrivals.content;
  const { day, weekday, hour } = workMoment(atMs, offsetMs);
  const put = (list: Arrivals['hours'], at: number) =>
    list.map((value, index) => (index === at ? day : value));
  return {
    key,
    minutes: isNew ? [...arrivals.minutes, minute].slice(-KEPT) : arrivals.minutes,
    content: md5,
    same: isSame ? arrivals.same + (isNew ? 1 : 0) : 1,
    sameBefore: isSame ? arrivals.sameBefore : Math.max(arrivals.sameBefore, arrivals.same),
    changes: arrivals.changes + (isSame || last === undefined ? 0 : 1),
    daysSeen: arrivals.daysSeen + (arrivals.weekdays[weekday] === day ? 0 : 1),
    weekdays: put(arrivals.weekdays, weekday),
    hours: put(arrivals.hours, hour),
  };
}

/**
 * The work time of an entity, derived from its arrivals: Monday to Friday, and weekend days with a recent arrival. It is
 * limited to certain hours only if several files arrive in a day.
 *
 * @param isHourly - whether several files arrive in a day
 * @param offsetMs - local time minus UTC
 */
export function workTimeOf(arrivals: Arrivals, isHourly: boolean, offsetMs: number): WorkTime {
  const lastMs = lastArrivalMs(arrivals) ?? 0;
  const today = workMoment(lastMs, offsetMs).day;
  const isRecent = (day: number | null) => day !== null && day > today - FORGOTTEN_DAYS;
  const days = arrivals.weekdays.map((day, weekday) => (weekday > 0 && weekday < 6) || isRecent(day));
  const hours = arrivals.hours.flatMap((day, hour) => (isRecent(day) ? [hour] : []));
  if (!isHourly || hours.length === 0) return { days, fromHour: 0, toHour: 24, offsetMs };
  return { days, fromHour: Math.min(...hours), toHour: Math.max(...hours) + 1, offsetMs };
}

/**
 * Milliseconds between each arrival and the next.
 *
 * @param between - how the time between two moments is measured
 */
export function gapsOf(arrivals: Arrivals, between: (startMs: number, endMs: number) => number): number[] {
  return arrivals.minutes
    .slice(1)
    .map((minute, index) => between((arrivals.minutes[index] ?? 0) * 60_000, minute * 60_000));
}

/** Local time minus UTC, in ms, from a local ISO time with its offset: `2026-11-24T09:00:00-03:00`. */
export function offsetOf(local: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):?(\d\d)$/.exec(local) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * (HOUR_MS / 60);
}
