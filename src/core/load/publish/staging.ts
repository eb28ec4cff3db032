/** The hidden tab beside the live tab to which a large snapshot is written piece by piece. */
import { LIMITS } from '../../ground/limits';
import type { Tab, Workbook } from '../../ground/ports/workbook';
import type { Budget } from '../../ground/retry';
import { withRetry } from '../../ground/retry';
import { jsonBytes } from './size';

/** Title of every staging tab of an earlier version. */
const FORMER_TITLE = '_carga';

/** Unique title of a staging tab. Pieces are written by tab title, and a late piece must reach its own tab or fail. */
export function stagingTitle(sheetId: number): string {
  return `${FORMER_TITLE} ${sheetId.toString(36)}`;
}

/** A staging tab and how far it is filled. */
export interface Staging {
  readonly sheetId: number;
  /** Allocated grid. */
  readonly rows: number;
  readonly columns: number;
  /** Rows written so far. */
  readonly filled: number;
}

type Rows = readonly (readonly string[])[];

/**
 * Adds the staging tab and deletes those of earlier runs in the same batch.
 *
 * @param staging - ID and grid of the new tab
 * @param left - sheetIds of existing staging tabs
 * @throws ServiceError
 */
export function openStaging(workbook: Workbook, staging: Staging, left: readonly number[]): void {
  const { sheetId, rows, columns } = staging;
  workbook.apply([
    ...left.map((id) => ({ kind: 'deleteTab' as const, sheetId: id })),
    { kind: 'addTab', sheetId, title: stagingTitle(sheetId), rows, columns, hidden: true },
    { kind: 'plainText', sheetId },
  ]);
}

/**
 * Deletes all staging tabs, including the given one if a person renamed it.
 *
 * @throws ServiceError
 */
export function dropStaging(budget: Budget, workbook: Workbook, sheetId: number): void {
  const tabs = withRetry(budget, () => workbook.tabs());
  const own = tabs.filter((tab) => tab.sheetId === sheetId && tab.hidden).map((tab) => tab.sheetId);
  const left = [...new Set([...leftovers(tabs), ...own])];
  if (left.length > 0) workbook.apply(left.map((id) => ({ kind: 'deleteTab', sheetId: id })));
}

/**
 * The staging tabs among all tabs: at most one, unless a person added another.
 *
 * @returns their sheetIds
 */
export function leftovers(tabs: readonly Tab[]): number[] {
  const own = tabs.filter(({ title, sheetId }) => title === stagingTitle(sheetId) || title === FORMER_TITLE);
  return own.map(({ sheetId }) => sheetId);
}

/**
 * Writes rows below the staged rows, in pieces of about 2 MB, each at a fixed position.
 *
 * @param staging - its grid must be large enough
 * @param rows - text by row, ragged
 * @returns the staging tab with its new number of filled rows
 * @throws ServiceError
 */
export function fillStaging(budget: Budget, workbook: Workbook, staging: Staging, rows: Rows): Staging {
  let { filled } = staging;
  for (const piece of pieces(rows)) {
    const at = filled;
    withRetry(budget, () => workbook.write(stagingTitle(staging.sheetId), at, piece));
    filled += piece.length;
  }
  return { ...staging, filled };
}

/**
 * Makes the staging grid large enough.
 *
 * @param rows - minimum
 * @param columns - minimum
 * @throws ServiceError
 */
export function growStaging(workbook: Workbook, staging: Staging, rows: number, columns: number): Staging {
  const { sheetId } = staging;
  const grown = {
    ...staging,
    rows: Math.max(staging.rows, rows),
    columns: Math.max(staging.columns, columns),
  };
  if (grown.rows === staging.rows && grown.columns === staging.columns) return staging;
  workbook.apply([
    { kind: 'resizeRows', sheetId, rows: grown.rows },
    { kind: 'resizeColumns', sheetId, columns: grown.columns },
    { kind: 'plainText', sheetId },
  ]);
  return grown;
}

/** Cuts rows into pieces that each fit into one request. */
function* pieces(rows: Rows): Generator<Rows> {
  let start = 0;
  let bytes = 0;
  for (let index = 0; index < rows.length; index++) {
    const size = jsonBytes(rows[index] ?? []);
    if (index > start && bytes + size > LIMITS.pieceBytes) {
      yield rows.slice(start, index);
      start = index;
      bytes = 0;
    }
    bytes += size;
  }
  if (start < rows.length) yield rows.slice(start);
}
