/** How a tab looks, as the .xlsx file shows it. */
import { type Area, fieldsAt } from '../sheets/areas';
import { backgroundOf, rgbOf, unusualColumns, wrappedColumns } from '../sheets/look';
import type { Tab } from '../sheets/tab';
import type { SheetLook } from '../xlsx/look';

/** Columns that are looked at: a header of thousands would be slow, and only the system's tabs are not plain. */
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

/** Rows are asked for one after the other: of thousands of areas only those of the row are looked at. */
function fillsOf(areas: readonly Area[]): SheetLook['fill'] {
  let at = -1;
  let own: readonly Area[] = [];
  return (row, column) => {
    if (row !== at) own = areas.filter(({ area }) => area.startRow <= row && row < area.endRow);
    at = row;
    return own.length === 0 ? '' : hex(backgroundOf(fieldsAt(own, row, column)));
  };
}

function hex(style: unknown): string {
  const digits = (part: number) => part.toString(16).toUpperCase().padStart(2, '0');
  return rgbOf(style)?.map(digits).join('') ?? '';
}
