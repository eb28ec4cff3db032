/** Writes texts into cells as if a person typed them, with the number formats that typing brings. */
import type { Patch } from './areas';
import type { Cell } from './cell';
import { numberFormat } from './display';
import { typed } from './parse-typed';
import type { Tab } from './tab';
import { paintEach, replaced } from './write';

/** A typed text, or a content that is not typed; null leaves the cell as it is. */
export type Entry = string | number | boolean | null;

/**
 * Types rows of entries from a corner on. A cell of format text takes every entry as it is.
 * @param tab - to be written; the entries fit its grid
 * @param startRow - zero-based
 * @param startColumn - zero-based
 */
export function typeInto(
  tab: Tab,
  startRow: number,
  startColumn: number,
  rows: readonly (readonly Entry[])[],
): void {
  const patches = rows.map((entries, index) => {
    const row = startRow + index;
    const cells: Cell[] = [];
    const formats = entries.map((entry, offset): Patch | null => {
      const column = startColumn + offset;
      if (typeof entry !== 'string') {
        cells.push(entry ?? tab.cell(row, column));
        return null;
      }
      const format = numberFormat(tab.fields(row, column)).type;
      const result =
        format === 'TEXT' && !entry.startsWith('=') ? { cell: entry } : typed(entry, tab.properties.locale);
      cells.push(result.cell);
      const brings = 'numberFormat' in result ? result.numberFormat : undefined;
      return brings === undefined || format !== undefined
        ? null
        : { 'userEnteredFormat.numberFormat': brings };
    });
    tab.put(row, replaced(tab.row(row), startColumn, cells));
    return formats;
  });
  if (patches.some((row) => row.some((patch) => patch !== null)))
    paintEach(tab, startRow, startColumn, patches);
}
