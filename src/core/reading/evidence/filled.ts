/** The filled cells of a record: those with text other than white space. */

export function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

/** The columns of the filled cells, from 0, in order. */
export function filledColumns(row: readonly string[]): number[] {
  const columns: number[] = [];
  for (let column = 0; column < row.length; column += 1)
    if (isFilled(row[column] ?? '')) columns.push(column);
  return columns;
}
