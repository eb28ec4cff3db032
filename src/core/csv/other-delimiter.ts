/** Parts a record that was written with another delimiter than the rest of its file. */
import { kindOf } from './cells';
import { cutRecord } from './cut-record';
import type { Layout } from './layout';
import { Scan } from './scan';
import type { Syntax } from './syntax';

/** Delimiters that a record is tried with. */
const DELIMITERS = [';', ',', '\t', '|', ' '];
/** Columns from which on a record that fits by another delimiter does not fit by chance. */
const COLUMNS_MIN = 4;

/**
 * Parts a record by another delimiter, if that gives just the usual cells with numbers and dates where they
 * belong; null if none does.
 *
 * @param row - the record as it was cut, of another width than usual
 */
export function partOtherwise(row: readonly string[], layout: Layout, syntax: Syntax): string[] | null {
  if (layout.width < COLUMNS_MIN) return null;
  const text = row.join(syntax.delimiter);
  for (const delimiter of DELIMITERS) {
    if (delimiter === syntax.delimiter || !text.includes(delimiter)) continue;
    const scan = new Scan(text, { ...syntax, delimiter, quote: syntax.quote || '"', runs: false });
    const { cells, cutOff, openAt } = cutRecord(scan, 0);
    const isWhole = cells.length === layout.width && cutOff && openAt === null;
    if (isWhole && !cells.some((cell) => isParted(cell, syntax.delimiter)) && fits(cells, layout))
      return cells;
  }
  return null;
}

/** Whether the delimiter of the file parts a cell, and is no sign of a text in it. */
function isParted(cell: string, delimiter: string): boolean {
  return cell
    .split(delimiter)
    .slice(1)
    .some((part) => !part.startsWith(' '));
}

function fits(cells: readonly string[], layout: Layout): boolean {
  let values = 0;
  for (const [column, kind] of layout.kinds.entries()) {
    if (kind !== 'number' && kind !== 'date') continue;
    const own = kindOf(cells[column] ?? '');
    if (own === kind) values += 1;
    else if (own !== 'empty') return false;
  }
  return values > 0;
}
