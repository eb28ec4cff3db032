/** Rows and columns that come and go, and all that is placed on the grid moving along. */
import { type Area, movedSpan, type SpanMove } from './areas';
import type { Cell, Row } from './cell';
import type { Rectangle } from './rectangle';
import type { Tab } from './tab';
import type { Placed, TabProperties } from './tab-properties';

export type Side = 'ROWS' | 'COLUMNS';

/** How many rows or columns a tab has. */
export function sizeOf(tab: Tab, side: Side): number {
  return side === 'ROWS' ? tab.rowCount : tab.columnCount;
}

/**
 * Inserts rows or columns.
 * @param at - index of the first new one
 * @param count - how many
 * @param fromBefore - whether they take their format from what stands before, not after
 */
export function inserted(tab: Tab, side: Side, at: number, count: number, fromBefore: boolean): void {
  const placed: SpanMove = (start, end) => [
    start >= at ? start + count : start,
    end > at ? end + count : end,
  ];
  const formats: SpanMove = (start, end) => [
    start > at || (start === at && fromBefore) ? start + count : start,
    end > at || (end === at && fromBefore) ? end + count : end,
  ];
  const size = sizeOf(tab, side) + count;
  const { frozenRowCount, frozenColumnCount } = tab.properties;
  tab.change({
    ...(side === 'ROWS' ? { rowCount: size } : { columnCount: size }),
    ...(side === 'ROWS' && at < frozenRowCount ? { frozenRowCount: frozenRowCount + count } : {}),
    ...(side === 'COLUMNS' && at < frozenColumnCount ? { frozenColumnCount: frozenColumnCount + count } : {}),
    ...shifted(tab.properties, side, placed, formats),
  });
  if (side === 'ROWS') tab.spliceRows(at, 0, count);
  else
    tab.mapRows((row) =>
      row.length <= at ? row : [...row.slice(0, at), ...blanks(count), ...row.slice(at)],
    );
}

/**
 * Deletes rows or columns.
 * @param start - index of the first one that goes
 * @param end - index after the last one
 */
export function deleted(tab: Tab, side: Side, start: number, end: number): void {
  const count = end - start;
  const at = (index: number): number => (index <= start ? index : Math.max(start, index - count));
  const move: SpanMove = (from, to) => [at(from), at(to)];
  const { frozenRowCount, frozenColumnCount } = tab.properties;
  tab.change({
    ...(side === 'ROWS'
      ? { rowCount: tab.rowCount - count, frozenRowCount: at(frozenRowCount) }
      : { columnCount: tab.columnCount - count, frozenColumnCount: at(frozenColumnCount) }),
    ...shifted(tab.properties, side, move, move),
  });
  if (side === 'ROWS') tab.spliceRows(start, count, 0);
  else tab.mapRows((row): Row => (row.length <= start ? row : [...row.slice(0, start), ...row.slice(end)]));
}

/**
 * Adds rows or columns at the end; they carry no format.
 * @param count - how many
 */
export function appended(tab: Tab, side: Side, count: number): void {
  tab.change(side === 'ROWS' ? { rowCount: tab.rowCount + count } : { columnCount: tab.columnCount + count });
}

const blanks = (count: number): Cell[] => new Array<Cell>(count).fill('');

function shifted(
  tab: TabProperties,
  side: Side,
  placed: SpanMove,
  formats: SpanMove,
): Partial<TabProperties> {
  const moveAll = (areas: readonly Area[]): readonly Area[] =>
    areas.flatMap(({ area, patch }) =>
      each(movedSpan(area, side, formats), (left) => ({ area: left, patch })),
    );
  const moveEach = <T>(things: readonly Placed<T>[]): readonly Placed<T>[] =>
    things.flatMap(({ area, value }) =>
      each(movedSpan(area, side, placed), (left) => ({ area: left, value })),
    );
  const merges = tab.merges.flatMap((merge) => each(movedSpan(merge, side, placed), (left) => left));
  return {
    areas: moveAll(tab.areas),
    ...(side === 'ROWS' ? { rowAreas: moveAll(tab.rowAreas) } : { columnAreas: moveAll(tab.columnAreas) }),
    merges: merges.filter(isMerge),
    filter: tab.filter === null ? null : (moveEach([tab.filter])[0] ?? null),
    protections: moveEach(tab.protections),
    conditionals: moveEach(tab.conditionals),
    tables: moveEach(tab.tables),
    overlays: moveEach(tab.overlays),
  };
}

const each = <T>(area: Rectangle | null, make: (area: Rectangle) => T): T[] =>
  area === null ? [] : [make(area)];

const isMerge = ({ startRow, endRow, startColumn, endColumn }: Rectangle): boolean =>
  (endRow - startRow) * (endColumn - startColumn) > 1;
