/** Measures whether a snapshot fits into the Spreadsheet, before anything is written. */
import type { Tab } from '../../ground/ports/workbook';

/** Room in the Spreadsheet for one snapshot, in cells. Allocated grids count, empty cells included. */
export interface Room {
  /** Every tab. */
  readonly tabs: readonly Tab[];
  /** Cells that the Spreadsheet may hold. */
  readonly cellsMax: number;
  /** Cells of all tabs except the entity's own tab and staging tabs. */
  readonly otherCells: number;
  /** Current cells of the entity's tab; 0 if there is no such tab. */
  readonly liveCells: number;
}

/**
 * Measures the room for one entity.
 *
 * @param liveId - sheetId of the entity's tab; null = there is none
 * @param staging - sheetIds of staging tabs, which are deleted before the next one is added
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
 * Maximum cells of a staged snapshot. During staging the snapshot exists beside the live tab, and in the commit beside its
 * own copy. A first publication turns the staging tab into the live tab and needs no copy.
 */
export function stagedCellsMax(room: Omit<Room, 'tabs'>): number {
  const free = room.cellsMax - room.otherCells;
  return room.liveCells === 0 ? free : Math.min(free - room.liveCells, Math.floor(free / 2));
}
