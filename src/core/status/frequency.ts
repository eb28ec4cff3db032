/** Whether an entity's files arrive as often as they should: by the configuration, or as they always have. */
import { LIMITS } from '../limits';
import type { Arrivals } from '../snapshot/arrivals';
import { gapsOf, lastArrivalMs, workTimeOf } from '../snapshot/arrivals';
import type { WorkTime } from '../snapshot/worktime';
import { workedAfter, workedBetween } from '../snapshot/worktime';

const HOUR_MS = 60 * 60_000;
const WEEK_HOURS = 7 * 24;

/** Below this an entity's files come several times a day, and its nights do not count. */
const HOURLY_MS = 12 * HOUR_MS;

/** Arrivals after which a frequency is learned, and days over which they must be spread before it alarms. */
const LEARNED_AFTER = 3;

/** Hours of work that are assumed while nobody knows when an hourly entity works: 8 to 20, counted from six. */
const OFFICE_HOURS = { fromHour: 2, toHour: 14 } as const;

/** Grace beyond the expected time: half of it, at least an hour and at most a day. */
const GRACE_SHARE = 0.5;
const GRACE_MIN_MS = HOUR_MS;
const GRACE_MAX_MS = 24 * HOUR_MS;

/** A pause that happened twice of late is usual; it may last this share longer, at most the day of grace. */
const PAUSE_SHARE = 0.25;

/** The same bytes so many times in a row, of an entity that changed as often before, mean an export that stands still. */
const REPEATS = 3;

/**
 * `absent`: the folder holds no file, which may be the moment between deleting and writing anew; `missing`: for
 * longer than that, or there never was one though one is expected; `repeated`: the same bytes again and again.
 */
export type PunctualityCode = 'unknown' | 'on-time' | 'late' | 'absent' | 'missing' | 'repeated';

export interface Punctuality {
  readonly code: PunctualityCode;
  /** Hours between two files; null = unknown. */
  readonly everyHours: number | null;
  readonly learned: boolean;
  /** When the last file arrived; null = never. */
  readonly lastMs: number | null;
  /** When the next one counts as late; null = never. */
  readonly dueMs: number | null;
  /** Times in a row that the same bytes arrived. */
  readonly same: number;
}

/** What is known of an entity besides its arrivals. */
export interface Expected {
  /** Hours that `_Configuracion` says; null = to be learned. */
  readonly everyHours: number | null;
  /** Since when the entity is looked for, in ms. */
  readonly sinceMs: number;
  /** Since when the folder holds no file of it, in ms; null = it holds one. */
  readonly absentSinceMs: number | null;
}

/**
 * Judges when the last file came.
 *
 * @param nowMs - since 1970
 * @param offsetMs - local time minus universal time
 */
export function judgePunctuality(
  arrivals: Arrivals,
  expected: Expected,
  nowMs: number,
  offsetMs: number,
): Punctuality {
  const lastMs = lastArrivalMs(arrivals);
  const { everyHours, sinceMs } = expected;
  const learned = everyHours === null;
  const rhythm = learned ? learnRhythm(arrivals, offsetMs) : readRhythm(arrivals, everyHours, offsetMs);
  const isKnown = rhythm !== null && rhythm.mostMs !== null;
  const dueMs = isKnown ? workedAfter(rhythm.time, lastMs ?? sinceMs, rhythm.mostMs) : null;
  const code = codeOf(arrivals, expected, dueMs, nowMs);
  return { code, everyHours: rhythm?.everyHours ?? null, learned, lastMs, dueMs, same: arrivals.same };
}

function codeOf(
  arrivals: Arrivals,
  expected: Expected,
  dueMs: number | null,
  nowMs: number,
): PunctualityCode {
  const { absentSinceMs } = expected;
  const absentMs = absentSinceMs === null ? 0 : nowMs - absentSinceMs;
  const isDue = dueMs !== null && nowMs >= dueMs;
  if (arrivals.minutes.length === 0) return isDue ? 'missing' : 'unknown';
  if (absentMs >= LIMITS.absentMailMs) return 'missing';
  if (absentMs >= LIMITS.absentMs) return 'absent';
  if (isDue) return 'late';
  const { same, sameBefore, changes } = arrivals;
  if (same >= Math.max(REPEATS, 2 * sameBefore) && changes >= REPEATS) return 'repeated';
  return dueMs !== null ? 'on-time' : 'unknown';
}

/** How often files come, and after how much working time one is late; null = too little is known to say. */
interface Rhythm {
  readonly everyHours: number;
  readonly time: WorkTime;
  readonly mostMs: number | null;
}

function learnRhythm(arrivals: Arrivals, offsetMs: number): Rhythm | null {
  if (arrivals.minutes.length < LEARNED_AFTER) return null;
  const usual = median(gapsOf(arrivals, (startMs, endMs) => endMs - startMs));
  const time = workTimeOf(arrivals, usual < HOURLY_MS, offsetMs);
  const gaps = gapsOf(arrivals, (startMs, endMs) => workedBetween(time, startMs, endMs));
  const pause = [...gaps].sort((a, b) => b - a)[1] ?? 0;
  const worked = median(gaps);
  // Tries on the day of the installation are no rhythm.
  const isSure = arrivals.daysSeen >= LEARNED_AFTER;
  const mostMs = isSure
    ? Math.max(worked + grace(worked), pause + Math.min(GRACE_MAX_MS, pause * PAUSE_SHARE))
    : null;
  return { everyHours: Math.max(1, Math.round(usual / HOUR_MS)), time, mostMs };
}

/** Hours by the calendar: a week of them holds only as many days as the entity works. */
function readRhythm(arrivals: Arrivals, everyHours: number, offsetMs: number): Rhythm {
  const isHourly = everyHours * HOUR_MS < HOURLY_MS;
  const found = workTimeOf(arrivals, isHourly, offsetMs);
  const isKnown = arrivals.daysSeen >= LEARNED_AFTER || !isHourly;
  const time = isKnown ? found : { ...found, ...OFFICE_HOURS };
  const weeks = Math.floor(everyHours / WEEK_HOURS);
  const daysAWeek = time.days.filter(Boolean).length;
  const worked = (weeks * daysAWeek * 24 + (everyHours - weeks * WEEK_HOURS)) * HOUR_MS;
  return { everyHours, time, mostMs: worked + grace(worked) };
}

function grace(workedMs: number): number {
  return Math.min(GRACE_MAX_MS, Math.max(GRACE_MIN_MS, workedMs * GRACE_SHARE));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
