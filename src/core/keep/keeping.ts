/** What a run remembers of the versions that the product keeps: what is done, what stands in the way, when to go on. */
import { LIMITS } from '../limits';

/** Why versions are not kept as they should be. */
export type KeepTrouble =
  /** The account has not agreed to it. */
  | 'permission'
  /** The room that `_Configuracion` gives is used up. */
  | 'room'
  /** The account's own storage is used up. */
  | 'drive-full'
  /** Google failed again and again. */
  | 'failing';

export interface Keeping {
  /** By tab: the commit whose content was kept last, or cannot be. */
  readonly done: Readonly<Record<string, string>>;
  /**
   * By tab: the file held something else, so that nothing was kept. It is asked again once it is back, and not before this
   * moment, in ms since 1970. Left out where there is none.
   */
  readonly away?: Readonly<Record<string, number>>;
  /** Begun so many times without an end. */
  readonly begun: number;
  /** Failures in a row. */
  readonly failures: number;
  /** Not begun again before this moment, in ms; null = it may begin. */
  readonly dueMs: number | null;
  readonly trouble: KeepTrouble | null;
  /** Whether something may be left to delete. */
  readonly isLeft: boolean;
  /** Bytes that `_Configuracion` gave last; a person who wants none kept gives none. */
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
 * As known before a version is kept: off or not, allowed or not. Less room than before may mean that something has to go,
 * and more that what tabs show is kept once more.
 *
 * @param keeping - as the last run left it
 * @param roomBytes - that `_Configuracion` gives; without any, nothing is kept
 * @param isAllowed - whether the account has agreed; null = nobody tells
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
 * Begins: what kills the run a second time is left for hours.
 *
 * @param nowMs - since 1970
 */
export function beginKeeping(keeping: Keeping, nowMs: number): Keeping {
  const begun = keeping.begun + 1;
  return { ...keeping, begun, dueMs: begun > 1 ? nowMs + LIMITS.keepRestMs : null };
}

/** How a try ended. */
export type KeepEnd =
  /** Nothing stands in the way. */
  | 'done'
  /** Time ran out before all was deleted that has to go. */
  | 'unfinished'
  /** Only time or a person helps. */
  | Exclude<KeepTrouble, 'failing'>
  | 'failed';

/**
 * Ends: what fails takes a small share of the day's time only.
 *
 * @param startedMs - when it was begun
 * @param endedMs - now
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
