/**
 * A1 notation: `Tab!A1:B2`, `'It''s'!A2:C`, `A:A`, `2:5`, `Tab`.
 * https://developers.google.com/workspace/sheets/api/guides/concepts#cell
 */
import type { Rectangle } from './rectangle';

/** A range as written: the tab's name, null when there is none, and the cells; Infinity = an open side. */
export interface Notation {
  readonly title: string | null;
  readonly area: Rectangle;
  /** Whether it is a single cell, which a writer uses as the first cell of a larger area. */
  readonly corner: boolean;
}

const OPEN = Number.POSITIVE_INFINITY;
const EVERYTHING: Rectangle = { startRow: 0, endRow: OPEN, startColumn: 0, endColumn: OPEN };

/**
 * The letters of a column.
 * @param column - zero-based
 */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * A tab's name as answers write it before `!`: quoted unless it is a plain word that does not look like a cell.
 * @param title - the name
 */
export function quotedTitle(title: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(title) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

/**
 * A bounded range in A1 notation with its tab.
 * @param title - the tab's name
 * @param area - the cells
 */
export function rangeText(title: string, area: Rectangle): string {
  const first = `${columnName(area.startColumn)}${area.startRow + 1}`;
  const last = `${columnName(area.endColumn - 1)}${area.endRow}`;
  return `${quotedTitle(title)}!${first === last ? first : `${first}:${last}`}`;
}

/**
 * Reads a range; null when the text is not a range.
 * @param hasTab - whether a tab has this name
 */
export function parseNotation(text: string, hasTab: (title: string) => boolean): Notation | null {
  const quoted = /^'((?:[^']|'')+)'(?:!(.+))?$/s.exec(text);
  if (quoted) {
    const title = (quoted[1] ?? '').replaceAll("''", "'");
    return hasTab(title) ? withCells(title, quoted[2]) : null;
  }
  const mark = text.lastIndexOf('!');
  if (mark > 0) {
    const title = text.slice(0, mark);
    return hasTab(title) && !title.includes("'") ? withCells(title, text.slice(mark + 1)) : null;
  }
  const cells = parseCells(text);
  if (cells !== null) return { title: null, ...cells };
  return hasTab(text) ? { title: text, area: EVERYTHING, corner: false } : null;
}

function withCells(title: string, cells: string | undefined): Notation | null {
  if (cells === undefined) return { title, area: EVERYTHING, corner: false };
  const parsed = parseCells(cells);
  return parsed === null ? null : { title, ...parsed };
}

/** One end of a range, zero-based; null where the column or the row is not given. */
interface End {
  readonly row: number | null;
  readonly column: number | null;
}

function parseEnd(text: string): End | null {
  const match = /^\$?([A-Za-z]{1,3})?(?:\$?([1-9]\d{0,8}))?$/.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  return {
    column: match[1] === undefined ? null : columnIndex(match[1]),
    row: match[2] === undefined ? null : Number(match[2]) - 1,
  };
}

function parseCells(text: string): { area: Rectangle; corner: boolean } | null {
  const [left, right, ...more] = text.split(':');
  const from = parseEnd(left ?? '');
  if (from === null || more.length > 0) return null;
  if (right === undefined) {
    const { row, column } = from;
    if (row === null || column === null) return null;
    const area = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    return { area, corner: true };
  }
  const to = parseEnd(right);
  // Only the far end may leave a side open.
  if (to === null || (from.row === null && to.row !== null) || (from.column === null && to.column !== null))
    return null;
  const rows = span(from.row, to.row);
  const columns = span(from.column, to.column);
  const area = { startRow: rows[0], endRow: rows[1], startColumn: columns[0], endColumn: columns[1] };
  return { area, corner: false };
}

/** Start and exclusive end along one dimension, which is open where the far end is not given. */
function span(from: number | null, to: number | null): [number, number] {
  const start = from ?? 0;
  return to === null ? [start, OPEN] : [Math.min(start, to), Math.max(start, to) + 1];
}
