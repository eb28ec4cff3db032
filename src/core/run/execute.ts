/** Handles what a scan found: each snapshot from read to commit, then its record. */

import { ServiceError } from '../ground/ports/service-error';
import type { Workbook } from '../ground/ports/workbook';
import { isOlderCopy } from '../judge/lifecycle/older-copy';
import { seenFile } from '../judge/lifecycle/seen-file';
import type { Installation } from '../judge/state/state';
import { colorOutcomes } from '../records/manifest/color';
import { digestListing } from '../records/snapshot/digest';
import { markDone } from '../records/snapshot/first-looks';
import type { Listing } from '../records/snapshot/folder';
import type { Resolution, Resolved } from '../records/snapshot/resolve';
import { resolve } from '../records/snapshot/resolve';
import type { RunSummary } from '../records/summary';
import { adopt } from './adopt';
import { checkAndShow, closeRun, isCheckDue } from './close';
import { dropStaged } from './drop-staged';
import type { Due } from './due';
import { decideDue, withWanted } from './due';
import { isComplete } from './folder/listing';
import { keepLookalikes } from './folder/lookalike';
import { recordArrivals } from './folder/record-arrivals';
import { reportUnseen, scan } from './folder/scan';
import { calmStrangers } from './folder/waiting-files';
import { handleAll, toHandled } from './handle-all';
import { whileWritable } from './record/blocked';
import { record } from './record/record';
import { statusEdits } from './record/report';
import { noteRows, shortTimeRows } from './record/run-notes';
import type { Wished } from './request-events';
import { takeWish } from './request-events';
import type { Session } from './session/session';
import { summary } from './session/summary';
import { isKeepDue, keepVersions } from './versions/keeping';
import type { Book } from './workbook/open-book';
import { openBook, systemTabIds } from './workbook/open-book';
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

function executeIn(
  session: Session,
  book: Book,
  workbook: Workbook,
  installation: Installation,
  first: Listing,
): RunSummary {
  const { world } = session;
  adopt(session, book);
  // After the manifest is adopted, more files may be expected in the folder.
  const whole = isComplete(session.state, first) ? { listing: first } : scan(session, installation);
  if (whole instanceof ServiceError) return reportUnseen(session, installation, whole);
  const { listing } = whole;
  const { touched } = session.state;
  const now = world.clock.now();
  const { resolution, older, wished } = takeIn(session, book, listing, now);
  const { isPoll, isEdited } = session;
  const resolved = withWanted(session.state, book.configuration.entities, resolution.resolved);
  const due = decideDue(session.state, { resolved, older, wished, isPoll, isEdited, nowMs: now });
  prepare(session, workbook, due);
  const hasWaited = isCheckDue(session.state, now);
  const hasToKeep = isKeepDue(session);
  if (session.isNewCode) showCode(session, book, workbook);

  const work = handleAll(session, book, workbook, due.now);
  if (work.inDoubt) {
    // The next run adopts the commit, if Google applied it, and does the rest of the work.
    session.update({ touched });
    session.save();
    return { ...summary('done', work.later.length), handled: work.handled };
  }
  const notes = [...noteRows(session, book, resolution, listing.foldersLeft), ...shortTimeRows(session)];
  record(session, work.book, workbook, [...work.rows, ...notes].reverse(), work.happened);
  // A check must not delay a commit: a poll that published leaves the check to the next poll.
  if (hasWaited || !session.isPoll) checkAndShow(session, work.book, workbook);

  keepVersions(session, work.book, listing.files, hasToKeep);

  const digest = digestListing(listing.files);
  const pending = new Set([...due.later, ...work.later]);
  const left = pending.size + tasksLeft(session);
  session.update({
    looks: markDone(session.state.looks, listing.files, pending),
    digest: left === 0 ? digest : null,
    dealt: digest,
  });
  closeRun(session, work.book, workbook);
  session.save();
  const handled = [...work.handled, ...notes.map((row) => toHandled(row, 0))];
  const { percent } = work;
  return { ...summary('done', left), handled, percent, rerunFound: wished.size > 0 };
}

/**
 * Writes `_Estado` before the loads, which may take the whole run: the person who pushed new code waits to see that it
 * runs. Rows that earlier code wrote into `_Manifiesto` get the colours of this version, as far as they were read.
 */
function showCode(session: Session, book: Book, workbook: Workbook): void {
  const outcomes = book.entries.map(({ outcome }) => outcome);
  const colors = colorOutcomes(book.manifest.sheetId, 1, outcomes);
  session.commit([], (after) => workbook.apply([colors, ...statusEdits(session, book, after)]));
}

/** Turns observations and requests into events. */
function takeIn(
  session: Session,
  book: Book,
  listing: Listing,
  now: number,
): { readonly resolution: Resolution; readonly older: readonly Resolved[]; readonly wished: Wished } {
  const resolution = resolve(listing.files, book.configuration.entities, session.state.looks, now);
  session.configuration = book.configuration;
  session.shownGeneration = book.generation;
  session.update({ systemTabs: systemTabIds(book) });
  const { resolved } = resolution;
  const older = session.isPoll ? resolved.filter((one) => isOlder(session, one, now)) : [];
  recordArrivals(session, resolved, older);
  keepLookalikes(session, resolution.strangers, book.configuration.entities, now);
  calmStrangers(session, resolved, now);
  const { entities } = book.configuration;
  return { resolution, older, wished: takeWish(session, entities, resolved) };
}

/** Carries out the decisions that precede every load. From here on, the next run does the work if this run is killed. */
function prepare(session: Session, workbook: Workbook, { dropsStaging, finished }: Due): void {
  if (dropsStaging) dropStaged(session, workbook);
  for (const tab of finished) session.apply(tab, { kind: 'nothing-left' });
  session.update({ touched: session.touched, digest: null });
}

function isOlder(session: Session, { entity, winner, losers }: Resolved, now: number): boolean {
  const ids = [winner, ...losers].map(({ id }) => id);
  return isOlderCopy(session.entity(entity.tab), seenFile(winner, session.state.looks, now), ids, now);
}

/** Number of tasks for a later run, besides files. */
function tasksLeft(session: Session): number {
  const isCheckLeft = isCheckDue(session.state, session.world.clock.now());
  return Number(isCheckLeft) + Number(isKeepDue(session));
}
