/** The part of copyPaste that is not content: merges, formats, validation. */
import { type Area, painted } from '../areas';
import { contains, moved, type Rectangle } from '../rectangle';
import type { Tab } from '../tab';

/**
 * Lays merges over the target, in place of those that it had.
 * @param target - all copies of the source together
 */
export function pasteMerges(
  tab: Tab,
  source: Rectangle,
  target: Rectangle,
  merges: readonly Rectangle[],
): void {
  const kept = tab.properties.merges.filter((merge) => !contains(target, merge));
  const placed = merges.flatMap((merge) =>
    [...copiesIn(source, target)].map(([rows, columns]) => moved(merge, rows, columns)),
  );
  tab.change({ merges: [...kept, ...placed] });
}

/**
 * Lays what cells carry over the target, in place of what they carried.
 * @param target - all copies of the source together
 * @param areas - of the source, lowest first
 * @param carried - the fields that are pasted
 */
export function pasteAreas(
  tab: Tab,
  source: Rectangle,
  target: Rectangle,
  areas: readonly Area[],
  carried: readonly string[],
): void {
  if (carried.length === 0) return;
  const none = Object.fromEntries(carried.map((path) => [path, null]));
  let result = painted(tab.properties.areas, target, none);
  for (const { area, patch } of areas) {
    const tall = area.startRow === source.startRow && area.endRow === source.endRow;
    const wide = area.startColumn === source.startColumn && area.endColumn === source.endColumn;
    const seen = new Set<string>();
    for (const [rows, columns] of copiesIn(source, target)) {
      const copy = moved(area, rows, columns);
      // An area as tall as the source runs through all its repetitions: one area instead of thousands.
      const stretched = {
        ...copy,
        ...(tall ? { startRow: target.startRow, endRow: target.endRow } : {}),
        ...(wide ? { startColumn: target.startColumn, endColumn: target.endColumn } : {}),
      };
      const key = JSON.stringify(stretched);
      if (!seen.has(key)) result = painted(result, stretched, patch);
      seen.add(key);
    }
  }
  tab.change({ areas: result });
}

/** By how much the source moves for each of its copies in the target. */
function* copiesIn(source: Rectangle, target: Rectangle): Iterable<readonly [number, number]> {
  const height = source.endRow - source.startRow;
  const width = source.endColumn - source.startColumn;
  if (height === 0 || width === 0) return;
  for (let row = target.startRow; row < target.endRow; row += height) {
    for (let column = target.startColumn; column < target.endColumn; column += width) {
      yield [row - source.startRow, column - source.startColumn];
    }
  }
}
