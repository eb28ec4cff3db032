/** Ranges in A1 notation, found on the tabs of a spreadsheet. */
import { invalidArgument } from '../../api-error';
import { parseNotation } from '../a1';
import { refuseNoGrid } from '../draft';
import { refuseOutside } from '../grid-range';
import type { Rectangle } from '../rectangle';
import type { Tab } from '../tab';

/** The cells that a range names, cut to the grid. */
export interface Found {
  readonly tab: Tab;
  readonly area: Rectangle;
  /** Whether a single cell was named, which a writer takes for the corner to begin at. */
  readonly corner: boolean;
}

/**
 * Finds a range. Without a tab's name it is on the first visible one; names match whatever their case.
 * https://developers.google.com/workspace/sheets/api/guides/concepts#cell
 * @param tabs - of the spreadsheet, in their order
 * @param text - in A1 notation
 * @throws ApiError for what is no range of the spreadsheet and for one that begins outside of its grid
 */
export function findRange(tabs: readonly Tab[], text: string): Found {
  const named = (title: string): Tab | undefined =>
    tabs.find((tab) => tab.title.toLowerCase() === title.toLowerCase());
  const notation = parseNotation(text, (title) => named(title) !== undefined);
  const tab = notation?.title == null ? tabs.find(({ hidden }) => !hidden) : named(notation.title);
  if (notation === null || tab === undefined) throw invalidArgument(`Unable to parse range: ${text}`);
  refuseNoGrid(tab, `Unable to parse range: ${text}`);
  const { area, corner } = notation;
  refuseOutside(tab, area.startRow, area.startColumn, text);
  const cut = {
    ...area,
    endRow: Math.min(area.endRow, tab.rowCount),
    endColumn: Math.min(area.endColumn, tab.columnCount),
  };
  return { tab, area: cut, corner };
}
