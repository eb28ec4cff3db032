/** One sheet's part, in pieces, so that memory never holds a whole sheet (ECMA-376 part 1, 18.3). */
import { escapeText, fitText, needsQuotePrefix } from './cell-text';
import { columnsXml } from './columns-xml';
import { XLSX_LIMITS } from './limits';
import type { SheetLook } from './look';
import type { Styles } from './styles';

export interface SheetContent {
  /** Whether it is the sheet that is shown first. */
  selected: boolean;
  /** Rows at the top that stay in sight and are bold. */
  frozenRowCount: number;
  rows: () => Iterable<readonly string[]>;
  look: SheetLook;
}

/** What a sheet lacks of its tab, because Excel's limits are lower than Google's. */
export interface SheetCuts {
  /** Rows below the last one that a sheet can have. */
  rows: number;
  /** Columns to the right of the last one. */
  columns: number;
  /** Cells whose text was cut. */
  cells: number;
}

const PIECE_CHARACTERS = 256 * 1024;

/**
 * Yields the XML of a sheet in pieces and counts in `cuts` what did not fit.
 *
 * @param content - rows, each one a list of texts; an empty text is an empty cell
 * @param cuts - counters to add to
 * @param styles - of the workbook, to which those of the sheet are added
 */
export function* sheetXml(content: SheetContent, cuts: SheetCuts, styles: Styles): Generator<string> {
  const { frozenRowCount, look } = content;
  let piece = head(content);
  let number = 0;
  for (const row of content.rows()) {
    number += 1;
    if (number > XLSX_LIMITS.rows) {
      cuts.rows += 1;
      continue;
    }
    cuts.columns = Math.max(cuts.columns, row.length - XLSX_LIMITS.columns);
    piece += rowXml(row, { number, isBold: number <= frozenRowCount, look, styles }, cuts);
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData>${FOOT}`;
}

/** Removes the green corners with which Excel marks a text that looks like a number. */
const FOOT =
  '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors></worksheet>';

function head({ frozenRowCount, selected, look }: SheetContent): string {
  const pane = `<pane ySplit="${frozenRowCount}" topLeftCell="A${frozenRowCount + 1}" activePane="bottomLeft" state="frozen"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    look.tabColor === null ? '' : `<sheetPr><tabColor rgb="FF${look.tabColor}"/></sheetPr>`,
    '<sheetViews>',
    `<sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${frozenRowCount > 0 ? pane : ''}</sheetView></sheetViews>`,
    `${columnsXml(look)}<sheetData>`,
  ].join('');
}

/** Properties of a row besides its texts. */
interface RowContext {
  /** From 1. */
  readonly number: number;
  readonly isBold: boolean;
  readonly look: SheetLook;
  readonly styles: Styles;
}

function rowXml(
  row: readonly string[],
  { number, isBold, look, styles }: RowContext,
  cuts: SheetCuts,
): string {
  let cells = '';
  const { filled, wrapped } = look;
  const width = Math.min(Math.max(row.length, filled), XLSX_LIMITS.columns);
  for (let column = 0; column < width; column += 1) {
    const text = row[column] ?? '';
    const fill = column < filled ? look.fill(number - 1, column) : null;
    if (text === '' && fill === null) continue;
    const isQuoted = needsQuotePrefix(text);
    const style = styles.index({ isBold, isQuoted, isWrapped: column < wrapped, fill });
    cells += `<c r="${columnName(column)}${number}" s="${style}"${contentXml(text, cuts)}`;
  }
  return cells === '' ? '' : `<row r="${number}">${cells}</row>`;
}

function contentXml(text: string, cuts: SheetCuts): string {
  if (text === '') return '/>';
  const fitted = fitText(text);
  if (fitted !== text) cuts.cells += 1;
  return ` t="inlineStr"><is><t xml:space="preserve">${escapeText(fitted)}</t></is></c>`;
}

/** `A` to `XFD`, in bijective base 26. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
