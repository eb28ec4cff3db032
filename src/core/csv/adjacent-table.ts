/** Recognises the names of another table that begins right below the rows of one, without a blank line. */
import { isValue, kindOf } from './cells';
import { fieldShares } from './field-words';
import { isBlank } from './non-record';

/** Rows at the top of a table that tell where it holds numbers or dates; rows further down may be of the other table. Ours. */
const ROWS_ON_TOP = 3;
/** Rows below the names that must be those of another table. Ours. */
const ROWS_BELOW = 3;
/** Columns of the narrowest table that is looked for: in one of two, a row may well hold nothing but words. Ours. */
const COLUMNS_MIN = 3;
/** Share of the words of a record of which names are made, from which on it may be a header among rows. Ours. */
const NAMED = 0.5;
/** Code of `A`: of what begins with this one or a higher one hardly anything is a number or a date. */
const LETTERS = 0x41;

/**
 * Lists the columns in which the rows at the top of a table hold numbers or dates, and nothing else.
 *
 * @param rows - of the table, from the first one on
 * @param used - columns that hold something
 */
export function measuredColumns(rows: readonly (readonly string[])[], used: number): number[] {
  const top = rows.slice(0, ROWS_ON_TOP);
  return Array.from({ length: used }, (_, column) => column).filter((column) => {
    const filled = top.map((row) => row[column] ?? '').filter((cell) => kindOf(cell) !== 'empty');
    return filled.length > 0 && filled.every(isMeasured);
  });
}

/** Whether a cell of a column of numbers or dates makes its record worth a closer look: nearly none does. */
export function beginsAsWord(cell: string): boolean {
  return cell.charCodeAt(0) >= LETTERS;
}

/**
 * Tells whether a record names the columns of another table. It is so only if
 * - it holds words in all columns, and none of them twice;
 * - its words are such of which names are made, or each is a single one, as short forms are;
 * - the rows below hold values under some of these words, as the rows of a table do;
 * - the rows below hold no numbers and dates where this table has them: below a row that only lacks them they come again.
 *
 * @param next - the record and what follows it
 * @param measured - columns of numbers and dates
 * @param used - columns that hold something
 * @returns null while too little is known of what follows
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

/** Whether cells under a name are filled, but with no numbers and dates; where it comes again it is a value. */
function isOther(cells: readonly string[], name: string): boolean {
  const isFilled = cells.some((cell) => kindOf(cell) !== 'empty');
  return isFilled && cells.every((cell) => !isMeasured(cell) && cell !== name);
}

/** Whether a cell holds a number or a date by numbers: «Ruta 9 1986» is written as a date, and is none. */
function isMeasured(cell: string): boolean {
  const kind = kindOf(cell);
  return (kind === 'number' || kind === 'date') && !beginsAsWord(cell);
}
