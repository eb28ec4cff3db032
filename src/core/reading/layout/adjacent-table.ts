/** Recognises the names of another table that begins right below the rows of one, without a blank line. */
import { isValue, kindOf } from '../evidence/cells';
import { fieldShares } from '../evidence/field-words';
import { isBlank } from '../evidence/non-record';

/**
 * Rows at the top of a table that show where it contains numbers or dates. Lower rows may belong to the other table.
 * Our choice.
 */
const ROWS_ON_TOP = 3;
/** Rows below the names that are needed to recognise another table. Our choice. */
const ROWS_BELOW = 3;
/** Minimum columns to look for another table: a row of two columns may well contain only words. Our choice. */
const COLUMNS_MIN = 3;
/** Minimum share of header words among the names, from which a record among rows may be a header. Our choice. */
const NAMED = 0.5;
/** Code of `A`. A cell that begins with this character or a higher one is hardly ever a number or a date. */
const LETTERS = 0x41;

/**
 * Lists the columns in which the top rows of a table contain only numbers or dates.
 *
 * @param rows - of the table, starting with the first one
 * @param used - number of columns with content
 */
export function measuredColumns(rows: readonly (readonly string[])[], used: number): number[] {
  const top = rows.slice(0, ROWS_ON_TOP);
  return Array.from({ length: used }, (_, column) => column).filter((column) => {
    const filled = top.map((row) => row[column] ?? '').filter((cell) => kindOf(cell) !== 'empty');
    return filled.length > 0 && filled.every(isMeasured);
  });
}

/** Whether a cell in a column of numbers or dates justifies a closer look at its record. Hardly any cell does. */
export function beginsAsWord(cell: string): boolean {
  return cell.charCodeAt(0) >= LETTERS;
}

/**
 * Whether a record contains the column names of another table. All of these must hold:
 * - Every column contains a word, and no word occurs twice.
 * - At least half of the words are typical of column names, or every name is one word without a space, as abbreviations are.
 * - Under some of the names, the rows below contain values, as table rows do.
 * - In some column of numbers or dates, the rows below contain neither. A row that only lacks them is followed by rows
 *   with them.
 *
 * @param next - the record and the records after it
 * @param measured - columns of numbers and dates
 * @param used - number of columns with content
 * @returns null while too few of the following records are known
 */
export function namesAnew(
  next: readonly (readonly string[])[],
  measured: readonly number[],
  used: number,
): boolean | null {
  const [row = [], ...below] = next;
  const names = row.slice(0, used);
  const [first] = measured;
  if (first === undefined || used < COLUMNS_MIN || !beginsAsWord(names[first] ?? '')) return false;
  if (new Set(names).size < used || names.some((name) => kindOf(name) !== 'word')) return false;
  if (fieldShares(names) < NAMED * used && names.some((name) => name.includes(' '))) return false;
  const rows = below.filter((cells) => !isBlank(cells)).slice(0, ROWS_BELOW);
  if (rows.length < ROWS_BELOW) return null;
  const under = names.map((_, column) => rows.map((cells) => cells[column] ?? ''));
  const hasValues = under.some((cells) => cells.every((cell) => isValue(kindOf(cell))));
  return hasValues && measured.some((column) => isOther(under[column] ?? [], names[column] ?? ''));
}

/** Whether the cells under a name are filled, but not with numbers or dates. A name that occurs again below is a value. */
function isOther(cells: readonly string[], name: string): boolean {
  const isFilled = cells.some((cell) => kindOf(cell) !== 'empty');
  return isFilled && cells.every((cell) => !isMeasured(cell) && cell !== name);
}

/** Whether a cell contains a number, or a date written in digits. «Ruta 9 1986» is written like a date, but is none. */
function isMeasured(cell: string): boolean {
  const kind = kindOf(cell);
  return (kind === 'number' || kind === 'date') && !beginsAsWord(cell);
}
