/** Text of files: how cells, records and lines are written. */

/** A file before it is encoded, with the truth about it. */
export interface Written {
  readonly text: string;
  /** What reading must give: the header, if there is one, and the rows. */
  readonly truth: readonly (readonly string[])[];
  /** Whether the first of them is a header. */
  readonly headed: boolean;
  /** Encodings that such a system writes; any that a dealership may have where it is left out. */
  readonly encodings?: readonly string[];
  /** The bytes themselves, where no encoding gives them. */
  readonly bytes?: string;
  /** Rows of the file are left out, so that a person must be asked. */
  readonly partial?: boolean;
}

/** How a system writes cells and lines. */
export interface Format {
  readonly delimiter: string;
  readonly quote: '"' | "'" | '';
  /** Which cells stand in quotes: those that need them, those that are no numbers, all. */
  readonly quoted: 'needy' | 'texts' | 'all';
  readonly escape: 'double' | 'backslash';
  readonly newline: '\r\n' | '\n' | '\r';
  /** Whether the last line has a line end. */
  readonly ended: boolean;
}

/** What Excel writes where the comma is decimal. */
export const EXCEL: Format = {
  delimiter: ';',
  quote: '"',
  quoted: 'needy',
  escape: 'double',
  newline: '\r\n',
  ended: true,
};

/** Writes a cell. */
export function writeCell(cell: string, { delimiter, quote, quoted, escape: escaping }: Format): string {
  if (quote === '') return cell;
  const needs = cell.includes(delimiter) || cell.includes(quote) || /[\r\n]/.test(cell);
  const isNumber = cell === '' || /^-?\d+(?:[.,]\d+)?$/.test(cell);
  if (!needs && (quoted === 'needy' || (quoted === 'texts' && isNumber))) return cell;
  const inside =
    escaping === 'double'
      ? cell.split(quote).join(quote + quote)
      : cell.replace(/\\/g, '\\\\').split(quote).join(`\\${quote}`);
  return quote + inside + quote;
}

/** Writes a record without its line end. */
export function writeRecord(cells: readonly string[], format: Format): string {
  return cells.map((cell) => writeCell(cell, format)).join(format.delimiter);
}

/**
 * Writes lines.
 *
 * @param lines - without their ends
 */
export function writeLines(lines: readonly string[], { newline, ended }: Format): string {
  return lines.join(newline) + (ended ? newline : '');
}

/**
 * Writes records.
 *
 * @param records - the header, if there is one, and the rows
 */
export function writeRecords(records: readonly (readonly string[])[], format: Format): string {
  return writeLines(
    records.map((record) => writeRecord(record, format)),
    format,
  );
}
