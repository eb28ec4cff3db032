/** One run, as the picture reads: list, resolve, settle, then each snapshot from read to commit. */
import type { Book } from './book';
import { openBook } from './book';
import type { DueSnapshot } from './due';
import { adopt, findDue, isCheckpointOf } from './due';
import { handle } from './handle';
import { LIMITS } from './limits';
import type { ManifestRow } from './manifest/row';
import type { Tab, Workbook } from './ports';
import { dropStaging } from './publish/staging';
import { record, takeNotes } from './record';
import { withRetry } from './retry';
import { Session } from './session';
import { digestListing } from './snapshot/digest';
import type { Listing } from './snapshot/folder';
import { listFolder } from './snapshot/folder';
import { isDone, isSettled, look, settleAccounts } from './snapshot/looks';
import { resolve } from './snapshot/resolve';
import type { Installation } from './state/state';
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
    return session.installation ? runLocked(session, session.installation) : summary('not-installed', 0);
  } finally {
    world.lock.release();
  }
}

function runLocked(session: Session, { spreadsheetId, folderId }: Installation): RunSummary {
  const { world, request, state } = session;
  const listing = withRetry(session.budget, () => listFolder(world.source, folderId, state.folderIds));
  const digest = digestListing(listing.files);
  const isKnown = digest === state.digest && session.touched === state.touched && state.checkpoint === null;
  if (isKnown && request.patient) return summary('idle', 0);

  const { looks, changed } = look(state.looks, listing.files, world.clock.now());
  session.update({ looks, folderIds: listing.folderIds });
  const unsettled = waiting(session, listing);
  if (unsettled > 0) {
    if (changed) session.save();
    return summary('waiting', unsettled);
  }
  return deal(session, world.workbook(spreadsheetId), listing, digest);
}

/** How many snapshots have yet to settle, when there is nothing else to do; 0 when there is. */
function waiting(session: Session, listing: Listing): number {
  const { request, state, world, touched } = session;
  if (!request.patient || state.checkpoint !== null || touched !== state.touched) return 0;
  const now = world.clock.now();
  const undone = listing.files.filter((file) => file.md5 !== '' && !isDone(state.looks, file));
  const unsettled = undone.filter((file) => !isSettled(state.looks, file, now));
  const resting = undone.filter((file) =>
    Object.values(state.entities).some(
      ({ handled }) => handled?.outcome === 'failed' && handled.fileId === file.id && now < handled.dueMs,
    ),
  );
  return undone.length > 0 && undone.length === unsettled.length + resting.length ? undone.length : 0;
}

/** Opens the Spreadsheet and deals with all that is due. */
function deal(session: Session, workbook: Workbook, listing: Listing, digest: string): RunSummary {
  const book = openBook(session.budget, workbook, session.state);
  adopt(session, book);
  const now = session.world.clock.now();
  const resolution = resolve(listing.files, book.configuration.entities, session.state.looks, now);
  const due = findDue(session, resolution.resolved, now);
  dropStale(session, workbook, due.now);

  const work = handleAll(session, book, workbook, due.now);
  const notes = takeNotes(session, book, resolution);
  record(session, { ...book, manifest: work.manifest }, workbook, [...notes, ...work.rows].reverse());

  const pending = new Set([...due.later, ...work.later]);
  session.update({
    looks: settleAccounts(session.state.looks, listing.files, pending),
    digest: pending.size === 0 ? digest : '',
    touched: session.touched,
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
  /** IDs of files that go on in a later run. */
  readonly later: readonly string[];
  readonly percent: number | null;
  /** The manifest's tab with the rows that the commits added. */
  readonly manifest: Tab;
}

function handleAll(session: Session, book: Book, workbook: Workbook, due: readonly DueSnapshot[]): Work {
  const handled: HandledFile[] = [];
  const rows: ManifestRow[] = [];
  const later: string[] = [];
  let percent: number | null = null;
  let manifest = book.manifest;
  for (const one of due) {
    if (session.world.clock.now() >= session.readUntilMs) {
      later.push(one.winner.id);
      continue;
    }
    const handling = handle(session, { ...book, manifest }, workbook, one);
    if (handling.kind === 'later') {
      later.push(one.winner.id);
      percent = handling.percent ?? percent;
      continue;
    }
    handled.push(toHandled(handling.row, handling.ms));
    if (handling.kind === 'published') {
      manifest = { ...manifest, rows: Math.min(manifest.rows + 1, LIMITS.manifestRows + 1) };
      continue;
    }
    rows.push(handling.row);
    if (handling.row.outcome === 'failed') later.push(one.winner.id);
    else
      dropStale(
        session,
        workbook,
        due.filter((other) => other !== one),
      );
  }
  return { handled, rows, later, percent, manifest };
}

/** Removes a staging tab whose snapshot is not the one to publish any more. */
function dropStale(session: Session, workbook: Workbook, due: readonly DueSnapshot[]): void {
  const { checkpoint } = session.state;
  if (checkpoint === null || due.some((one) => isCheckpointOf(checkpoint, one))) return;
  dropStaging(session.budget, workbook);
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
