/** The tab that a snapshot goes to, and the edits that shape it. */
import type { Edit } from '../ports/edit';
import type { Tab } from '../ports/workbook';

/** An entity's tab as it is, or as it is to be made. */
export interface Target {
  readonly title: string;
  readonly sheetId: number;
  /** Its grid now; null when the tab is to be made. */
  readonly grid: { readonly rows: number; readonly columns: number } | null;
  /** Place among the tabs of one that is to be made: behind the other data, before all else; the first one when left out. */
  readonly index?: number;
  /** IDs of the tables that people made of its cells; none when left out. */
  readonly tables?: readonly string[];
  /** A tab without cells that bears the name, and the name that it gets; left out when there is none. */
  readonly tenant?: { readonly sheetId: number; readonly title: string };
}

/** The shape of the snapshot. */
export interface Shape {
  /** Rows of the tab, header included. */
  readonly rows: number;
  readonly columns: number;
  readonly hasHeader: boolean;
}

/** Rows of the grid: Sheets refuses to freeze every row of a tab. */
export function gridRows(shape: Shape): number {
  return Math.max(shape.rows, shape.hasHeader ? 2 : 1);
}

/**
 * Brings the live grid to the snapshot's size. The API checks the cell limit after each dimension with the
 * other one as it is (gspread-dataframe issue 37), so columns shrink before rows grow, and grow after.
 *
 * @param target - the tab, which exists
 */
export function fitGrid(target: Target, shape: Shape): Edit[] {
  const { sheetId } = target;
  const columns = target.grid?.columns ?? 0;
  const shrink = shape.columns < columns;
  const resizeColumns: Edit = { kind: 'resizeColumns', sheetId, columns: shape.columns };
  const resizeRows: Edit = { kind: 'resizeRows', sheetId, rows: gridRows(shape) };
  const frozen: Edit = { kind: 'header', sheetId, frozenRows: 0 };
  return shrink ? [frozen, resizeColumns, resizeRows] : [frozen, resizeRows, resizeColumns];
}

/** Header and text format, once the grid has its size. */
export function dress(sheetId: number, shape: Shape): Edit[] {
  return [
    { kind: 'plainText', sheetId },
    { kind: 'header', sheetId, frozenRows: shape.hasHeader ? 1 : 0 },
  ];
}

/**
 * The first sheetId from a wanted one on that no tab has; it is then taken.
 *
 * @param taken - IDs in use
 * @param wanted - a whole number from 0 on
 */
export function freeSheetId(taken: Set<number>, wanted: number): number {
  let id = wanted % SHEET_IDS;
  while (taken.has(id)) id = (id + 1) % SHEET_IDS;
  taken.add(id);
  return id;
}

/** A name that no tab bears yet, for a tab that has to leave its own. */
export function freeTitle(tabs: readonly Pick<Tab, 'title'>[], title: string): string {
  const taken = new Set(tabs.map((tab) => tab.title.toLowerCase()));
  for (let number = 2; ; number++) {
    const free = `${title} ${number}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** sheetIds are non-negative 32-bit integers. https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets */
const SHEET_IDS = 2 ** 31;
