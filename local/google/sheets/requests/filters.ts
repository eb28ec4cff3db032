/** Sorting, and the basic filter, which sorts when it is set with an order. */
import { invalidArgument } from '../../api-error';
import { type Cell, Formula, pastedValue, type Row } from '../cell';
import type { Draft } from '../draft';
import type { Rectangle } from '../rectangle';
import { sortedAreas } from '../sorted-areas';
import type { Tab } from '../tab';
import type { BasicFilter, GridRange, SortSpec } from '../wire';
import { filled, replaced } from '../write';
import { refuseCutMerges } from './merges';
import { refuseOverTable } from './tables';

interface SortRange {
  readonly range?: GridRange;
  readonly sortSpecs?: readonly SortSpec[];
}

/**
 * Sorts the rows of a range by some of its columns. Formats move with the cells: the discovery document
 * has orders by colour (`SortSpec.backgroundColorStyle`).
 */
export function sortRange(draft: Draft, { range, sortSpecs = [] }: SortRange): object {
  const { tab, area } = draft.target(range);
  if (sortSpecs.length === 0) throw invalidArgument('Must specify at least one sort spec.');
  sort(tab, area, sortSpecs);
  return {};
}

/** Sets the one basic filter of a tab, in place of the one that it had. */
export function setBasicFilter(draft: Draft, { filter }: { readonly filter?: BasicFilter }): object {
  const { tab, area } = draft.target(filter?.range);
  refuseOverTable(tab, area, "You can't set a basic filter over a table.");
  const value = { ...filter };
  if (value.sortSpecs !== undefined) sort(tab, { ...area, startRow: area.startRow + 1 }, value.sortSpecs);
  tab.change({ filter: { area, value } });
  return {};
}

/** Takes a tab's basic filter away, if it has one. */
export function clearBasicFilter(draft: Draft, { sheetId }: { readonly sheetId?: number }): object {
  draft.sheet(sheetId).change({ filter: null });
  return {};
}

function sort(tab: Tab, area: Rectangle, specs: readonly SortSpec[]): void {
  for (const { dimensionIndex = 0 } of specs) {
    if (dimensionIndex < area.startColumn || dimensionIndex >= area.endColumn) {
      throw invalidArgument(`Sort column ${dimensionIndex} is outside of the range.`);
    }
  }
  refuseCutMerges(tab, area);
  const width = area.endColumn - area.startColumn;
  const rows: Row[] = [];
  for (let row = area.startRow; row < area.endRow; row += 1) rows.push(tab.row(row));
  const rowAt = (place: number): Row => rows[place] ?? [];
  const order = [...rows.keys()].sort((a, b) => compareRows(rowAt(a), rowAt(b), specs));
  tab.change({ areas: sortedAreas(tab.properties.areas, area, order) });
  for (const [index, former] of order.entries()) {
    const row = rowAt(former);
    const cells = row.slice(area.startColumn, area.endColumn);
    const whole = [...cells, ...filled('', width - cells.length)];
    const at = area.startRow + index;
    tab.put(at, replaced(tab.row(at), area.startColumn, whole));
  }
}

function compareRows(a: Row, b: Row, specs: readonly SortSpec[]): number {
  for (const { dimensionIndex = 0, sortOrder } of specs) {
    const left = a[dimensionIndex] ?? '';
    const right = b[dimensionIndex] ?? '';
    const order = compareCells(left, right);
    if (order === 0) continue;
    // Empty cells come last in both orders.
    return sortOrder === 'DESCENDING' && left !== '' && right !== '' ? -order : order;
  }
  return 0;
}

/** Numbers, then text, then booleans, then nothing. */
function rank(cell: Cell): number {
  if (cell === '') return 3;
  if (typeof cell === 'number') return 0;
  return typeof cell === 'boolean' ? 2 : 1;
}

function compareCells(a: Cell, b: Cell): number {
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return byRank;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [a, b].map((cell) => String(cell instanceof Formula ? pastedValue(cell) : cell));
  return (left ?? '').localeCompare(right ?? '', 'es', { sensitivity: 'accent' });
}
