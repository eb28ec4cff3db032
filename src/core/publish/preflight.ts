/** Will it fit? Asked before anything is written. */
import type { Tab } from '../ports/workbook';

/** Room in the Spreadsheet for one snapshot, in cells. Allocated grids count, empty cells included. */
export interface Room {
  /** Every tab. */
  readonly tabs: readonly Tab[];
  /** Cells that the Spreadsheet may hold. */
  readonly cellsMax: number;
  /** Cells of all tabs but the entity's own and the staging tab. */
  readonly otherCells: number;
  /** Cells of the entity's tab as it is now; a tab that is not there has none. */
  readonly liveCells: number;
}

/**
 * Measures the room for one entity.
 *
 * @param liveId - sheetId of the entity's tab, null when there is none
 * @param staging - sheetIds of staging tabs, which make room for the next one
 * @param cellsMax - cells that the Spreadsheet may hold
 */
export function measureRoom(
  tabs: readonly Tab[],
  liveId: number | null,
  staging: readonly number[],
  cellsMax: number,
): Room {
  let otherCells = 0;
  let liveCells = 0;
  for (const tab of tabs) {
    const cells = tab.rows * tab.columns;
    if (tab.sheetId === liveId) liveCells = cells;
    else if (!staging.includes(tab.sheetId)) otherCells += cells;
  }
  return { tabs, cellsMax, otherCells, liveCells };
}

/**
 * The most cells that a staged snapshot may have. While it is staged it stands beside the live tab, and in the
 * commit beside its own copy; a first publication turns the staging tab into the live one and needs no copy.
 */
export function stagedCellsMax(room: Omit<Room, 'tabs'>): number {
  const free = room.cellsMax - room.otherCells;
  return room.liveCells === 0 ? free : Math.min(free - room.liveCells, Math.floor(free / 2));
}
