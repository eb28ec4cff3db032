/**
 * Sends no mail twice for one change and loses no change, though a run may be killed at any moment.
 *
 * A mail is claimed before it is sent: the claim, with the number of people that the account may still write to today,
 * is kept first. A run that finds the claim of one that was killed compares. As many as before, for the same account and
 * within a day: nothing was sent, and the mail is due anew. Otherwise it was sent, or nobody can tell (another script
 * wrote, the day began anew, another account runs); then it is not repeated, but a digest is owed, which tells all that
 * is still wrong. A chat counts nothing, so that nobody can ever tell. A person of another account leaves the claim to the
 * next poll, which may be of the account that claimed.
 */
import { LIMITS } from '../limits';
import type { AlarmState, Letter } from './alarm';
import { localDay, mailsToday } from './alarm';
import { nextSignalMs } from './heartbeat';

/**
 * Milliseconds after which the same number may be that of another day: quotas begin anew 24 hours after the first use.
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
 * The state to be kept before the mail is sent.
 *
 * @param state - that the mail was made of
 * @param letter - about to be sent
 * @param quota - as Google says right before; null where nobody counts
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
 * The state to be kept after Google took the mail.
 *
 * @param nowMs - since 1970
 * @param offsetMs - local time minus universal time
 */
export function noteSent(state: AlarmState, nowMs: number, offsetMs: number): AlarmState {
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
 * The state to be kept after Google refused the mail: everything is told later.
 *
 * @param nowMs - since 1970
 */
export function noteRefused(state: AlarmState, nowMs: number): AlarmState {
  return { ...state, claim: null, restUntilMs: nowMs + LIMITS.alarmRetryMs };
}

/**
 * Whether the run of an account that did not install leaves a claim of another one to the next poll, which may be able to
 * tell what became of it. Once that poll is overdue there may be none any more.
 *
 * @param state - of alarms
 * @param quota - of the account that runs; null where nobody counts
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
 * Closes the claim of a run that was killed, or whose request got no answer. Without one nothing changes.
 *
 * @param state - of alarms
 * @param quota - as Google says now; null where nobody counts
 * @param nowMs - since 1970
 * @param offsetMs - local time minus universal time
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
  return { ...noteSent(state, nowMs, offsetMs), digestOwed: true };
}
