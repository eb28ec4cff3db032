/** The status of every entity and of the system, as `_Estado` and the alarms report it. */

import { hash } from '../../ground/hash';
import type { Edit } from '../../ground/ports/edit';
import type { Tab } from '../../ground/ports/workbook';
import type { Standing } from '../../judge/lifecycle/standing';
import { standingOf } from '../../judge/lifecycle/standing';
import type { State } from '../../judge/state/state';
import { colorStates } from '../../judge/status/color';
import { nextSignalMs } from '../../judge/status/heartbeat';
import type { Trouble } from '../../judge/status/problems';
import { troubledRow } from '../../judge/status/system-row';
import { toStatusTexts } from '../../judge/status/table';
import { replaceStatus } from '../../judge/status/write-status';
import { offsetOf } from '../../records/snapshot/arrivals';
import { STATUS_WORDS } from '../../words/terms/status';
import { codeOf } from '../session/running-code';
import type { Session } from '../session/session';
import type { Book } from '../workbook/open-book';

/**
 * The status of every entity and of the system.
 *
 * @param book - the Spreadsheet with its configuration
 * @param state - the present one, or the one that a commit is about to leave
 */
export function standing(session: Session, { configuration }: Book, state: State): Standing {
  const { clock } = session.world;
  const nowMs = clock.now();
  const { entities, mistakes } = configuration;
  // Not stored yet: the time of this run, and that the trigger fired.
  const lastPollMs = session.isPoll ? nowMs : state.lastPollMs;
  const present = { ...state, lastPollMs, spent: session.time.spent(state.spent) };
  const moment = { nowMs, offsetMs: offsetOf(clock.local(nowMs)) };
  return standingOf(present, { entities, mistakes }, codeOf(session.world, session.installation), moment);
}

/** Edits that write `_Estado`, and the digest of the status of the entities that they write; null = they write none. */
export interface StatusEdits {
  readonly edits: readonly Edit[];
  readonly digest: string | null;
}

/**
 * Edits that write `_Estado` for a state. Every commit contains them.
 *
 * @param state - the state after the commit
 */
export function statusEdits(session: Session, book: Book, state: State): StatusEdits {
  if (book.trouble) return { edits: troubleEdits(session, book, state, book.trouble), digest: null };
  const { entities, problems, system } = standing(session, book, state);
  const { clock } = session.world;
  const now = clock.now();
  const next = nextSignalMs(now, system.lookMinutes);
  const report = { system, problems, nextSignalMs: next, entities };
  const edits = replaceStatus(book.status, toStatusTexts(report, STATUS_WORDS, clock.local));
  return { edits, digest: statusDigest({ entities, problems }) };
}

/** The run could not see the folder, so only the row of the system can report something. */
function troubleEdits(session: Session, book: Book, state: State, trouble: Trouble): Edit[] {
  const { world, installation } = session;
  const { clock } = world;
  const system = {
    ...codeOf(world, installation),
    generation: state.generation,
    lastRunMs: clock.now(),
  };
  const found = troubledRow(book.statusTexts, trouble, system, STATUS_WORDS, clock.local);
  if (!found) return [];
  return rowEdits(book.status, found.row, found.cells);
}

/**
 * Edits that write one row of `_Estado`.
 *
 * @param row - from 0
 * @param cells - from A on
 */
export function rowEdits(
  { sheetId, columns: found }: Pick<Tab, 'sheetId' | 'columns'>,
  row: number,
  cells: readonly string[],
): Edit[] {
  const columns = cells.length;
  return [
    // An earlier version had fewer columns, and a person may have deleted some.
    ...(found < columns ? [{ kind: 'resizeColumns' as const, sheetId, columns }] : []),
    { kind: 'cells', sheetId, row, rows: 1, columns, texts: [[...cells]] },
    colorStates(sheetId, row, [cells]),
  ];
}

/** Whether this run has written everything that a reader of `_Estado` acts on. Then nothing has to be written. */
export function isWritten(session: Session, book: Book): boolean {
  return session.writtenDigest === statusDigest(standing(session, book, session.state));
}

/** A digest of everything that a reader of `_Estado` acts on. */
function statusDigest({ entities, problems }: Pick<Standing, 'entities' | 'problems'>): string {
  const lines = entities.map(({ code, cause, facts }) => {
    const { tab, percent, published, checked, observations, winner } = facts;
    const counts = `${checked} ${observations.errors} ${observations.warnings} ${observations.notes}`;
    return [tab, code, cause, percent, published?.md5, published?.fileId, winner?.md5, counts].join('\t');
  });
  return hash([...lines, ...problems.map((problem) => problem.code)].join('\n'));
}
