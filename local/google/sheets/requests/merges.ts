/** mergeCells and unmergeCells. Only the first cell of merged ones keeps its content. */
import { invalidArgument } from '../../api-error';
import type { Draft } from '../draft';
import { contains, intersection, type Rectangle } from '../rectangle';
import type { Tab } from '../tab';
import type { GridRange } from '../wire';
import { refuseOverTable } from './tables';

interface MergeCells {
  readonly range?: GridRange;
  readonly mergeType?: 'MERGE_ALL' | 'MERGE_COLUMNS' | 'MERGE_ROWS';
}

/** Merges a range whole, or each of its rows or columns. */
export function mergeCells(draft: Draft, { range, mergeType = 'MERGE_ALL' }: MergeCells): object {
  const { tab, area } = draft.target(range);
  refuseCutMerges(tab, area);
  refuseOverTable(tab, area, "You can't merge cells in a table.");
  const { frozenRowCount, frozenColumnCount } = tab.properties;
  if (
    crosses(area.startRow, area.endRow, frozenRowCount) ||
    crosses(area.startColumn, area.endColumn, frozenColumnCount)
  ) {
    throw invalidArgument("You can't merge frozen and non-frozen rows or columns.");
  }
  const kept = tab.properties.merges.filter((merge) => !contains(area, merge));
  tab.change({ merges: [...kept, ...parts(area, mergeType).filter(isLarge)] });
  for (let row = area.startRow; row < Math.min(area.endRow, tab.usedRows); row += 1)
    tab.put(row, tab.row(row));
  return {};
}

/** Takes apart the merges of a range; each has to lie whole in it. */
export function unmergeCells(draft: Draft, { range }: { readonly range?: GridRange }): object {
  const { tab, area } = draft.target(range);
  refuseCutMerges(tab, area);
  tab.change({ merges: tab.properties.merges.filter((merge) => intersection(merge, area) === null) });
  return {};
}

/** Refuses a range that takes only a part of merged cells. */
export function refuseCutMerges(tab: Tab, area: Rectangle): void {
  const cut = tab.properties.merges.some(
    (merge) => intersection(merge, area) !== null && !contains(area, merge),
  );
  if (cut) throw invalidArgument('You must select all cells in a merged range to merge or unmerge them.');
}

const crosses = (start: number, end: number, frozen: number): boolean => start < frozen && end > frozen;

const isLarge = ({ startRow, endRow, startColumn, endColumn }: Rectangle): boolean =>
  (endRow - startRow) * (endColumn - startColumn) > 1;

function parts(area: Rectangle, mergeType: string): readonly Rectangle[] {
  const found: Rectangle[] = [];
  if (mergeType === 'MERGE_ROWS') {
    for (let row = area.startRow; row < area.endRow; row += 1)
      found.push({ ...area, startRow: row, endRow: row + 1 });
  } else if (mergeType === 'MERGE_COLUMNS') {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      found.push({ ...area, startColumn: column, endColumn: column + 1 });
    }
  } else found.push(area);
  return found;
}
