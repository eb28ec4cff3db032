/** Writes cells into a tab. It replaces whole rows, because a copy of the tab may share them. */
import { type Patch, painted } from './areas';
import type { Cell, Row } from './cell';
import type { Rectangle } from './rectangle';
import type { Tab } from './tab';

/**
 * A row with some cells replaced.
 * @param row - the row
 * @param start - the first column replaced
 */
export function replaced(row: Row, start: number, cells: Row): Row {
  const end = start + cells.length;
  if (start === 0 && row.length <= end) return cells;
  const left: Cell[] = row.slice(0, start);
  while (left.length < start) left.push('');
  return left.concat(cells, row.slice(end));
}

/**
 * A row of equal cells.
 * @param width - how many
 */
export function filled(cell: Cell, width: number): Row {
  return new Array<Cell>(width).fill(cell);
}

/**
 * Writes one content into every cell of a rectangle.
 * @param area - the cells
 * @param cell - the content; a blank cell is ''
 */
export function fill(tab: Tab, area: Rectangle, cell: Cell): void {
  const cells = filled(cell, area.endColumn - area.startColumn);
  const end = cell === '' ? Math.min(area.endRow, tab.usedRows) : area.endRow;
  for (let row = area.startRow; row < end; row += 1) {
    tab.put(row, replaced(tab.row(row), area.startColumn, cells));
  }
}

/**
 * Sets fields of cells.
 * @param patch - the fields; an empty patch changes nothing
 */
export function paint(tab: Tab, area: Rectangle, patch: Patch): void {
  if (Object.keys(patch).length > 0) tab.change({ areas: painted(tab.properties.areas, area, patch) });
}

/** Adjacent cells of a row that get the same fields. */
interface Run {
  readonly startColumn: number;
  readonly endColumn: number;
  readonly patch: Patch;
}

/** Adjacent rows with equal runs. */
interface Block {
  readonly startRow: number;
  readonly key: string;
  readonly runs: readonly Run[];
}

/**
 * Sets different fields of cells; equal neighbours share an area.
 * @param startRow - zero-based
 * @param startColumn - zero-based
 * @param rows - the fields by row and column; null leaves a cell as it is
 */
export function paintEach(
  tab: Tab,
  startRow: number,
  startColumn: number,
  rows: readonly (readonly (Patch | null)[])[],
): void {
  const blocks: Block[] = [];
  for (const [index, patches] of rows.entries()) {
    const runs = runsOf(patches, startColumn);
    const key = JSON.stringify(runs);
    if (blocks.at(-1)?.key !== key) blocks.push({ startRow: startRow + index, key, runs });
  }
  let { areas } = tab.properties;
  for (const [index, block] of blocks.entries()) {
    const endRow = blocks[index + 1]?.startRow ?? startRow + rows.length;
    for (const { patch, ...columns } of block.runs) {
      areas = painted(areas, { startRow: block.startRow, endRow, ...columns }, patch);
    }
  }
  tab.change({ areas });
}

function runsOf(patches: readonly (Patch | null)[], startColumn: number): readonly Run[] {
  const runs: Run[] = [];
  let last: string | null = null;
  for (const [index, patch] of patches.entries()) {
    const key = patch === null ? null : JSON.stringify(patch);
    const column = startColumn + index;
    const before = runs.at(-1);
    if (patch !== null && key === last && before !== undefined)
      runs[runs.length - 1] = { ...before, endColumn: column + 1 };
    else if (patch !== null) runs.push({ startColumn: column, endColumn: column + 1, patch });
    last = key;
  }
  return runs;
}
