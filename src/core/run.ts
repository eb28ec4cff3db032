/** One run, as the picture reads: list, resolve, settle, then each snapshot from read to commit. */

import { adopt } from './adopt';
import type { Book } from './book';
import { isCopyOf, openBook } from './book';
import type { DueSnapshot } from './due';
import { findDue, isCheckpointOf } from './due';
import { handle } from './handle';
import { LIMITS } from './limits';
import type { ManifestRow } from './manifest/row';
import { LOST_FOLDER, noteLostFolder, noteShortTime, takeNotes } from './notes';
import type { Tab, Workbook } from './ports';
import { ServiceError } from './ports';
import { dropStaging } from './publish/staging';
import { record } from './record';
import { withRetry } from './retry';
import { Session } from './session';
import { digestListing } from './snapshot/digest';
import type { Listing } from './snapshot/folder';
import { listFolder } from './snapshot/folder';
import { look, settleAccounts } from './snapshot/looks';
import { resolve } from './snapshot/resolve';
import { isShort, isTurn } from './spent';
import type { EntityState, Installation } from './state/state';
import { noteRestless, sortWaiting } from './wait';
import type { HandledFile, RunRequest, RunSummary, World } from './world';

/**
 * Runs once: at most one run at a time, the others leave at once.
 *
 * @param world - all ports
 * @param request - who asked, and for what
 * @throws ServiceError when Google does not let the run work at all; the next one begins where this one stopped
 */
export function run(world: World, request: RunRequest): RunSummary {
  if (!world.lock.tryLock()) return summary('busy', 0);
  try {
    const session = new Session(world, request);
    const { installation } = session;
    if (!installation) return summary('not-installed', 0);
    // A copy of the Spreadsheet may bring the properties along; a person's run there must not write to the original.
    const isCopy = !request.patient && world.activeSpreadsheetId() !== installation.spreadsheetId;
    return isCopy ? summary('copy', 0) : runLocked(session, installation);
  } finally {
    world.lock.release();
  }
}

function runLocked(session: Session, { spreadsheetId, folderId }: Installation): RunSummary {
  const { world, request, state } = session;
  const now = world.clock.now();
  if (request.patient && isShort(state.spent, now) && !isTurn(now)) {
    return summary('resting', state.digest === '' ? 1 : 0);
  }
  let listing: Listing;
  try {
    listing = lookAt(session, folderId);
  } catch (error) {
    const isLost = error instanceof ServiceError && (error.kind === 'missing' || error.kind === 'denied');
    if (isLost) return tellLostFolder(session, spreadsheetId);
    throw error;
  }
  const digest = digestListing(listing.files);
  const isNews = digest !== state.digest || session.touched !== state.touched || state.checkpoint !== null;
  // A folder that is not remembered costs one request more at every poll.
  const hasGrown = listing.folderIds.some((id) => !state.folderIds.includes(id));
  if (!isNews && request.patient) {
    if (hasGrown) session.save();
    return summary('idle', 0);
  }

  const waiting = sortWaiting(session, listing.files);
  if (request.patient && state.checkpoint === null && session.touched === state.touched) {
    const isLong = noteRestless(session, waiting.unsettled);
    const pending = waiting.unsettled.length + waiting.resting.length;
    if (isLong) return lookTwice(session, spreadsheetId, folderId);
    if (pending > 0 && waiting.ready.length === 0) {
      if (hasGrown || session.state.looks !== state.looks) session.save();
      return summary('waiting', pending);
    }
  }
  return deal(session, spreadsheetId, listing, digest);
}

/** Tells once that the folder cannot be seen; every poll finds out again whether it can. */
function tellLostFolder(session: Session, spreadsheetId: string): RunSummary {
  const workbook = session.world.workbook(spreadsheetId);
  if (!session.state.told.includes(LOST_FOLDER)) {
    const book = openBook(session.budget, workbook, session.state, spreadsheetId);
    record(session, book, workbook, [noteLostFolder(session)]);
    session.update({ told: [...session.state.told, LOST_FOLDER], digest: '' });
    session.save();
  }
  return summary('no-folder', 0);
}

/** Lists the folder and notes what is seen for the first time. */
function lookAt(session: Session, folderId: string): Listing {
  const { world, budget, state } = session;
  const listing = withRetry(budget, () => listFolder(world.source, folderId, state.folderIds));
  const { looks, changed } = look(state.looks, listing.files, world.clock.now());
  session.update({ looks: changed ? looks : state.looks, folderIds: listing.folderIds });
  return listing;
}

/** A second look at least a minute after the first, in the same run. */
function lookTwice(session: Session, spreadsheetId: string, folderId: string): RunSummary {
  session.world.clock.sleep(LIMITS.settleMs);
  const listing = lookAt(session, folderId);
  return deal(session, spreadsheetId, listing, digestListing(listing.files));
}

/** Opens the Spreadsheet and deals with all that is due. */
function deal(session: Session, spreadsheetId: string, listing: Listing, digest: string): RunSummary {
  const workbook = session.world.workbook(spreadsheetId);
  const book = openBook(session.budget, workbook, session.state, spreadsheetId);
  if (isCopyOf(book, spreadsheetId)) return summary('copy', 0);
  adopt(session, book);
  const now = session.world.clock.now();
  const resolution = resolve(listing.files, book.configuration.entities, session.state.looks, now);
  const due = findDue(session, resolution.resolved, now);
  // What is staged was read under the configuration of its time.
  const isEdited = session.touched !== session.state.touched;
  dropStale(session, workbook, isEdited ? [] : due.now);
  session.update({ touched: session.touched, digest: '' });

  const work = handleAll(session, book, workbook, due.now);
  const notes = [...takeNotes(session, book, resolution), ...noteShortTime(session)];
  record(session, work.book, workbook, [...notes, ...work.rows].reverse());
  for (const [tab, change] of work.changes) session.updateEntity(tab, change);

  const pending = new Set([...due.later, ...work.later]);
  session.update({
    looks: settleAccounts(session.state.looks, listing.files, pending),
    digest: pending.size === 0 ? digest : '',
  });
  session.save();
  const handled = [...work.handled, ...notes.map((row) => toHandled(row, 0))];
  const { percent } = work;
  return { status: 'done', pending: pending.size, handled, percent, rerunFound: due.rerunFound };
}

interface Work {
  readonly handled: readonly HandledFile[];
  /** Manifest rows that have yet to be written. */
  readonly rows: readonly ManifestRow[];
  /** What is to be remembered, by tab, once those rows stand: a run that is killed before must tell them again. */
  readonly changes: readonly (readonly [string, Partial<EntityState>])[];
  /** IDs of files that go on in a later run. */
  readonly later: readonly string[];
  readonly percent: number | null;
  /** The Spreadsheet with what the commits changed. */
  readonly book: Book;
}

function handleAll(session: Session, book: Book, workbook: Workbook, due: readonly DueSnapshot[]): Work {
  const handled: HandledFile[] = [];
  const rows: ManifestRow[] = [];
  const changes: [string, Partial<EntityState>][] = [];
  const later: string[] = [];
  let percent: number | null = null;
  let now = book;
  let isUsedUp = false;
  for (const one of due) {
    // One try a run is enough to find that the day's quota is used up.
    if (isUsedUp || session.world.clock.now() >= session.readUntilMs) {
      later.push(one.winner.id);
      continue;
    }
    const handling = handle(session, now, workbook, one);
    if (handling.kind === 'later') {
      later.push(one.winner.id);
      percent = handling.percent ?? percent;
      continue;
    }
    handled.push(toHandled(handling.row, handling.ms));
    if (handling.kind === 'published') {
      now = afterCommit(now, handling.tab);
      continue;
    }
    rows.push(handling.row);
    changes.push([one.entity.tab, handling.change]);
    isUsedUp = isUsedUp || handling.row.code === 'service/quota';
    if (handling.row.outcome === 'failed') later.push(one.winner.id);
    else
      dropStale(
        session,
        workbook,
        due.filter((other) => other !== one),
      );
  }
  return { handled, rows, changes, later, percent, book: now };
}

/** The Spreadsheet after a commit: one manifest row more, and the entity's tab as it is then. */
function afterCommit(book: Book, tab: Tab): Book {
  const { manifest } = book;
  const rows = Math.min(manifest.rows + 1, LIMITS.manifestRows + 1);
  const tabs = [...book.tabs.filter((other) => other.sheetId !== tab.sheetId), tab];
  return { ...book, manifest: { ...manifest, rows }, tabs };
}

/** Removes a staging tab whose snapshot is not the one to publish any more. */
function dropStale(session: Session, workbook: Workbook, due: readonly DueSnapshot[]): void {
  const { checkpoint } = session.state;
  if (checkpoint === null || due.some((one) => isCheckpointOf(checkpoint, one))) return;
  dropStaging(session.budget, workbook, checkpoint.staging.sheetId);
  const { tab } = checkpoint;
  session.updateEntity(tab, { dropped: session.entity(tab).dropped + 1 });
  session.update({ checkpoint: null });
}

function toHandled(row: ManifestRow, ms: number): HandledFile {
  const { entity, tab, fileName, fileId, encoding, delimiter, rows, columns, outcome, code, reason, todo } =
    row;
  return {
    entity,
    tab,
    file: fileName,
    fileId,
    encoding,
    delimiter,
    rows,
    columns,
    outcome,
    code,
    reason,
    todo,
    ms,
  };
}

function summary(status: RunSummary['status'], pending: number): RunSummary {
  return { status, pending, handled: [], percent: null, rerunFound: false };
}
