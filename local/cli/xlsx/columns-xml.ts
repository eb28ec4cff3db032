/** The columns of a sheet: width of each one, and which are folded (ECMA-376 part 1, 18.3.1.13). */
import { XLSX_LIMITS } from './limits';
import type { SheetLook } from './look';
import { TEXT_STYLE } from './styles';

/** Width in characters of a column that nobody changed. */
const USUAL = 18;

/** Pixels of a character of the usual font, and of the padding beside the text. */
const CHARACTER = 7;
const BESIDE = 5;

/** Attribute of the column that shows the sign which opens a folded group. */
const COLLAPSED = ' collapsed="1"';

/** The columns, with the sheet's format before them. */
export function columnsXml({ columns }: SheetLook): string {
  const isFolded = columns.some(({ isHidden }) => isHidden);
  const own = columns.map(({ pixels, isHidden }, index) => {
    const width = pixels === null ? USUAL : Math.round((100 * (pixels - BESIDE)) / CHARACTER) / 100;
    const hidden = isHidden ? ' hidden="1" outlineLevel="1"' : '';
    return column(index + 1, index + 1, width, `${hidden}${hasSign(columns, index) ? COLLAPSED : ''}`);
  });
  const first = columns.length + 1;
  // Excel shows the sign that opens a group above the column after the group.
  const rest = hasSign(columns, columns.length) ? [column(first, first, USUAL, COLLAPSED)] : [];
  const others = column(first + rest.length, XLSX_LIMITS.columns, USUAL, '');
  const format = `<sheetFormatPr defaultRowHeight="15"${isFolded ? ' outlineLevelCol="1"' : ''}/>`;
  return `${format}<cols>${[...own, ...rest, others].join('')}</cols>`;
}

/** Whether a column follows a folded group. */
function hasSign(columns: SheetLook['columns'], index: number): boolean {
  return columns[index - 1]?.isHidden === true && columns[index]?.isHidden !== true;
}

function column(min: number, max: number, width: number, more: string): string {
  return `<col min="${min}" max="${max}" width="${width}" style="${TEXT_STYLE}"${more} customWidth="1"/>`;
}
