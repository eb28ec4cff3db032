/**
 * Reports each change by one mail: no change twice, no change lost, although a run may be killed at any moment.
 *
 * A run claims a mail before it sends it: it first stores a claim with the number of recipients that the account may still
 * write to today. A run that finds the claim of a killed run compares this number with the present one. If the number and
 * the account are the same, and less than a day has passed, nothing was sent, and the mail is due again. Otherwise the mail
 * was sent, or the result is unknown (another script sent mail, a new day began, another account runs). Then the mail is
 * not repeated, but a digest is owed, which reports everything that is still wrong. A chat has no such number, so its result
 * is always unknown. A person with another account leaves the claim to the next poll, which may be of the account that claimed.
 */
import { LIMITS } from '../../ground/limits';
import type { AlarmState, Letter } from './alarm';
import { localDay, mailsToday } from './alarm';
import { nextSignalMs } from './heartbeat';

/**
 * Milliseconds after which the same number may belong to another day: quotas are reset 24 hours after the first use.
 * https://developers.google.com/apps-script/guides/services/quotas
 */
const COMPARABLE_MS = 24 * 60 * 60_000;

/** How many recipients an account may still write to. */
export interface Quota {
  readonly left: number;
  /** Hash of the account. */
  readonly by: string;
}

/**
 * The state to store before the mail is sent.
 *
 * @param state - from which the mail was derived
 * @param quota - as Google reports right before; null = not counted
 * @param nowMs - since 1970
 */
export function claimLetter(
  state: AlarmState,
  letter: Letter,
  quota: Quota | null,
  nowMs: number,
): AlarmState {
  const { kind, changes, dropped } = letter;
  return {
    ...state,
    claim: {
      kind,
      changes: changes.length,
      dropped,
      quota: quota?.left ?? null,
      ...(quota && { by: quota.by }),
      atMs: nowMs,
    },
  };
}

/**
 * The state to store after Google accepted the mail.
 *
 * @param nowMs - since 1970
 * @param offsetMs - local time minus UTC
 */
export function afterSent(state: AlarmState, nowMs: number, offsetMs: number): AlarmState {
  const { claim } = state;
  if (!claim) return state;
  const isDigest = claim.kind !== 'changes';
  const { sinceMs, count } = mailsToday(state, nowMs);
  return {
    ...state,
    claim: null,
    waiting: state.waiting.slice(claim.changes),
    dropped: state.dropped - claim.dropped,
    sent: { sinceMs, count: count + (isDigest ? 0 : 1) },
    digestDay: isDigest ? localDay(claim.atMs, offsetMs) : state.digestDay,
    digestOwed: state.digestOwed && !isDigest,
  };
}

/**
 * The state to store after Google refused the mail: everything is reported later.
 *
 * @param nowMs - since 1970
 */
export function afterMailRefused(state: AlarmState, nowMs: number): AlarmState {
  return { ...state, claim: null, restUntilMs: nowMs + LIMITS.alarmRetryMs };
}

/**
 * Whether a run of an account that did not install leaves the claim of another account to the next poll. That poll may know
 * whether the mail was sent. An overdue poll may never come, so then the run closes the claim itself.
 *
 * @param quota - of the account that runs; null = not counted
 * @param nowMs - since 1970
 * @param lookMinutes - between two looks of polls
 */
export function isLeftToPoll(
  { claim }: AlarmState,
  quota: Quota | null,
  nowMs: number,
  lookMinutes: number,
): boolean {
  const isForeign = claim !== null && quota !== null && quota.by !== claim.by;
  return isForeign && nowMs < nextSignalMs(claim.atMs, lookMinutes);
}

/**
 * Closes the claim of a run that was killed, or whose request got no answer. Without a claim nothing changes.
 *
 * @param quota - as Google reports now; null = not counted
 * @param nowMs - since 1970
 * @param offsetMs - local time minus UTC
 */
export function closeClaim(
  state: AlarmState,
  quota: Quota | null,
  nowMs: number,
  offsetMs: number,
): AlarmState {
  const { claim } = state;
  if (!claim) return state;
  const isSame = quota !== null && quota.left === claim.quota && quota.by === claim.by;
  if (isSame && nowMs - claim.atMs < COMPARABLE_MS) return { ...state, claim: null };
  return { ...afterSent(state, nowMs, offsetMs), digestOwed: true };
}
