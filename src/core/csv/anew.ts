/** Recognises the names of another table that begins right below the rows of one, without a blank line. */
import { kindOf } from './cells';
import { fieldShare } from './fieldwords';
import { isBlank } from './note';

/** Rows at the top of a table that tell where it holds numbers or dates: a table below it may be longer than it is. Ours. */
const ROWS_ON_TOP = 3;
/** Rows below it that tell whether another table begins. Ours. */
const ROWS_BELOW = 3;
/** Share of the words of a record of which names are made, from which on it may be a header among rows. Ours. */
const NAMED = 0.5;

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

/**
 * Tells whether a record names columns as a header does: words alone, none twice, and words where the rows hold numbers or
 * dates. Its words are such of which names are made; or each is one word, short for something, and the records below it are
 * no rows of this table either. Null while these are not known yet.
 *
 * @param next - the record and what follows it
 * @param measured - columns of numbers and dates
 * @param used - columns that hold something
 */
export function namesAnew(
  next: readonly (readonly string[])[],
  measured: readonly number[],
  used: number,
): boolean | null {
  const [row = [], ...below] = next;
  const names = row.slice(0, used);
  if (measured.length === 0 || used < 2 || new Set(names).size < used) return false;
  if (names.some((name) => kindOf(name) !== 'word')) return false;
  if (names.reduce((sum, name) => sum + fieldShare(name), 0) >= NAMED * used) return true;
  if (names.some((name) => name.includes(' '))) return false;
  const rows = below.filter((cells) => !isBlank(cells)).slice(0, ROWS_BELOW);
  const isOther = (cell: string) => kindOf(cell) !== 'empty' && !isMeasured(cell);
  const contradicted = measured.some((column) => rows.every((cells) => isOther(cells[column] ?? '')));
  return contradicted && rows.length < ROWS_BELOW ? null : contradicted;
}

/** Whether a cell holds a number or a date by numbers: «Ruta 9 1986» is written as a date, and is none. */
function isMeasured(cell: string): boolean {
  const kind = kindOf(cell);
  return kind === 'number' || (kind === 'date' && /^\d/.test(cell.trim()));
}
