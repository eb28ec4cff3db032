/** Kinds of value in the cells of business tables, recognised by the text of a cell. */

/** Kinds of cell, from the most to the least informative. */
export type CellKind = 'empty' | 'number' | 'date' | 'code' | 'word' | 'text' | 'odd';

const NUMBER =
  /^[-+(]?(?:(?:[$€£R¥]{1,3}|US?\$S?|USD|ARS|EUR|BRL)\s?)?[-+]?(?:\d+(?:[.,]\d+)?|\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d+)?|[.,]\d+)(?:[eE][-+]?\d+)?\)?\s?(?:%|[$€£]|USD|ARS|EUR)?-?$/;
const DATE =
  /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[- /.]?[A-Za-zé]{3,10}\.?[- /.,]{0,2}(?:\d{4}|\d{2})|[A-Za-z]{3,9}\.? \d{1,2},? \d{4}|\d{4}-\d\d?)(?:[T ,]{1,2}\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?Z| ?[-+]\d\d:?\d\d| ?[A-Z]{3,4})?)?$/;
const TIME = /^\d{1,3}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?$/;
const MAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
const LINK = /^(?:https?|ftp):\/\/[^\s"<>]+$|^www\.[^\s"<>]+$/i;
/** CUIT, RUT, CNPJ, CPF, phones, VIN, plates, SKUs, GUIDs, IPs: digits and punctuation, mostly without spaces. */
const CODE =
  /^(?:\+?[\d()](?:[\d()\s.-]| \/ ){5,32}\d|\d{1,3}(?:\.\d{1,3}){3}|\d{1,3}(?:\.\d{3}){1,2}(?:\/\d{4})?-[\dkK]{1,2}|[A-Za-z]{0,6}[-_./#:]?\d[\dA-Za-z]*(?:[-_./:][\dA-Za-z]+)*|[A-HJ-NPR-Z\d]{17}|[0-9a-fA-F-]{32,36}|[A-Za-z]+(?:\.[A-Za-z0-9]+)+|\/?[\w.-]+(?:\/[\w.-]+)+)$/;
const WORD = /^[\p{L}\p{M}_#][\p{L}\p{M}\p{Nd} .'’´`_&/()°º#+-]*$/u;
const BLANKS = [
  '-',
  '--',
  '?',
  '.',
  'NA',
  'N/A',
  'n/a',
  'NULL',
  'null',
  'NaN',
  'nan',
  '#N/A',
  '\\N',
  'S/D',
  's/d',
];

/** The kind of a cell, from its text. */
export function kindOf(raw: string): CellKind {
  const cell = raw.trim();
  if (cell === '' || BLANKS.includes(cell)) return 'empty';
  if (cell.length > 64) return LINK.test(cell) ? 'code' : looksOdd(cell) ? 'odd' : 'text';
  const first = cell.charCodeAt(0);
  const digits = /\d/.test(cell);
  if (digits) {
    if (NUMBER.test(cell)) return 'number';
    if (DATE.test(cell) || TIME.test(cell)) return 'date';
  }
  if (MAIL.test(cell) || LINK.test(cell)) return 'code';
  if ((digits || first < 128) && CODE.test(cell)) return 'code';
  if (WORD.test(cell)) return 'word';
  return looksOdd(cell) ? 'odd' : 'text';
}

/**
 * Whether a kind means a value rather than words.
 *
 * @param kind - of a cell, or of most cells of a column; null = mixed kinds
 */
export function isValue(kind: CellKind | null): boolean {
  return kind === 'number' || kind === 'date' || kind === 'code';
}

/** Whether a cell still contains a delimiter or an unpaired quote. */
function looksOdd(cell: string): boolean {
  return (
    /[;|\t][^ ]|^[,;|]|,,|[^\s\d],[^\s]|[^\s],[^\s\d]|^["']|["']$/.test(cell) ||
    cell.split('"').length % 2 === 0
  );
}
