/** The tab to which a snapshot is published, and the edits that shape it. */
import type { Edit } from '../../ground/ports/edit';
import type { Tab } from '../../ground/ports/workbook';

/** An entity's tab that exists or will be added. */
export interface Target {
  readonly title: string;
  readonly sheetId: number;
  /** Its current grid; null = the tab will be added. */
  readonly grid: { readonly rows: number; readonly columns: number } | null;
  /** Position of a new tab: after the other data tabs, before all others; 0 if omitted. */
  readonly index?: number;
  /** IDs of tables that people created in the tab; none if omitted. */
  readonly tables?: readonly string[];
  /** A tab without cells that has the title, and its new title; omitted if there is none. */
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
 * Resizes the live grid to the snapshot's size. The API checks the cell limit after each resize, with the current size of
 * the other dimension (gspread-dataframe issue 37). So columns shrink before, and grow after, the rows are resized.
 *
 * @param target - an existing tab
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

/** Edits for header and text format, after the grid has its size. */
export function dress(sheetId: number, shape: Shape): Edit[] {
  return [
    { kind: 'plainText', sheetId },
    { kind: 'header', sheetId, frozenRows: shape.hasHeader ? 1 : 0 },
  ];
}

/**
 * The first free sheetId from a wanted one on. Adds it to `taken`.
 *
 * @param taken - IDs in use
 * @param wanted - integer, 0 or more
 */
export function freeSheetId(taken: Set<number>, wanted: number): number {
  let id = wanted % SHEET_IDS;
  while (taken.has(id)) id = (id + 1) % SHEET_IDS;
  taken.add(id);
  return id;
}

/** A free title for a tab that must be renamed. */
export function freeTitle(tabs: readonly Pick<Tab, 'title'>[], title: string): string {
  const taken = new Set(tabs.map((tab) => tab.title.toLowerCase()));
  for (let number = 2; ; number++) {
    const free = `${title} ${number}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** sheetIds are non-negative 32-bit integers. https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets */
const SHEET_IDS = 2 ** 31;
