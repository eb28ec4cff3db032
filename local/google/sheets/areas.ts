/**
 * What cells carry besides their content (formats, notes, validation), kept by rectangle: later areas lie over
 * earlier ones. A format that covers a million cells costs one entry.
 */
import { contains, intersection, isEmpty, moved, type Rectangle } from './rectangle';

/** Fields of CellData by path, `userEnteredFormat.textFormat.bold`; null takes the field away. */
export type Patch = Readonly<Record<string, unknown>>;

export interface Area {
  readonly area: Rectangle;
  readonly patch: Patch;
}

/** Fields of CellData as a nested object, as spreadsheets.get shows them. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether writing `path` leaves nothing of what stands at `other`. */
const covers = (path: string, other: string): boolean => other === path || other.startsWith(`${path}.`);

/**
 * Lays fields over a rectangle and drops what no longer shows.
 * @param areas - what is there, lowest first
 * @param area - the cells
 */
export function painted(areas: readonly Area[], area: Rectangle, patch: Patch): readonly Area[] {
  if (isEmpty(area)) return areas;
  const paths = Object.keys(patch);
  const hidden = (below: Area): boolean =>
    contains(area, below.area) &&
    Object.keys(below.patch).every((other) => paths.some((path) => covers(path, other)));
  const kept = areas.filter((below) => !hidden(below));
  const takesAway = Object.values(patch).every((value) => value === null);
  const idle = takesAway && !kept.some((below) => intersection(below.area, area) !== null);
  return idle ? kept : withTop(kept, { area, patch });
}

/** Puts an area on top; one that goes on where the top one ends, with the same fields, makes it larger. */
function withTop(areas: readonly Area[], added: Area): readonly Area[] {
  const top = areas.at(-1);
  const whole = top === undefined ? null : joined(top.area, added.area);
  const same = whole !== null && JSON.stringify(top?.patch) === JSON.stringify(added.patch);
  return same ? [...areas.slice(0, -1), { area: whole, patch: added.patch }] : [...areas, added];
}

/** The rectangle that two make together; null when they make none. */
function joined(a: Rectangle, b: Rectangle): Rectangle | null {
  const stacked = a.startColumn === b.startColumn && a.endColumn === b.endColumn;
  const level = a.startRow === b.startRow && a.endRow === b.endRow;
  const touching = stacked
    ? a.startRow <= b.endRow && b.startRow <= a.endRow
    : level && a.startColumn <= b.endColumn && b.startColumn <= a.endColumn;
  if (!touching) return null;
  return {
    startRow: Math.min(a.startRow, b.startRow),
    endRow: Math.max(a.endRow, b.endRow),
    startColumn: Math.min(a.startColumn, b.startColumn),
    endColumn: Math.max(a.endColumn, b.endColumn),
  };
}

/**
 * The fields of one cell.
 * @param areas - lowest first
 * @param row - zero-based
 * @param column - zero-based
 */
export function fieldsAt(areas: readonly Area[], row: number, column: number): Fields {
  const cell = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  const fields: Record<string, unknown> = {};
  for (const { area, patch } of areas) {
    if (!contains(area, cell)) continue;
    for (const [path, value] of Object.entries(patch)) assign(fields, path.split('.'), value);
  }
  return fields;
}

/** Copies on its way down, so that a value which came with a patch is never changed. */
function assign(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (rest.length === 0) {
    if (value === null) delete target[name];
    else target[name] = value;
    return;
  }
  const inner: Record<string, unknown> = { ...Object(target[name] ?? {}) };
  assign(inner, rest, value);
  if (Object.keys(inner).length > 0) target[name] = inner;
  else delete target[name];
}

/**
 * The areas within a rectangle, moved; those outside are left behind.
 * @param areas - lowest first
 * @param source - the cells to copy from
 * @param rows - by how many rows they move
 * @param columns - by how many columns they move
 */
export function copiedAreas(
  areas: readonly Area[],
  source: Rectangle,
  rows: number,
  columns: number,
): readonly Area[] {
  return areas.flatMap(({ area, patch }) => {
    const shared = intersection(area, source);
    return shared === null ? [] : [{ area: moved(shared, rows, columns), patch }];
  });
}

/**
 * Areas whose patch is cut down to some fields; those left with nothing are dropped.
 * @param areas - lowest first
 * @param paths - names at the root of CellData
 */
export function onlyPaths(areas: readonly Area[], paths: readonly string[]): readonly Area[] {
  return areas.flatMap(({ area, patch }) => {
    const kept = Object.entries(patch).filter(([path]) => paths.includes(path.split('.')[0] ?? ''));
    return kept.length === 0 ? [] : [{ area, patch: Object.fromEntries(kept) }];
  });
}

/** How an insertion or a deletion moves the two ends of a span. */
export type SpanMove = (start: number, end: number) => readonly [number, number];

/**
 * A rectangle after rows or columns came or went; null when nothing of it is left.
 * @param area - the cells
 * @param dimension - along which the move is
 */
export function movedSpan(area: Rectangle, dimension: 'ROWS' | 'COLUMNS', move: SpanMove): Rectangle | null {
  if (dimension === 'ROWS') {
    const [startRow, endRow] = move(area.startRow, area.endRow);
    return startRow < endRow ? { ...area, startRow, endRow } : null;
  }
  const [startColumn, endColumn] = move(area.startColumn, area.endColumn);
  return startColumn < endColumn ? { ...area, startColumn, endColumn } : null;
}
