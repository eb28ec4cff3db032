/** One run, as the picture reads: list, resolve, settle, then each snapshot from read to commit. */
import { adopt } from './adopt';
import { noteArrivals } from './arrive';
import { isStepBack } from './back';
import { whileWritable } from './blocked';
import type { Book } from './book';
import { openBook, systemTabIds } from './book';
import { checkAndTell, closeRun, isCheckDue, viewOf } from './close';
import { findDue } from './due';
import { isKeepDue, keepVersions } from './keeping';
import { LIMITS } from './limits';
import { hasLostFile, isComplete, listInstalled } from './listing';
import { underLock } from './lock';
import { noteShortTime, takeNotes } from './notes';
import { endOutage, logFailure, noteOutage } from './outage';
import { unpin, withWanted } from './pin';
import { ServiceError } from './ports/service-error';
import type { Workbook } from './ports/workbook';
import { recall } from './recall';
import { record } from './record';
import { withRetry } from './retry';
import { Session } from './session';
import { digestListing } from './snapshot/digest';
import type { Listing } from './snapshot/folder';
import { look, settleAccounts } from './snapshot/looks';
import { resolve } from './snapshot/resolve';
import { isShort, isTurn } from './spent';
import type { Installation } from './state/state';
import { isHeartbeatDue } from './status/heartbeat';
import { isStray } from './stray';
import { tellTrouble } from './trouble';
import { isBlind } from './visitor';
import { calmStrangers, noteRestless, sortWaiting } from './wait';
import { dropStale, handleAll, toHandled } from './work';
import { openWorkbook } from './workbook';
import type { RunRequest, RunSummary, World } from './world';

/**
 * Runs once: at most one run at a time, the others leave at once. The next run begins where this one stopped, also when
 * Google did not let it work.
 *
 * @param world - all ports
 * @param request - who asked, and for what
 * @throws ServiceError from a run of the trigger, when Google fails for hours and nothing else could tell
 */
export function run(world: World, request: RunRequest): RunSummary {
  const ended = tryRun(world, request);
  if (ended instanceof ServiceError) throw ended;
  return ended;
}

/** The failure itself where nobody could be told of it. */
function tryRun(world: World, request: RunRequest): RunSummary | ServiceError {
  try {
    return underLock(world, 0, () => runAlone(world, request)) ?? summary('busy', 0);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    logFailure(world, error);
    return failed(error);
  }
}

function runAlone(world: World, request: RunRequest): RunSummary | ServiceError {
  const session = new Session(world, request);
  const { installation, budget } = session;
  if (!installation) return summary('not-installed', 0);
  if (isStray(session, installation)) {
    // Only its own account can remove it.
    withRetry(budget, () => world.schedule.remove());
    return summary('not-installed', 0);
  }
  // A copy of the Spreadsheet may bring the properties along; a person's run there must not write to the original.
  const isCopy = !request.patient && world.activeSpreadsheetId() !== installation.spreadsheetId;
  if (isCopy) return summary('copy', 0);
  const isUnseen = isBlind(session, installation.folderId);
  return isUnseen ? summary('no-access', 0) : runCounted(session, installation);
}

/** A run that fails has used up time as well. */
function runCounted(session: Session, installation: Installation): RunSummary | ServiceError {
  try {
    const ended = runLocked(session, installation);
    endOutage(session);
    return ended;
  } catch (error) {
    if (!(error instanceof ServiceError)) {
      session.saveTime();
      throw error;
    }
    logFailure(session.world, error);
    return noteOutage(session, installation.spreadsheetId) ? failed(error) : error;
  }
}

function runLocked(session: Session, installation: Installation): RunSummary {
  const { world, request, state } = session;
  const now = world.clock.now();
  if (request.patient && isShort(state.spent, now) && !isTurn(now)) {
    return summary('resting', state.digest === '' ? 1 : 0);
  }
  const seen = lookAt(session, installation);
  if (seen instanceof ServiceError) return tellUnseen(session, installation, seen);
  const { listing, hasLost } = seen;
  const digest = digestListing(listing.files);
  const { isEdited } = session;
  const isLeft =
    state.checkpoint !== null || isCheckDue(state, now) || isKeepDue(session) || state.alarms.claim !== null;
  const isTurning = state.turnMs > 0 && now >= state.turnMs;
  const isSilent = isHeartbeatDue(state.statusMs, now);
  const isNews = digest !== state.digest || isEdited || isLeft || isTurning || isSilent;
  // A folder that is not remembered, or remembered in vain, may cost a request more at every poll.
  const { folderIds } = listing;
  const isOther =
    folderIds.length !== state.folderIds.length || folderIds.some((id) => !state.folderIds.includes(id));
  const hasChanged = isOther || seen.hasChanged;
  if (!isNews && request.patient) {
    if (hasChanged) session.save();
    return summary('idle', 0);
  }

  const waiting = sortWaiting(session, listing.files);
  if (request.patient && !isEdited) {
    const isLong = noteRestless(session, waiting.unsettled);
    const pending = waiting.unsettled.length + waiting.resting.length;
    if (isLong) return lookTwice(session, installation);
    // What waits hides nothing else: the passing of time, a file that went, one that bears another name.
    const isResting = digest === state.dealt && !isSilent;
    const isQuiet = !isLeft && !isTurning && !hasLost && (waiting.unsettled.length > 0 || isResting);
    if (pending > 0 && waiting.ready.length === 0 && isQuiet) {
      if (seen.hasChanged) session.update({ digest: '' });
      if (hasChanged) session.save();
      return summary('waiting', pending);
    }
  }
  return deal(session, installation, listing);
}

/** Why the folder was not seen, where that does not pass by itself. */
function tellUnseen(session: Session, { spreadsheetId }: Installation, error: ServiceError): RunSummary {
  if (error.kind === 'disabled') {
    tellTrouble(session, spreadsheetId, { code: 'system/disabled', facts: {} });
    return { ...summary('failed', 0), failure: error.kind };
  }
  if (error.kind !== 'missing' && error.kind !== 'denied') throw error;
  // What one account may not see says nothing of the account that installed.
  if (session.isVisitor) return summary('no-access', 0);
  tellTrouble(session, spreadsheetId, { code: 'system/no-folder', facts: {} });
  return summary('no-folder', 0);
}

interface Seen {
  readonly listing: Listing;
  /** Whether a look was noted, or taken from the manifest, that the state does not know. */
  readonly hasChanged: boolean;
  /** Whether the newest file of an entity is gone. */
  readonly hasLost: boolean;
}

/** Lists the folder and notes what is seen for the first time; or says why it could not. */
function lookAt(session: Session, { folderId, spreadsheetId }: Installation): Seen | ServiceError {
  const listing = tryListing(session, folderId);
  if (listing instanceof ServiceError) return listing;
  const hasRecalled = recall(session, spreadsheetId);
  const { world, state } = session;
  const { looks, changed } = look(state.looks, listing.files, world.clock.now(), session.forgottenMs);
  session.update({ looks, folderIds: listing.folderIds });
  return { listing, hasChanged: changed || hasRecalled, hasLost: hasLostFile(state, listing) };
}

function tryListing(session: Session, folderId: string): Listing | ServiceError {
  try {
    return listInstalled(session, folderId);
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
}

/** A second look at least a minute after the first, in the same run. */
function lookTwice(session: Session, installation: Installation): RunSummary {
  session.world.clock.sleep(LIMITS.settleMs);
  const seen = lookAt(session, installation);
  if (seen instanceof ServiceError) return tellUnseen(session, installation, seen);
  return deal(session, installation, seen.listing);
}

/** Opens the Spreadsheet and deals with all that is due. */
function deal(session: Session, installation: Installation, listing: Listing): RunSummary {
  const { world, budget } = session;
  const { spreadsheetId } = installation;
  // A person does not wait for a second look, so that nobody else would know of a run that is killed.
  if (!session.request.patient && session.state.digest !== '') {
    session.update({ digest: '' });
    session.save();
  }
  const workbook = openWorkbook(world, budget, spreadsheetId);
  const book = openBook(budget, workbook, session.state, spreadsheetId);
  const write = () => dealWith(session, book, workbook, installation, listing);
  return whileWritable(session, book, write, (blocked) => ({ ...summary('blocked', 0), blocked }));
}

function dealWith(
  session: Session,
  book: Book,
  workbook: Workbook,
  installation: Installation,
  first: Listing,
): RunSummary {
  const { world } = session;
  adopt(session, book);
  // The manifest may tell of files of which nobody knew that they must be there.
  const whole = isComplete(session.state, first) ? { listing: first } : lookAt(session, installation);
  if (whole instanceof ServiceError) return tellUnseen(session, installation, whole);
  const { listing } = whole;
  const now = world.clock.now();
  const resolution = resolve(listing.files, book.configuration.entities, session.state.looks, now);
  session.view = viewOf(book, resolution);
  session.shownGeneration = book.generation;
  session.update({ systemTabs: systemTabIds(book) });
  const back = resolution.resolved.filter((one) => isStepBack(session, one, now));
  noteArrivals(
    session,
    resolution.resolved.filter((one) => !back.includes(one)),
  );
  calmStrangers(session, resolution.resolved, now);
  unpin(session);
  const resolved = withWanted(session, book.configuration.entities, resolution.resolved);
  const due = findDue(session, resolved, now, back);
  // What is staged was read under the configuration of its time.
  const { isEdited } = session;
  dropStale(session, workbook, isEdited ? [] : [...due.now, ...due.resting]);
  const { touched } = session.state;
  session.update({ touched: session.touched, digest: '' });
  // Another column may identify the rows now, or point to them.
  if (isEdited) for (const tab of Object.keys(session.state.entities)) session.noteChanged(tab);
  const hasWaited = isCheckDue(session.state, now);
  const hasToKeep = isKeepDue(session);

  const work = handleAll(session, book, workbook, due.now);
  if (work.inDoubt) {
    // The next run takes in what stands, and whatever was left.
    session.update({ touched });
    session.save();
    return { ...summary('done', work.later.length), handled: work.handled };
  }
  const notes = [...takeNotes(session, book, resolution, listing.foldersLeft), ...noteShortTime(session)];
  record(session, work.book, workbook, [...work.rows, ...notes].reverse(), work.changes);
  // A commit waits for no check: a poll that published leaves it to the next one.
  if (hasWaited || !session.request.patient) checkAndTell(session, work.book, workbook);

  keepVersions(session, work.book, listing.files, hasToKeep);

  const digest = digestListing(listing.files);
  const pending = new Set([...due.later, ...work.later]);
  const left = pending.size + tasksLeft(session);
  session.update({
    looks: settleAccounts(session.state.looks, listing.files, pending),
    digest: left === 0 ? digest : '',
    dealt: digest,
  });
  closeRun(session, work.book, workbook);
  session.save();
  const handled = [...work.handled, ...notes.map((row) => toHandled(row, 0))];
  const { percent } = work;
  return { ...summary('done', left), handled, percent, rerunFound: due.rerunFound };
}

/** What a later run has to do beside the files. */
function tasksLeft(session: Session): number {
  const isCheckLeft = isCheckDue(session.state, session.world.clock.now());
  return Number(isCheckLeft) + Number(isKeepDue(session));
}

function failed({ kind }: ServiceError): RunSummary {
  return { ...summary('failed', 0), failure: kind };
}

function summary(status: RunSummary['status'], pending: number): RunSummary {
  return { status, failure: null, pending, handled: [], percent: null, rerunFound: false };
}
