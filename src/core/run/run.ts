/** One run: list, resolve, wait until files have settled, then each snapshot from read to commit. */

import { LIMITS } from '../ground/limits';
import { withoutMessage } from '../ground/ports/fault';
import { ServiceError } from '../ground/ports/service-error';
import type { World } from '../ground/ports/world';
import { withRetry } from '../ground/retry';
import { isTurn, lookMinutes } from '../judge/state/pace';
import type { Installation, State } from '../judge/state/state';
import { isHeartbeatDue } from '../judge/status/heartbeat';
import type { RunRequest } from '../records/request';
import { digestListing } from '../records/snapshot/digest';
import type { RunSummary } from '../records/summary';
import { isCheckDue } from './close';
import { execute } from './execute';
import type { Scan } from './folder/scan';
import { reportUnseen, scan } from './folder/scan';
import { markRestless, sortWaiting } from './folder/waiting-files';
import { underLock } from './lock';
import { endOutage, keepOutage, logFailure } from './outage';
import { isForeignTrigger } from './session/foreign-trigger';
import { Session } from './session/session';
import { failed, summary } from './session/summary';
import { moveTrigger } from './session/trigger';
import { isBlind } from './session/visitor';
import { isKeepDue } from './versions/keeping';

/**
 * Runs once. Only one run works at a time; the others end at once. The next run continues where this one stopped, also
 * after a failure of Google.
 *
 * @param request - who asked, and for what
 * @throws ServiceError from a run of the trigger, when Google fails for hours and no other report was possible
 */
export function run(world: World, request: RunRequest): RunSummary {
  const ended = tryRun(world, request);
  if (ended instanceof ServiceError) throw ended;
  return ended;
}

/** Returns the failure itself if no other report was possible. */
function tryRun(world: World, request: RunRequest): RunSummary | ServiceError {
  try {
    const startedMs = world.clock.now();
    return underLock(world, 0, () => runAlone(world, request, startedMs)) ?? summary('busy', 0);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw withoutMessage(error);
    logFailure(world, error);
    return failed(error);
  }
}

function runAlone(world: World, request: RunRequest, startedMs: number): RunSummary | ServiceError {
  const session = new Session(world, request, startedMs);
  const { installation, budget } = session;
  if (!installation) return summary('not-installed', 0);
  if (isForeignTrigger(session, installation)) {
    // Only the account of the trigger can remove it.
    withRetry(budget, () => world.schedule.remove());
    return summary('not-installed', 0);
  }
  // A copy of the Spreadsheet may include the properties. A person's run in the copy must not write to the original.
  const isCopy = !session.isPoll && world.activeSpreadsheetId() !== installation.spreadsheetId;
  if (isCopy) return summary('copy', 0);
  const isUnseen = isBlind(session, installation.folderId);
  return isUnseen ? summary('no-access', 0) : runCounted(session, installation);
}

/** Counts the time of a run, also if it fails. */
function runCounted(session: Session, installation: Installation): RunSummary | ServiceError {
  try {
    const ended = runLocked(session, installation);
    endOutage(session);
    moveTrigger(session, installation);
    return ended;
  } catch (error) {
    if (!(error instanceof ServiceError)) {
      session.saveTime();
      throw error;
    }
    logFailure(session.world, error);
    return keepOutage(session, installation.spreadsheetId) ? failed(error) : error;
  }
}

function runLocked(session: Session, installation: Installation): RunSummary {
  const { world, state, isPoll } = session;
  const now = world.clock.now();
  const { isEdited, isNewCode } = session;
  if (isPoll && !isNewCode && !isTurn(state, now)) {
    return summary('resting', state.digest === null ? 1 : 0);
  }
  const seen = scan(session, installation);
  if (seen instanceof ServiceError) return reportUnseen(session, installation, seen);
  const { listing, hasLost } = seen;
  const digest = digestListing(listing.files);
  const isLeft = state.checkpoint !== null || isCheckDue(state, now) || isKeepDue(session) || hasClaim(state);
  const isTurning = state.turnMs !== null && now >= state.turnMs;
  const isSilent = isNewCode || isHeartbeatDue(state.statusMs, now);
  const isNews = digest !== state.digest || isEdited || isLeft || isTurning || isSilent;
  // A missing or obsolete folder in the state may cost one more request at every poll.
  const { folderIds } = listing;
  const isOther =
    folderIds.length !== state.folderIds.length || folderIds.some((id) => !state.folderIds.includes(id));
  if (!isNews && isPoll) {
    if (isOther || seen.hasChanged || session.time.isUnusual) session.save();
    return summary('idle', 0);
  }

  const waiting = sortWaiting(session, listing.files);
  if (isPoll && !isEdited) {
    const isLong = markRestless(session, waiting.unsettled);
    const pending = waiting.unsettled.length + waiting.resting.length;
    if (isLong) return lookTwice(session, installation);
    // Files that wait must not delay other work: a due time, a removed file or a renamed file is handled now.
    const isResting = digest === state.dealt && !isSilent;
    // If looks are rare, the next one would be too late for the heartbeat.
    const isLastChance = isSilent && lookMinutes(state, now) >= LIMITS.rareMinutes;
    const isIdle = !isLeft && !isTurning && !hasLost && !isNewCode && !isLastChance;
    const isQuiet = isIdle && (waiting.unsettled.length > 0 || isResting);
    if (pending > 0 && waiting.ready.length === 0 && isQuiet) {
      return keepWaiting(session, seen, isOther, pending);
    }
  }
  return execute(session, installation, listing);
}

/** Leaves everything to a later run. After something new, the digest of the last listing is discarded. */
function keepWaiting(session: Session, { hasChanged }: Scan, isOther: boolean, pending: number): RunSummary {
  if (hasChanged) session.update({ digest: null });
  if (hasChanged || isOther || session.time.isUnusual) session.save();
  return summary('waiting', pending);
}

/** Whether a run was killed while it sent a mail or a chat message. */
function hasClaim({ alarms, chat }: State): boolean {
  return alarms.claim !== null || chat.claim !== null;
}

/** A second look at least a minute after the first, in the same run. */
function lookTwice(session: Session, installation: Installation): RunSummary {
  session.world.clock.sleep(LIMITS.settleMs);
  const seen = scan(session, installation);
  if (seen instanceof ServiceError) return reportUnseen(session, installation, seen);
  return execute(session, installation, seen.listing);
}
