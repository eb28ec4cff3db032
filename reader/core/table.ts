/** A table as text: what a tab holds, and what a snapshot is. */

/** One row, cells from the left; missing cells at its end are blank. */
export type Row = readonly string[];

/** The row with exactly this many cells. */
export function padded(row: Row, columns: number): Row {
  if (row.length === columns) return row;
  return Array.from({ length: columns }, (_, column) => row[column] ?? '');
}
