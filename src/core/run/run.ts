/** One run: list, resolve, wait until files have settled, then each snapshot from read to commit. */

import { LIMITS } from '../ground/limits';
import { withoutMessage } from '../ground/ports/fault';
import { ServiceError } from '../ground/ports/service-error';
import type { World } from '../ground/ports/world';
import { withRetry } from '../ground/retry';
import type { Installation } from '../judge/state/state';
import type { RunRequest } from '../records/request';
import type { RunSummary } from '../records/summary';
import type { RunDecision } from './decide-run';
import { decideRun } from './decide-run';
import { execute } from './execute';
import type { Scan } from './folder/scan';
import { reportUnseen, scan } from './folder/scan';
import type { Waiting } from './folder/waiting-files';
import { reviewRestless, sortWaiting } from './folder/waiting-files';
import { underLock } from './lock';
import { endOutage, keepOutage, logFailure } from './outage';
import { factsAfter, factsBefore, folderFacts, mayWait } from './run-facts';
import { isForeignTrigger } from './session/foreign-trigger';
import { Session } from './session/session';
import { failed, summary } from './session/summary';
import { moveTrigger } from './session/trigger';
import { isBlind } from './session/visitor';

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
  const now = session.world.clock.now();
  const first = decideRun(factsBefore(session, now));
  if (first.kind === 'rest')
    return { ...summary('resting', session.state.digest === null ? 1 : 0), reason: first.reason };
  const seen = scan(session, installation);
  if (seen instanceof ServiceError) return reportUnseen(session, installation, seen);
  const waiting = sortWaiting(session, seen.listing.files);
  const restless = mayWait(session) ? reviewRestless(session.state, waiting.unsettled, now) : null;
  const folder = folderFacts(session.state, seen, waiting, restless?.isLong ?? false);
  const decision = decideRun(factsAfter(session, folder, now));
  if (restless !== null && decision.kind !== 'stop-idle') session.update({ restless: restless.sinceMs });
  return { ...carryOut(decision.kind, session, installation, seen, waiting), reason: decision.reason };
}

function carryOut(
  kind: RunDecision['kind'],
  session: Session,
  installation: Installation,
  seen: Scan,
  { unsettled, resting }: Waiting,
): RunSummary {
  if (kind === 'look-twice') return lookTwice(session, installation);
  if (kind === 'execute') return execute(session, installation, seen.listing);
  // After something new, the digest of the last listing is discarded.
  if (kind === 'keep-waiting' && seen.hasChanged) session.update({ digest: null });
  // A missing or obsolete folder in the state may cost one more request at every poll.
  if (seen.hasChanged || seen.hasOtherFolders || session.time.isUnusual) session.save();
  if (kind === 'stop-idle') return summary('idle', 0);
  return summary('waiting', unsettled.length + resting.length);
}

/** A second look at least a minute after the first, in the same run. */
function lookTwice(session: Session, installation: Installation): RunSummary {
  session.world.clock.sleep(LIMITS.settleMs);
  const seen = scan(session, installation);
  if (seen instanceof ServiceError) return reportUnseen(session, installation, seen);
  return execute(session, installation, seen.listing);
}
