/** The look of a tab in the .xlsx file. */
import { type Area, fieldsAt } from '../google/sheets/areas';
import { backgroundOf, rgbOf, unusualColumns, wrappedColumns } from '../google/sheets/look';
import type { Tab } from '../google/sheets/tab';
import type { SheetLook } from './xlsx/look';

/** Columns that are read: thousands would be slow, and only the system's tabs are not plain. */
const MOST = 702;

const FILL = /^userEnteredFormat(\.backgroundColorStyle.*)?$/;

/** The look of a tab. */
export function sheetLook(tab: Tab): SheetLook {
  const { areas, look } = tab.properties;
  const unusual = new Map(unusualColumns(tab, MOST).map((one) => [one.column, one]));
  const filled = areas.filter(({ patch }) => Object.keys(patch).some((path) => FILL.test(path)));
  return {
    tabColor: hex(look.tabColorStyle),
    columns: Array.from(
      { length: Math.max(0, ...[...unusual.keys()].map((column) => column + 1)) },
      (_, column) => {
        const { pixels = null, isHidden = false } = unusual.get(column) ?? {};
        return { pixels, isHidden };
      },
    ),
    wrapped: wrappedColumns(tab, MOST),
    filled: Math.min(MOST, Math.max(0, ...filled.map(({ area }) => area.endColumn))),
    fill: fillsOf(filled),
  };
}

/** Callers ask row by row, so the areas of the last row are kept: a tab may have thousands of areas. */
function fillsOf(areas: readonly Area[]): SheetLook['fill'] {
  let at: number | null = null;
  let own: readonly Area[] = [];
  return (row, column) => {
    if (row !== at) own = areas.filter(({ area }) => area.startRow <= row && row < area.endRow);
    at = row;
    return own.length === 0 ? null : hex(backgroundOf(fieldsAt(own, row, column)));
  };
}

function hex(style: unknown): string | null {
  const digits = (part: number) => part.toString(16).toUpperCase().padStart(2, '0');
  return rgbOf(style)?.map(digits).join('') ?? null;
}
