/** The system's own row in a table that was read back: what changes in it while the rest stays as it is. */
import type { CodeFacts, Problem, SystemFacts } from './problems';
import type { Cells, StatusWords, Told } from './table';
import { CELL_CHARACTERS, codeCells, STATUS_FIELDS, SYSTEM, toRow } from './table';

/** Code of the removal: of the manifest's row, and of the reason in `_Estado`. */
export const REMOVED = 'system/removed';

/** What a run that sees nothing of the folder knows of the system. */
type LastRun = Pick<SystemFacts, 'generation' | 'lastRunMs' | keyof CodeFacts>;

/** Place of a row, from 0, and its cells. */
interface ChangedRow {
  readonly row: number;
  readonly cells: string[];
}

/**
 * The system's row of a table that was read back, with what keeps every run from the folder. The rest of the table, and
 * by when it will have been written again, stay as they are: nobody knows better.
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
 * The system's row of a table that was read back, once nothing runs any more: the next sign is due at once, so that no
 * reader takes the rest of the table for the present.
 *
 * @param texts - rows of the tab, ragged
 * @param told - code and words
 * @param local - a time in ms as ISO 8601 with its offset
 * @returns place of the row, from 0, null when the table has no such row, and its cells
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
 * The system's row of a table that was read back, in which it is as it was before it was removed.
 *
 * @param texts - rows of the tab, ragged
 * @param removed - code with which the removal was told
 * @param nextSignalMs - by when the table will have been written again
 * @param local - a time in ms as ISO 8601 with its offset
 * @returns place of the row, from 0, and its cells; null when the table tells of no removal
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
