/** Handles what a scan found: each snapshot from read to commit, then its record. */

import { ServiceError } from '../ground/ports/service-error';
import type { Workbook } from '../ground/ports/workbook';
import type { Installation } from '../judge/state/state';
import type { ManifestRow } from '../records/manifest/row';
import { digestListing } from '../records/snapshot/digest';
import { markDone } from '../records/snapshot/first-looks';
import type { Listing } from '../records/snapshot/folder';
import type { RunSummary } from '../records/summary';
import { adopt } from './adopt';
import { checkAndShow, closeRun, isCheckDue } from './close';
import { isComplete } from './folder/listing';
import { reportUnseen, scan } from './folder/scan';
import type { Work } from './handle-all';
import { handleAll, toHandled } from './handle-all';
import type { Planned } from './plan';
import { plan, prepare } from './plan';
import { whileWritable } from './record/blocked';
import { record } from './record/record';
import { noteRows, shortTimeRows } from './record/run-notes';
import type { Session } from './session/session';
import { summary } from './session/summary';
import { takeIn } from './take-in';
import { isKeepDue, keepVersions } from './versions/keeping';
import type { Book } from './workbook/open-book';
import { openBook } from './workbook/open-book';
import { openWorkbook } from './workbook/workbook';

/**
 * Opens the Spreadsheet and handles everything that is due.
 *
 * @throws ServiceError
 */
export function execute(session: Session, installation: Installation, listing: Listing): RunSummary {
  const { world, budget } = session;
  const { spreadsheetId } = installation;
  // A person does not wait for a second look. If this run is killed, only the missing digest makes the next poll work.
  if (!session.isPoll && session.state.digest !== null) {
    session.update({ digest: null });
    session.save();
  }
  const workbook = openWorkbook(world, budget, spreadsheetId);
  const book = openBook(budget, workbook, session.state, spreadsheetId);
  session.update({ title: book.title, zone: book.timeZone });
  const write = () => executeIn(session, book, workbook, installation, listing);
  return whileWritable(session, book, write, (blocked) => ({ ...summary('blocked', 0), blocked }));
}

/** What became of it; its book is the Spreadsheet after the commits. */
interface Worked extends Planned {
  readonly work: Work;
  readonly notes: readonly ManifestRow[];
}

/** The steps of a run, in order; each takes what the former ones found. */
function executeIn(
  session: Session,
  book: Book,
  workbook: Workbook,
  installation: Installation,
  first: Listing,
): RunSummary {
  adopt(session, book);
  // After the manifest is adopted, more files may be expected in the folder.
  const whole = isComplete(session.state, first) ? { listing: first } : scan(session, installation);
  if (whole instanceof ServiceError) return reportUnseen(session, installation, whole);
  const { touched } = session.state;
  const planned = plan(session, takeIn(session, { book, workbook, listing: whole.listing }));
  prepare(session, planned);
  const worked = load(session, planned);
  if (worked.work.inDoubt) return leaveInDoubt(session, worked, touched);
  recordRest(session, worked);
  check(session, worked);
  keepVersions(session, worked.book, worked.listing.files, worked.hasToKeep);
  const left = settle(session, worked);
  closeRun(session, worked.book, workbook);
  session.save();
  return told(worked, left);
}

/** Loads each snapshot that is due, from its bytes to its commit. */
function load(session: Session, planned: Planned): Worked {
  const { book, workbook, due, resolution, listing } = planned;
  const work = handleAll(session, book, workbook, due.now);
  const notes = work.inDoubt
    ? []
    : [...noteRows(session, book, resolution, listing.foldersLeft), ...shortTimeRows(session)];
  return { ...planned, book: work.book, work, notes };
}

/**
 * The next run adopts the commit, if Google applied it, and does the rest of the work.
 *
 * @param touched - mark of the edit that a run last took in: this one did not end its work
 */
function leaveInDoubt(session: Session, { work }: Worked, touched: string | null): RunSummary {
  session.update({ touched });
  session.save();
  return { ...summary('done', work.later.length), handled: work.handled };
}

/** Records what was not published. */
function recordRest(session: Session, { book, workbook, work, notes }: Worked): void {
  record(session, book, workbook, [...work.rows, ...notes].reverse(), work.happened);
}

/** A check must not delay a commit: a poll that published leaves the check to the next poll. */
function check(session: Session, { book, workbook, hasToCheck }: Worked): void {
  if (hasToCheck || !session.isPoll) checkAndShow(session, book, workbook);
}

/** Notes which files are dealt with, and returns the number of files and tasks that are left to a later run. */
function settle(session: Session, { listing, due, work }: Worked): number {
  const digest = digestListing(listing.files);
  const pending = new Set([...due.later, ...work.later]);
  const left = pending.size + tasksLeft(session);
  session.update({
    looks: markDone(session.state.looks, listing.files, pending),
    digest: left === 0 ? digest : null,
    dealt: digest,
  });
  return left;
}

function told({ work, notes, wished }: Worked, left: number): RunSummary {
  const handled = [...work.handled, ...notes.map((row) => toHandled(row, 0))];
  return { ...summary('done', left), handled, percent: work.percent, rerunFound: wished.size > 0 };
}

/** Number of tasks for a later run, besides files. */
function tasksLeft(session: Session): number {
  const isCheckLeft = isCheckDue(session.state, session.world.clock.now());
  return Number(isCheckLeft) + Number(isKeepDue(session));
}
