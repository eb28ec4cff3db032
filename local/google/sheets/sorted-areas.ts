/** Formats that move with the rows of a range that is sorted, as they must where cells can be sorted by their colour. */
import type { Area, Patch } from './areas';
import { intersection, isEmpty, type Rectangle } from './rectangle';

/** What moves; where Google leaves notes and rules is not documented, and here they stay. */
const FORMAT = /^userEnteredFormat(\.|$)/;

/**
 * The areas after a sort.
 * @param areas - lowest first
 * @param range - that was sorted
 * @param order - former place in the range of the row that now stands at each place
 */
export function sortedAreas(
  areas: readonly Area[],
  range: Rectangle,
  order: readonly number[],
): readonly Area[] {
  const places = new Map(order.map((former, place) => [former, place]));
  return areas.flatMap(({ area, patch }) => {
    const shared = intersection(area, range);
    if (shared === null || coversRows(area, range)) return [{ area, patch }];
    const [format, rest] = parted(patch);
    const pieces = format === null ? [] : [...outside(area, shared), ...sortedRows(shared, range, places)];
    return [
      ...(rest === null ? [] : [{ area, patch: rest }]),
      ...pieces.map((piece) => ({ area: piece, patch: format ?? {} })),
    ];
  });
}

/** What all rows carry does not change its place. */
function coversRows(area: Rectangle, range: Rectangle): boolean {
  return area.startRow <= range.startRow && area.endRow >= range.endRow;
}

/** The fields that move, and those that stay; null = none. */
function parted(patch: Patch): [format: Patch | null, rest: Patch | null] {
  const some = (wanted: boolean): Patch | null => {
    const kept = Object.entries(patch).filter(([path]) => FORMAT.test(path) === wanted);
    return kept.length === 0 ? null : Object.fromEntries(kept);
  };
  return [some(true), some(false)];
}

/** The cells of a rectangle around others within it. */
function outside(area: Rectangle, inner: Rectangle): Rectangle[] {
  const { startRow, endRow } = inner;
  return [
    { ...area, endRow: startRow },
    { ...area, startRow: endRow },
    { ...area, startRow, endRow, endColumn: inner.startColumn },
    { ...area, startRow, endRow, startColumn: inner.endColumn },
  ].filter((piece) => !isEmpty(piece));
}

/** Where the rows of a rectangle have come to, those beside each other in one piece. */
function sortedRows(shared: Rectangle, range: Rectangle, places: ReadonlyMap<number, number>): Rectangle[] {
  const rows: number[] = [];
  for (let row = shared.startRow; row < shared.endRow; row += 1) {
    rows.push(range.startRow + (places.get(row - range.startRow) ?? row - range.startRow));
  }
  const pieces: Rectangle[] = [];
  for (const row of rows.sort((a, b) => a - b)) {
    const last = pieces.at(-1);
    if (last?.endRow === row) pieces.splice(-1, 1, { ...last, endRow: row + 1 });
    else pieces.push({ ...shared, startRow: row, endRow: row + 1 });
  }
  return pieces;
}
