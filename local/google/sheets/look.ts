/** What a person sees of a tab besides its texts: widths, what is folded away, where long texts are broken, colours. */
import { type Fields, fieldsAt } from './areas';
import type { Tab } from './tab';

/** A column that is not as every column is. */
export interface UnusualColumn {
  /** From 0. */
  readonly column: number;
  /** Null = as wide as usual. */
  readonly pixels: number | null;
  /** Whether it is folded away, or hidden. */
  readonly isHidden: boolean;
}

/**
 * The columns that somebody made wider, narrower, or hid.
 * @param most - columns that are looked at
 */
export function unusualColumns(
  { properties: { columnAreas }, columnCount }: Tab,
  most: number,
): UnusualColumn[] {
  if (columnAreas.length === 0) return [];
  return Array.from({ length: Math.min(columnCount, most) }, (_, column) => {
    const { pixelSize, hiddenByUser } = fieldsAt(columnAreas, 0, column);
    const pixels = typeof pixelSize === 'number' ? pixelSize : null;
    return { column, pixels, isHidden: hiddenByUser === true };
  }).filter(({ pixels, isHidden }) => isHidden || pixels !== null);
}

/**
 * How many columns, from the first on, break long texts into lines.
 * @param most - columns that are looked at
 */
export function wrappedColumns(tab: Tab, most: number): number {
  const isWrapped = (column: number) =>
    Object(tab.fields(0, column).userEnteredFormat ?? {}).wrapStrategy === 'WRAP';
  let columns = 0;
  while (columns < Math.min(tab.columnCount, most) && isWrapped(columns)) columns += 1;
  return columns;
}

/** Red, green and blue from 0 to 255 of a ColorStyle; null where it states none of them. */
export function rgbOf(style: unknown): readonly number[] | null {
  const color: Fields = Object(Object(style ?? {}).rgbColor ?? {});
  const shares = ['red', 'green', 'blue'].map((name) => color[name]);
  // One that is left out is 0.
  return shares.every((share) => share === undefined)
    ? null
    : shares.map((share) => Math.round(255 * Number(share ?? 0)));
}

/** The ColorStyle behind a cell. */
export function backgroundOf({ userEnteredFormat }: Fields): unknown {
  return Object(userEnteredFormat ?? {}).backgroundColorStyle;
}
