/** Ends a run: checks the changed tabs, writes `_Estado`, and sends the alarms that are due. */

import { LIMITS } from '../ground/limits';
import type { Edit } from '../ground/ports/edit';
import { ServiceError } from '../ground/ports/service-error';
import type { Workbook } from '../ground/ports/workbook';
import { withRetry } from '../ground/retry';
import type { Happening } from '../judge/lifecycle/event';
import type { Standing } from '../judge/lifecycle/standing';
import { shownCommit } from '../judge/state/entity';
import type { State } from '../judge/state/state';
import { nextTurnMs } from '../judge/status/next-change';
import type { Counts } from '../judge/status/state';
import type { ObservationRow } from '../records/observation/row';
import { fromCells, OBSERVATION_FIELDS } from '../records/observation/row';
import { SEVERITY_CODES } from '../records/observation/severity';
import { fitRows, mergeRows, OBSERVATIONS_TITLE, replaceObservations } from '../records/observation/table';
import { OBSERVATION_HEADER } from '../words/book/finding';
import { checkPublished } from './check/check';
import { locateLines } from './check/locate';
import { sendAlarms } from './record/alert';
import { cellLink } from './record/cell-link';
import { orderEdits } from './record/order-edits';
import { isWritten, standing, statusEdits } from './record/report';
import { reviewEdits } from './record/review';
import { adoptWebhook } from './record/webhook';
import type { Session } from './session/session';
import type { Book } from './workbook/open-book';

/**
 * Whether a check of changed tabs is due.
 *
 * @param now - ms since 1970
 */
export function isCheckDue({ unchecked, check }: State, now: number): boolean {
  return unchecked.length > 0 && now >= (check.dueMs ?? 0);
}

/**
 * Checks the changed tabs and writes `_Observaciones`. If time runs out or Google refuses, a later run does it: a failed
 * check must not undo a publication. A failed check rests, so that it takes only a small share of the day's time. A check
 * that has killed two runs rests for hours. The state is saved first, so that a killed check loses nothing else.
 */
export function checkAndShow(session: Session, book: Book, workbook: Workbook): void {
  const { state, world } = session;
  const startedMs = world.clock.now();
  if (state.unchecked.length === 0 || startedMs >= session.readUntilMs) return;
  const begun = state.check.begun + 1;
  session.update({ check: { begun, dueMs: begun > 1 ? startedMs + LIMITS.checkRestMs : null } });
  session.save();
  const isDone = tryCheck(session, book, workbook);
  const endedMs = world.clock.now();
  const dueMs = isDone ? null : endedMs + (endedMs - startedMs) * LIMITS.checkRestShare;
  session.update({ check: { begun: 0, dueMs } });
}

function tryCheck(session: Session, book: Book, workbook: Workbook): boolean {
  try {
    return checkNow(session, book, workbook);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    session.world.log.warn(error.message);
    return false;
  }
}

function checkNow(session: Session, book: Book, workbook: Workbook): boolean {
  const checked = checkPublished(session, book, workbook);
  if (!checked) return false;
  const { budget, state } = session;
  const region = { title: OBSERVATIONS_TITLE, rows: ROWS_READ, columns: OBSERVATION_FIELDS.length };
  const { tabs, texts } = withRetry(budget, () => workbook.read([region]));
  const commits = Object.fromEntries(
    Object.entries(state.entities).map(([tab, entity]) => [tab, shownCommit(entity) ?? '']),
  );
  const before = (texts[0] ?? []).slice(1).map(fromCells);
  const merged = mergeRows(before, checked.checks, checked.known, checked.rows, commits);
  const rows = locateLines(session, book, merged);
  const ended = [...new Set([...state.unchecked, ...checked.tabs])].map((tab): Happening => {
    const observations = checked.tabs.includes(tab) ? countRows(rows, tab) : null;
    return { tab, event: { kind: 'checked', observations } };
  });
  const tab = tabs[0] ?? book.observations;
  const linkOf = (row: ObservationRow) => cellLink(session, session.entity(row.tab).published?.sheetId, row);
  const edits = replaceObservations(tab, OBSERVATION_HEADER, fitRows(rows), linkOf);
  writeStatus(session, book, workbook, edits, ended);
  return true;
}

/** Maximum rows of `_Observaciones` that are read back; rows that a person added below are discarded. */
const ROWS_READ = 3_000;

/**
 * Writes `_Estado`, unless this run has already written the present status. Updates the marks beside mistakes in
 * `_Configuracion`. Then sends alarms. After this, Google can no longer apply a late write of an earlier run.
 */
export function closeRun(session: Session, book: Book, workbook: Workbook): void {
  const { state, world, isPoll } = session;
  const now = world.clock.now();
  const isOwn = () => session.installation?.installedBy === world.account();
  const hasTrigger = isPoll || (isOwn() ? world.schedule.exists() : state.hasTrigger);
  const lastPollMs = isPoll ? now : state.lastPollMs;
  session.update({ lastPollMs, hasTrigger, needsAuthorisation: world.needsAuthorisation() });
  if (state.installedMs === null) session.update({ installedMs: now });
  adoptWebhook(session, book, workbook);
  markConfiguration(session, book, workbook);
  // A commit wrote the status of that moment. Since then another snapshot may have failed, or the trigger may be gone.
  if (!isWritten(session, book)) writeStatus(session, book, workbook);
  const present = standing(session, book, session.state);
  session.update({ turnMs: turnOf(session, present, now) });
  sendAlarms(session, book, present);
}

/**
 * Writes `_Estado` for the present state.
 *
 * @param edits - others of the same batch
 * @throws ServiceError
 */
export function writeStatus(
  session: Session,
  book: Book,
  workbook: Workbook,
  edits: readonly Edit[] = [],
  happened: readonly Happening[] = [],
): void {
  session.commit(book, happened, (after) => {
    const status = statusEdits(session, book, after);
    workbook.apply([...edits, ...status.edits]);
    return status.digest;
  });
}

/**
 * Marks mistakes and clears an order. This fails if a person has protected `_Configuracion`. The mistakes are in
 * `_Manifiesto` anyway, and the next run takes the order again.
 */
function markConfiguration(session: Session, book: Book, workbook: Workbook): void {
  const { clock } = session.world;
  const edits = [...reviewEdits(book), ...orderEdits(book, clock.local(clock.now()))];
  if (edits.length === 0) return;
  try {
    workbook.apply(edits);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    session.world.log.warn(error.message);
  }
}

function turnOf({ state }: Session, { entities }: Standing, now: number): number | null {
  const timings = entities.map(({ facts: { tab, punctuality, unsettledMs } }) => ({
    dueMs: punctuality.dueMs,
    unsettledMs,
    absentSinceMs: state.entities[tab]?.absentSinceMs ?? null,
  }));
  return nextTurnMs(timings, now);
}

/** Counts all rows of each rule, shown or not. */
function countRows(rows: readonly ObservationRow[], tab: string): Counts {
  const counts = { errors: 0, warnings: 0, notes: 0 };
  const seen = new Set<string>();
  for (const row of rows) {
    const group = `${row.check} ${row.rule} ${row.columnName}`;
    if (row.tab !== tab || seen.has(group)) continue;
    seen.add(group);
    const times = Number(row.rows) || 1;
    if (row.severity === SEVERITY_CODES.error) counts.errors += times;
    else if (row.severity === SEVERITY_CODES.pending) counts.notes += times;
    else counts.warnings += times;
  }
  return counts;
}
