/** Decides which mail is due: one about changes, or, at most once a day, a digest of everything that is still wrong. */
import { LIMITS } from '../../ground/limits';
import type { AlarmState, Letter } from './alarm';
import { localDay, mailsToday } from './alarm';
import type { Conditions } from './conditions';
import { changesBetween } from './conditions';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Local hour from which the digest of a day is sent. */
const DIGEST_HOUR = 8;

/**
 * Notes the conditions that are open now. Without an address, no change waits for a mail.
 *
 * @param state - as the last run stored it
 * @param hasAddresses - whether `_Configuracion` names an address
 * @param nowMs - since 1970
 */
export function withConditions(
  state: AlarmState,
  open: Conditions,
  hasAddresses: boolean,
  nowMs: number,
): AlarmState {
  const digestOwed = state.digestOwed && Object.keys(open).length > 0;
  if (!hasAddresses) return { ...state, open, digestOwed, waiting: [], dropped: 0, claim: null };
  const all = [...state.waiting, ...changesBetween(state.open, open, nowMs)];
  const waiting = all.slice(0, LIMITS.alarmChanges);
  return { ...state, open, digestOwed, waiting, dropped: state.dropped + all.length - waiting.length };
}

/**
 * The mail that is due; null = none. The decision needs no request to Google.
 *
 * @param state - nothing is due while it has a claim
 * @param to - addresses
 * @param nowMs - since 1970
 * @param offsetMs - local time minus UTC
 * @param daily - whether a mail is also due on a day when nothing is wrong
 */
export function dueLetter(
  state: AlarmState,
  to: readonly string[],
  nowMs: number,
  offsetMs: number,
  daily = false,
): Letter | null {
  if (to.length === 0 || state.claim || nowMs < state.restUntilMs) return null;
  const { waiting: changes, dropped } = state;
  if (changes.length > 0 && mailsToday(state, nowMs).count < LIMITS.alarmMailsPerDay) {
    return { kind: 'changes', to, changes, dropped, open: [] };
  }
  const open = Object.values(state.open).sort((a, b) => a.sinceMs - b.sinceMs);
  const isOld = open.some(({ sinceMs }) => nowMs - sinceMs >= DAY_MS);
  const isWanted = isOld || changes.length > 0 || (state.digestOwed && open.length > 0);
  if (!isDigestTime(state, nowMs, offsetMs)) return null;
  if (isWanted) return { kind: 'digest', to, changes, dropped, open };
  return daily && open.length === 0 ? { kind: 'well', to, changes, dropped, open } : null;
}

function isDigestTime({ digestDay }: AlarmState, nowMs: number, offsetMs: number): boolean {
  const day = localDay(nowMs, offsetMs);
  return day > digestDay && nowMs + offsetMs - day * DAY_MS >= DIGEST_HOUR * HOUR_MS;
}
