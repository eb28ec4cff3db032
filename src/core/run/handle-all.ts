/** The work of one run: each snapshot that is due, one after the other. */

import { LIMITS } from '../ground/limits';
import type { Tab, Workbook } from '../ground/ports/workbook';
import type { DueSnapshot } from '../judge/lifecycle/due-snapshot';
import type { Happening } from '../judge/lifecycle/event';
import type { ManifestRow } from '../records/manifest/row';
import type { HandledFile } from '../records/summary';
import { dropStagedOf } from './drop-staged';
import { handle } from './handle';
import type { Session } from './session/session';
import type { Book } from './workbook/open-book';

export interface Work {
  readonly handled: readonly HandledFile[];
  /** Manifest rows that are not written yet. */
  readonly rows: readonly ManifestRow[];
  /** Events to apply once those rows are written. If the run is killed before, the next one reports them again. */
  readonly happened: readonly Happening[];
  /** IDs of files that are left to a later run. */
  readonly later: readonly string[];
  readonly percent: number | null;
  /** Whether it is unknown if a commit was applied. Then nothing is reported before the next run has looked. */
  readonly inDoubt: boolean;
  /** The Spreadsheet after the commits. */
  readonly book: Book;
}

/**
 * Handles everything that is due, as long as there is time.
 *
 * @param due - in order
 */
export function handleAll(
  session: Session,
  book: Book,
  workbook: Workbook,
  due: readonly DueSnapshot[],
): Work {
  const handled: HandledFile[] = [];
  const rows: ManifestRow[] = [];
  const happened: Happening[] = [];
  const later: string[] = [];
  let percent: number | null = null;
  let now = book;
  let isUsedUp = false;
  let inDoubt = false;
  for (const one of due) {
    // One try per run is enough to detect that the day's quota is used up.
    if (inDoubt || isUsedUp || session.world.clock.now() >= session.readUntilMs) {
      later.push(one.winner.id);
      continue;
    }
    const handling = handle(session, now, workbook, one);
    if (handling.kind === 'unstaged') {
      later.push(one.winner.id);
      dropStagedOf(session, workbook, one);
      continue;
    }
    if (handling.kind === 'doubt') {
      inDoubt = true;
      later.push(one.winner.id);
      continue;
    }
    if (handling.kind === 'later') {
      later.push(one.winner.id);
      percent = handling.percent ?? percent;
      const { told } = handling;
      isUsedUp = isUsedUp || told?.code === 'service/quota';
      // The manifest reports it once; a person who asks again needs an answer.
      if (told && !session.isPoll) handled.push(toHandled(told, 0));
      continue;
    }
    handled.push(toHandled(handling.row, handling.ms));
    if (handling.kind === 'published') {
      now = afterCommit(now, handling.tab, handling.index);
      continue;
    }
    rows.push(handling.row);
    happened.push({ tab: one.entity.tab, event: handling.event });
    isUsedUp = isUsedUp || handling.row.code === 'service/quota';
    if (handling.row.outcome === 'failed') later.push(one.winner.id);
    else dropStagedOf(session, workbook, one);
  }
  return { handled, rows, happened, later, percent, inDoubt, book: now };
}

/** The Spreadsheet after a commit: one more manifest row, and the new tab of the entity at its position. */
function afterCommit(book: Book, tab: Tab, index: number | null): Book {
  const { manifest } = book;
  const rows = Math.min(manifest.rows + 1, LIMITS.manifestRows + 1);
  const tabs = book.tabs.filter((other) => other.sheetId !== tab.sheetId);
  const place = index ?? book.tabs.findIndex((other) => other.sheetId === tab.sheetId);
  tabs.splice(place < 0 ? tabs.length : place, 0, tab);
  return { ...book, manifest: { ...manifest, rows }, tabs };
}

/** A manifest row in the form of the run's summary. */
export function toHandled(row: ManifestRow, ms: number): HandledFile {
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
