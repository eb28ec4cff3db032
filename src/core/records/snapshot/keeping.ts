/** The state of keeping versions: what is done, what prevents it, and when to continue. */
import { LIMITS } from '../../ground/limits';

/** Why versions are not kept as intended. */
export type KeepTrouble =
  /** The account has not granted the permission. */
  | 'permission'
  /** The room that `_Configuracion` gives is used up. */
  | 'room'
  /** The account's own storage is used up. */
  | 'drive-full'
  /** Google failed repeatedly. */
  | 'failing';

export interface Keeping {
  /** By tab: the last commit whose content was kept or cannot be kept. */
  readonly done: Readonly<Record<string, string>>;
  /**
   * By tab: the file had another content, so nothing was kept. It is tried again when the file has the published content
   * again, but not before this time, in ms since 1970. Omitted if there is no such tab.
   */
  readonly away?: Readonly<Record<string, number>>;
  /** How many times in a row keeping began but did not end. */
  readonly begun: number;
  /** Failures in a row. */
  readonly failures: number;
  /** Earliest time of the next try, in ms since 1970; null = at once. */
  readonly dueMs: number | null;
  readonly trouble: KeepTrouble | null;
  /** Whether there may be something to delete. */
  readonly isLeft: boolean;
  /** Room in bytes that `_Configuracion` gave last; 0 = a person wants no versions kept. */
  readonly roomBytes: number;
}

export const NOTHING_KEPT: Keeping = {
  done: {},
  begun: 0,
  failures: 0,
  dueMs: null,
  trouble: null,
  isLeft: false,
  roomBytes: LIMITS.keptBytes,
};

/**
 * Updates room and permission before versions are kept. With less room than before, something may have to be deleted; with
 * more room, the contents of all tabs are tried again.
 *
 * @param roomBytes - that `_Configuracion` gives; 0 = nothing is kept
 * @param isAllowed - whether the account has granted the permission; null = unknown
 * @param nowMs - since 1970
 */
export function reviewKeeping(
  keeping: Keeping,
  roomBytes: number,
  isAllowed: boolean | null,
  nowMs: number,
): Keeping {
  if (roomBytes === 0) return { ...keeping, roomBytes, trouble: null };
  const done = roomBytes > keeping.roomBytes ? {} : keeping.done;
  const known = { ...keeping, done, roomBytes, isLeft: keeping.isLeft || roomBytes < keeping.roomBytes };
  if (isAllowed === false) return { ...known, trouble: 'permission', dueMs: nowMs + LIMITS.keepRestMs };
  return isAllowed && keeping.trouble === 'permission' ? { ...known, trouble: null, dueMs: null } : known;
}

/**
 * Records a begin. After a second begin without an end (the run was killed), the next try waits for hours.
 *
 * @param nowMs - since 1970
 */
export function beginKeeping(keeping: Keeping, nowMs: number): Keeping {
  const begun = keeping.begun + 1;
  return { ...keeping, begun, dueMs: begun > 1 ? nowMs + LIMITS.keepRestMs : null };
}

/** Result of one try. */
export type KeepEnd =
  /** Nothing prevents keeping. */
  | 'done'
  /** Time ran out before everything that must go was deleted. */
  | 'unfinished'
  /** Only a person or time can solve it. */
  | Exclude<KeepTrouble, 'failing'>
  | 'failed';

/**
 * Records the result. After a failure the wait is proportional to the time it took, so that failures use only a small share
 * of the day's runtime.
 *
 * @param startedMs - when the try began, in ms since 1970
 * @param endedMs - now, in ms since 1970
 */
export function endKeeping(keeping: Keeping, end: KeepEnd, startedMs: number, endedMs: number): Keeping {
  const failures = end === 'failed' ? keeping.failures + 1 : 0;
  const isLeft = end === 'failed' || end === 'unfinished';
  const ended = { ...keeping, begun: 0, failures, isLeft, dueMs: null };
  switch (end) {
    case 'done':
      return { ...ended, trouble: null };
    case 'unfinished':
      return ended;
    case 'room':
      return { ...ended, trouble: end };
    case 'permission':
    case 'drive-full':
      return { ...ended, trouble: end, dueMs: endedMs + LIMITS.keepRestMs };
    case 'failed': {
      const dueMs = endedMs + (endedMs - startedMs) * LIMITS.checkRestShare;
      const trouble = failures >= LIMITS.failuresMail ? 'failing' : keeping.trouble;
      return { ...ended, trouble, dueMs };
    }
  }
}
