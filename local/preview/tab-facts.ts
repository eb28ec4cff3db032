/** What the preview's grid has to know of a tab before it draws a cell. */
import { unusualColumns, wrappedColumns } from '../google/sheets/look';
import type { Tab } from '../google/sheets/tab';
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
    wrapped: wrappedColumns(tab, PREVIEW.columns),
    unusual: facts(tab),
  };
}

function facts(tab: Tab): ColumnFacts[] {
  return unusualColumns(tab, PREVIEW.columns)
    .map((one) => ({ ...one, pixels: one.pixels ?? PREVIEW.columnPixels }))
    .filter(({ pixels, isHidden }) => isHidden || pixels !== PREVIEW.columnPixels);
}
