/** Recognises lines of a report that say what it is about: `Empresa: Autos SRL`, `Desde:;01/11/2026`, `Página 2`. */

/** A label with its colon at the end of a cell, or with what it stands for behind it. */
const LABEL = /^[\p{L}][\p{L} ./()º°-]{0,30}:(?:$|\s+\S)/u;
/** A number of a page, and how many there are: `Página 2 de 10`, `Hoja: 3`, `Pág. 4/12`. */
const PAGE = /^(?:p[aá]g(?:ina)?|hoja|folio|page)\b[.:]? ?(?:n[º°.] ?)?\d+(?: ?(?:de|of|\/) ?\d+)?$/iu;
/** Cells of such a line at most, one label with what it stands for. */
export const LABEL_CELLS = 2;

/** Tells whether a record is a label and what it stands for, and nothing else. */
export function isLabel(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.length <= LABEL_CELLS && LABEL.test((filled[0] ?? '').trim());
}

/** Tells whether a cell is the number of a page. */
export function isPageNumber(cell: string): boolean {
  return PAGE.test(cell.trim());
}

/** What a line of a page begins with; numbers in it are none, since pages and hours count on. */
export function titleOf(row: readonly string[]): string {
  return (row.find((cell) => cell.trim() !== '') ?? '').trim().replace(/\d+/g, '#');
}
