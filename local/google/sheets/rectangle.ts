/** Rectangles of cells, zero-based, ends exclusive. */

export interface Rectangle {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** The size of a grid, with the name that errors give it. */
export interface Grid {
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The whole of a grid. */
export function wholeOf(grid: Grid): Rectangle {
  return { startRow: 0, endRow: grid.rowCount, startColumn: 0, endColumn: grid.columnCount };
}

/** Whether a rectangle holds no cell. */
export function isEmpty({ startRow, endRow, startColumn, endColumn }: Rectangle): boolean {
  return startRow >= endRow || startColumn >= endColumn;
}

/**
 * The cells that two rectangles share; null when there are none.
 * @param a - one rectangle
 */
export function intersection(a: Rectangle, b: Rectangle): Rectangle | null {
  const both = {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return isEmpty(both) ? null : both;
}

/** Whether a rectangle holds all cells of another. */
export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}

/**
 * A rectangle of the same size elsewhere.
 * @param rows - by how many rows it moves
 * @param columns - by how many columns it moves
 */
export function moved(area: Rectangle, rows: number, columns: number): Rectangle {
  return {
    startRow: area.startRow + rows,
    endRow: area.endRow + rows,
    startColumn: area.startColumn + columns,
    endColumn: area.endColumn + columns,
  };
}
