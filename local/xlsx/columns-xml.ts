/** The columns of a sheet: how wide each one is, and which are folded away (ECMA-376 part 1, 18.3.1.13). */
import { XLSX_LIMITS } from './limits';
import type { SheetLook } from './look';
import { TEXT_STYLE } from './styles';

/** Characters of a column that nobody made wider or narrower. */
const USUAL = 18;

/** Pixels of a character of the usual font, and of what stands beside the text. */
const CHARACTER = 7;
const BESIDE = 5;

/** The columns, and what has to be said of the sheet before them. */
export function columnsXml({ columns }: SheetLook): string {
  const isFolded = columns.some(({ isHidden }) => isHidden);
  const own = columns.map(({ pixels, isHidden }, index) => {
    const width = pixels === null ? USUAL : Math.round((100 * (pixels - BESIDE)) / CHARACTER) / 100;
    const hidden = isHidden ? ' hidden="1" outlineLevel="1"' : '';
    return column(index + 1, index + 1, width, `${hidden}${signOf(columns, index)}`);
  });
  const first = columns.length + 1;
  // The sign that opens them stands over the column after them.
  const sign = signOf(columns, columns.length);
  const rest = sign === '' ? [] : [column(first, first, USUAL, sign)];
  const others = column(first + rest.length, XLSX_LIMITS.columns, USUAL, '');
  const format = `<sheetFormatPr defaultRowHeight="15"${isFolded ? ' outlineLevelCol="1"' : ''}/>`;
  return `${format}<cols>${[...own, ...rest, others].join('')}</cols>`;
}

function signOf(columns: SheetLook['columns'], index: number): string {
  const isAfter = columns[index - 1]?.isHidden === true && columns[index]?.isHidden !== true;
  return isAfter ? ' collapsed="1"' : '';
}

function column(min: number, max: number, width: number, more: string): string {
  return `<col min="${min}" max="${max}" width="${width}" style="${TEXT_STYLE}"${more} customWidth="1"/>`;
}
