/** What the preview's grid has to know of a tab before it draws a cell. */
import { fieldsAt } from '../sheets/areas';
import type { Tab } from '../sheets/tab';
import { PREVIEW } from './limits';

/** A column that is not of the usual width. */
interface ColumnFacts {
  /** From 0. */
  readonly column: number;
  readonly pixels: number;
  /** Whether it is folded away, or hidden. */
  readonly isHidden: boolean;
}

/** A tab as the grid shows it. */
export interface TabFacts {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  /** Columns, from the first on, in which long texts are broken into lines. */
  readonly wrapped: number;
  readonly unusual: readonly ColumnFacts[];
}

/** @param tab - as it is */
export function tabFacts(tab: Tab): TabFacts {
  const { sheetId, title, rowCount, columnCount, frozenRowCount } = tab;
  return {
    sheetId,
    title,
    rows: rowCount,
    columns: columnCount,
    frozenRows: frozenRowCount,
    wrapped: wrappedColumns(tab),
    unusual: unusualColumns(tab),
  };
}

function wrappedColumns(tab: Tab): number {
  const isWrapped = (column: number) =>
    Object(tab.fields(0, column).userEnteredFormat ?? {}).wrapStrategy === 'WRAP';
  let columns = 0;
  while (columns < Math.min(tab.columnCount, PREVIEW.columns) && isWrapped(columns)) columns += 1;
  return columns;
}

function unusualColumns({ properties: { columnAreas }, columnCount }: Tab): ColumnFacts[] {
  if (columnAreas.length === 0) return [];
  return Array.from({ length: Math.min(columnCount, PREVIEW.columns) }, (_, column) => {
    const { pixelSize, hiddenByUser } = fieldsAt(columnAreas, 0, column);
    const pixels = typeof pixelSize === 'number' ? pixelSize : PREVIEW.columnPixels;
    return { column, pixels, isHidden: hiddenByUser === true };
  }).filter(({ pixels, isHidden }) => isHidden || pixels !== PREVIEW.columnPixels);
}
