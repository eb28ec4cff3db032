/** The styles of a workbook's cells, collected while its sheets are written (ECMA-376 part 1, 18.8). */

/** How one cell looks. */
export interface CellStyle {
  readonly isBold: boolean;
  /** Whether the cell is marked as text, so that Excel does not read a formula. */
  readonly isQuoted: boolean;
  readonly isWrapped: boolean;
  /** Six hexadecimal digits; null = none. */
  readonly fill: string | null;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Index of the style of plain text. */
export const TEXT_STYLE = 1;

/** The first two fills are the same in every workbook. */
const FILLS = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>'];

export class Styles {
  private readonly fills: string[] = [];
  /** Index of each style by its XML. */
  private readonly formats = new Map<string, number>();

  constructor() {
    for (const isBold of [false, true])
      for (const isQuoted of [false, true]) this.index({ isBold, isQuoted, isWrapped: false, fill: null });
  }

  /** Index of a style in the workbook. */
  index({ isBold, isQuoted, isWrapped, fill }: CellStyle): number {
    if (!isWrapped && fill === null && this.formats.size >= 4)
      return TEXT_STYLE + (isBold ? 2 : 0) + (isQuoted ? 1 : 0);
    const format = formatXml(isBold ? 1 : 0, this.fillIndex(fill), isQuoted, isWrapped);
    const known = this.formats.get(format) ?? TEXT_STYLE + this.formats.size;
    this.formats.set(format, known);
    return known;
  }

  private fillIndex(fill: string | null): number {
    if (fill === null) return 0;
    if (!this.fills.includes(fill)) this.fills.push(fill);
    return FILLS.length + this.fills.indexOf(fill);
  }

  /** The part of the workbook that holds them. */
  part(): string {
    const font = (isBold: boolean) =>
      `<font>${isBold ? '<b/>' : ''}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
    const fills = [
      ...FILLS,
      ...this.fills.map(
        (fill) => `<patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill>`,
      ),
    ];
    const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
    return [
      `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2">${font(false)}${font(true)}</fonts>`,
      `<fills count="${fills.length}">${fills.map((fill) => `<fill>${fill}</fill>`).join('')}</fills>`,
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      `<cellStyleXfs count="1">${plain}/></cellStyleXfs>`,
      `<cellXfs count="${this.formats.size + 1}">${plain} xfId="0"/>${[...this.formats.keys()].join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ].join('');
  }
}

/** Number format 49 is `@`, text, in every language (18.8.30 numFmt). */
function formatXml(font: number, fill: number, isQuoted: boolean, isWrapped: boolean): string {
  const applied = `${font ? ' applyFont="1"' : ''}${fill ? ' applyFill="1"' : ''}${isQuoted ? ' quotePrefix="1"' : ''}`;
  const xf = `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1"${applied}`;
  return isWrapped ? `${xf} applyAlignment="1"><alignment wrapText="1"/></xf>` : `${xf}/>`;
}
