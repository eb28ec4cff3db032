/** Whether an entity's files arrive as often as expected, by the configuration or by their usual rhythm. */
import { LIMITS } from '../../ground/limits';
import type { Arrivals } from '../../records/snapshot/arrivals';
import { gapsOf, lastArrivalMs, workTimeOf } from '../../records/snapshot/arrivals';
import type { WorkTime } from '../../records/snapshot/worktime';
import { workedAfter, workedBetween } from '../../records/snapshot/worktime';

const HOUR_MS = 60 * 60_000;
const WEEK_HOURS = 7 * 24;

/** If the time between two files is shorter, files arrive several times a day, and nights do not count. */
const HOURLY_MS = 12 * HOUR_MS;

/** Minimum arrivals before a frequency is learned, and minimum days with an arrival before it causes alarms. */
const LEARNED_AFTER = 3;

/** Assumed work hours of an hourly entity while they are unknown: 8 to 20, counted from six. */
const OFFICE_HOURS = { fromHour: 2, toHour: 14 } as const;

/** Grace beyond the expected time: half of it, at least an hour and at most a day. */
const GRACE_SHARE = 0.5;
const GRACE_MIN_MS = HOUR_MS;
const GRACE_MAX_MS = 24 * HOUR_MS;

/** A pause that happened twice recently is usual. It may last longer by this share, at most by a day. */
const PAUSE_SHARE = 0.25;

/** Equal bytes this many times in a row mean a stuck export, if the entity has changed at least as often before. */
const REPEATS = 3;

/**
 * `absent`: the folder holds no file, maybe because an exporter has just deleted it to write it again; `missing`: the file
 * is absent for longer, or there never was a file although one is expected; `repeated`: the same bytes again and again.
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

/** The facts of an entity besides its arrivals. */
export interface Expected {
  /** Hours between two files according to `_Configuracion`; null = they are learned from the arrivals. */
  readonly everyHours: number | null;
  /** Since when files of the entity are expected, in ms. */
  readonly sinceMs: number;
  /** Since when the folder holds no file of it, in ms; null = it holds one. */
  readonly absentSinceMs: number | null;
}

/**
 * Judges whether the files of an entity arrive on time.
 *
 * @param nowMs - since 1970
 * @param offsetMs - local time minus UTC
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

/** How often files arrive, and after how much work time a file is late; `mostMs`: null = too little is known. */
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
  // Test files on the day of the installation are not a rhythm.
  const isSure = arrivals.daysSeen >= LEARNED_AFTER;
  const mostMs = isSure
    ? Math.max(worked + grace(worked), pause + Math.min(GRACE_MAX_MS, pause * PAUSE_SHARE))
    : null;
  return { everyHours: Math.max(1, Math.round(usual / HOUR_MS)), time, mostMs };
}

/** Converts calendar hours to work time: a week counts only with the days on which the entity works. */
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
