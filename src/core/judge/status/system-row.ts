/** Changes to the system's own row in a table that was read back. The other rows stay as they are. */
import type { CodeFacts, Problem, SystemFacts } from './problems';
import type { Cells, StatusWords, Told } from './table';
import { CELL_CHARACTERS, codeCells, STATUS_FIELDS, SYSTEM, toRow } from './table';

/** Code of the removal, in the manifest row and in the cause of `_Estado`. */
export const REMOVED = 'system/removed';

/** The facts of the system that a run knows without seeing the folder. */
type LastRun = Pick<SystemFacts, 'generation' | 'lastRunMs' | keyof CodeFacts>;

/** Place of a row, from 0, and its cells. */
interface ChangedRow {
  readonly row: number;
  readonly cells: string[];
}

/**
 * The system's row with the problem that keeps every run from the folder. The other rows and the time of the next write
 * stay as they are, because nothing newer is known.
 *
 * @param texts - rows of the tab, ragged
 * @param local - a time in ms as ISO 8601 with its offset
 * @returns place of the row, from 0, and its cells; null when the table has no such row
 */
export function troubledRow(
  texts: readonly (readonly string[])[],
  trouble: Problem,
  system: LastRun,
  words: StatusWords,
  local: (ms: number) => string,
): ChangedRow | null {
  return changedRow(texts, {
    stateWord: words.system([trouble]),
    cause: trouble.code,
    ...words.adviseProblem(trouble),
    ...lastCells(system, local),
  });
}

/**
 * The system's row after the removal. The next heartbeat is due at once, so that no reader believes that the other rows are
 * up to date.
 *
 * @param texts - rows of the tab, ragged
 * @param told - code and words
 * @param local - a time in ms as ISO 8601 with its offset
 * @returns place of the row, from 0 (null = the table has no such row), and its cells
 */
export function removedRow(
  texts: readonly (readonly string[])[],
  { code, ...words }: Told & { readonly code: string; readonly stateWord: string },
  system: LastRun,
  local: (ms: number) => string,
): { readonly row: number | null; readonly cells: string[] } {
  const nextSignal = local(system.lastRunMs);
  const changed = { ...words, cause: code, ...lastCells(system, local), nextSignal };
  return changedRow(texts, changed) ?? { row: null, cells: toRow({ state: SYSTEM, ...changed }) };
}

/**
 * The system's row without the removal.
 *
 * @param texts - rows of the tab, ragged
 * @param removed - code of the removal
 * @param nextSignalMs - latest time of the next write of the table
 * @param local - a time in ms as ISO 8601 with its offset
 * @returns place of the row, from 0, and its cells; null when the table shows no removal
 */
export function returnedRow(
  texts: readonly (readonly string[])[],
  removed: string,
  system: LastRun,
  nextSignalMs: number,
  words: StatusWords,
  local: (ms: number) => string,
): ChangedRow | null {
  const isRemoved = texts.some((cells) => cells[STATUS_FIELDS.indexOf('cause')] === removed);
  const blank = { stateWord: words.system([]), cause: '', reason: '', todo: '' };
  const nextSignal = local(nextSignalMs);
  return isRemoved ? changedRow(texts, { ...blank, ...lastCells(system, local), nextSignal }) : null;
}

function lastCells(system: LastRun, local: (ms: number) => string): Cells {
  const { generation, lastRunMs } = system;
  return { generation: String(generation), lastRun: local(lastRunMs), ...codeCells(system) };
}

function changedRow(texts: readonly (readonly string[])[], changed: Cells): ChangedRow | null {
  const row = texts.findIndex((cells) => cells[STATUS_FIELDS.indexOf('state')] === SYSTEM);
  if (row < 0) return null;
  const before = texts[row] ?? [];
  const cells = STATUS_FIELDS.map((field, column) => changed[field] ?? before[column] ?? '');
  return { row, cells: cells.map((text) => text.slice(0, CELL_CHARACTERS)) };
}
