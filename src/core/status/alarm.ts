/** What a run remembers of alarms, and the mail that it may send. */
import type { Change, Condition, Conditions } from './conditions';

const DAY_MS = 24 * 60 * 60_000;

/** Plain JSON, a few hundred bytes for each thing that is wrong. */
export interface AlarmState {
  /** What was wrong at the last look. */
  readonly open: Conditions;
  /** Changes that no mail has told yet, oldest first. */
  readonly waiting: readonly Change[];
  /** How many more of them there were than fit. */
  readonly dropped: number;
  /** The mail that a run is about to send. */
  readonly claim: Claim | null;
  /** Mails about changes in the present 24 hours. */
  readonly sent: { readonly sinceMs: number; readonly count: number };
  /** Local day of the last digest, in days since 1970. */
  readonly digestDay: number;
  /** A mail may not have arrived: the next digest is sent however new all of it is. */
  readonly digestOwed: boolean;
  /** Until when no mail is tried, because the last try failed. */
  readonly restUntilMs: number;
}

/** A mail that was going to be sent. */
interface Claim {
  readonly kind: Letter['kind'];
  /** How many of the waiting changes it tells. */
  readonly changes: number;
  readonly dropped: number;
  /** Recipients that the account might still write to; null where nobody counts. */
  readonly quota: number | null;
  /** Hash of the account, of which that is the number; left out by a version that did not note it. */
  readonly by?: string;
  readonly atMs: number;
}

/** A mail as facts; `messages/alarm` makes it words. */
export interface Letter {
  /** `well`: nothing is wrong, which is told to whoever wants to hear it. */
  readonly kind: 'changes' | 'digest' | 'well';
  readonly to: readonly string[];
  readonly changes: readonly Change[];
  /** Changes that there was no room for. */
  readonly dropped: number;
  /** For a digest: all that is wrong, in the order in which it began. */
  readonly open: readonly Condition[];
}

export const NO_ALARMS: AlarmState = {
  open: {},
  waiting: [],
  dropped: 0,
  claim: null,
  sent: { sinceMs: 0, count: 0 },
  digestDay: 0,
  digestOwed: false,
  restUntilMs: 0,
};

/**
 * Mails about changes in the present 24 hours.
 *
 * @param state - of alarms
 * @param nowMs - since 1970
 */
export function mailsToday({ sent }: AlarmState, nowMs: number): AlarmState['sent'] {
  return nowMs - sent.sinceMs >= DAY_MS ? { sinceMs: nowMs, count: 0 } : sent;
}

/**
 * The local day of a moment, in days since 1970.
 *
 * @param ms - since 1970
 * @param offsetMs - local time minus universal time
 */
export function localDay(ms: number, offsetMs: number): number {
  return Math.floor((ms + offsetMs) / DAY_MS);
}
