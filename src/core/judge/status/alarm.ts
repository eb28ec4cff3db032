/** The stored state of alarms, and the mail that a run may send. */
import type { Change, Condition, Conditions } from './conditions';

const DAY_MS = 24 * 60 * 60_000;

/** Plain JSON, a few hundred bytes for each open condition. */
export interface AlarmState {
  /** Conditions that were open at the last look. */
  readonly open: Conditions;
  /** Changes that no mail has reported yet, oldest first. */
  readonly waiting: readonly Change[];
  /** Number of further changes that did not fit. */
  readonly dropped: number;
  /** The mail that a run is about to send; null = none. */
  readonly claim: Claim | null;
  /** Mails about changes in the present 24 hours. */
  readonly sent: { readonly sinceMs: number; readonly count: number };
  /** Local day of the last digest, in days since 1970. */
  readonly digestDay: number;
  /** Whether a mail may be lost: then the next digest is sent even if all its conditions are new. */
  readonly digestOwed: boolean;
  /** Until when no mail is tried, because the last try failed. */
  readonly restUntilMs: number;
}

/** A mail that a run was about to send. */
interface Claim {
  readonly kind: Letter['kind'];
  /** Number of waiting changes in the mail. */
  readonly changes: number;
  readonly dropped: number;
  /** Recipients that the account may still write to; null = not counted. */
  readonly quota: number | null;
  /** Hash of the account with this quota; left out by an earlier version that did not store it. */
  readonly by?: string;
  readonly atMs: number;
}

/** A mail as facts; `messages/alarm` writes its text. */
export interface Letter {
  /** `well`: nothing is wrong; it is sent only if `_Configuracion` asks for a daily mail. */
  readonly kind: 'changes' | 'digest' | 'well';
  readonly to: readonly string[];
  readonly changes: readonly Change[];
  /** Number of changes without room in the mail. */
  readonly dropped: number;
  /** For a digest: all open conditions, in the order in which they began. */
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
 * @param nowMs - since 1970
 */
export function mailsToday({ sent }: AlarmState, nowMs: number): AlarmState['sent'] {
  return nowMs - sent.sinceMs >= DAY_MS ? { sinceMs: nowMs, count: 0 } : sent;
}

/**
 * The local day of a moment, in days since 1970.
 *
 * @param ms - since 1970
 * @param offsetMs - local time minus UTC
 */
export function localDay(ms: number, offsetMs: number): number {
  return Math.floor((ms + offsetMs) / DAY_MS);
}
