/** Recognises lines that describe a report: `Empresa: Autos SRL`, `Desde:;01/11/2026`, `Página 2`. */
import { isFilled } from './filled';

/** A label whose colon ends the cell, or is followed by the value. */
const LABEL = /^[\p{L}][\p{L} ./()º°-]{0,30}:(?:$|\s+\S)/u;
/** A page number, with or without the number of pages: `Página 2 de 10`, `Hoja: 3`, `Pág. 4/12`. */
const PAGE = /^(?:p[aá]g(?:ina)?|hoja|folio|page)\b[.:]? ?(?:n[º°.] ?)?\d+(?: ?(?:de|of|\/) ?\d+)?$/iu;
/** Maximum cells of such a line: a label and its value. */
export const LABEL_CELLS = 2;

/** Whether a record is a label and its value, and nothing else. */
export function isLabel(row: readonly string[]): boolean {
  const filled = row.filter(isFilled);
  return filled.length > 0 && filled.length <= LABEL_CELLS && LABEL.test((filled[0] ?? '').trim());
}

/** A date or a time within a text: `Desde 01/01/2026`, `Impreso 10:15`. */
const MOMENT = /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b\d{1,2}:\d\d\b/;
/** The beginning of a report's title. One word alone may name a group of columns. */
const REPORT =
  /^(?:listado|lista|reporte|informe|planilla|consulta|padr[oó]n|resumen|relat[oó]rio|listagem|report|list) +\p{L}/iu;

/** Whether a record contains something that a report says of itself: a label, a moment, its title, a page number. */
export function isReportLine(row: readonly string[]): boolean {
  const filled = row.filter(isFilled).map((cell) => cell.trim());
  const isOfReport = (cell: string): boolean => LABEL.test(cell) || MOMENT.test(cell) || isPageNumber(cell);
  const [first = ''] = filled;
  return filled.some(isOfReport) || REPORT.test(first) || first.endsWith(':');
}

/** Whether a cell is a page number. */
export function isPageNumber(cell: string): boolean {
  return PAGE.test(cell.trim());
}

/** The first text of a page line. Numbers are replaced, because page numbers and times differ from page to page. */
export function titleOf(row: readonly string[]): string {
  return (row.find(isFilled) ?? '').trim().replace(/\d+/g, '#');
}
