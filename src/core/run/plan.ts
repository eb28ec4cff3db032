/** Decides what is due in a run, and does what precedes every load. */

import type { Workbook } from '../ground/ports/workbook';
import { colorOutcomes } from '../records/manifest/color';
import { isCheckDue, writeStatus } from './close';
import { dropStaged } from './drop-staged';
import type { Due } from './due';
import { decideDue, withWanted } from './due';
import type { Session } from './session/session';
import type { Taken } from './take-in';
import { isKeepDue } from './versions/keeping';
import type { Book } from './workbook/open-book';

/** What is due. */
export interface Planned extends Taken {
  readonly due: Due;
  /** Whether a check or a version was due before this run published anything. */
  readonly hasToCheck: boolean;
  readonly hasToKeep: boolean;
}

/** Decides what is due. Touches nothing. */
export function plan(session: Session, taken: Taken): Planned {
  const { state, isPoll, isEdited } = session;
  const { book, resolution, older, wished, atMs } = taken;
  const resolved = withWanted(state, book.configuration.entities, resolution.resolved);
  const due = decideDue(state, { resolved, older, wished, isPoll, isEdited, nowMs: atMs });
  return { ...taken, due, hasToCheck: isCheckDue(state, atMs), hasToKeep: isKeepDue(session) };
}

/** Carries out the decisions that precede every load. From here on, the next run does the work if this run is killed. */
export function prepare(session: Session, { book, workbook, due }: Planned): void {
  if (due.dropsStaging) dropStaged(session, workbook);
  for (const tab of due.finished) session.apply(tab, { kind: 'nothing-left' });
  session.update({ touched: session.touched, digest: null });
  if (session.isNewCode) showCode(session, book, workbook);
}

/**
 * Writes `_Estado` before the loads, which may take the whole run: the person who pushed new code waits to see that it
 * runs. Rows that earlier code wrote into `_Manifiesto` get the colours of this version, as far as they were read.
 */
function showCode(session: Session, book: Book, workbook: Workbook): void {
  const outcomes = book.entries.map(({ outcome }) => outcome);
  const colors = colorOutcomes(book.manifest.sheetId, 1, outcomes);
  writeStatus(session, book, workbook, [colors]);
}
