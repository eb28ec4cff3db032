/** Counts how many of a column's first values are IDs of the parents. */
import { foldKey } from '../key';
import type { KeyIndex } from '../keyindex';
import { rowLike, rowSame } from '../keyindex';

/** Distinct values of a column, compared with the IDs of its parents. */
export interface FoundValues {
  /** Different values that are not blank. */
  readonly distinct: number;
  /** Of them, those with the same spelling in a parent. */
  readonly same: number;
  /** Of them, those that differ from a parent's ID only in spaces, case or leading zeros. */
  readonly like: number;
  /** Characters of a value, on average. */
  readonly length: number;
}

/**
 * Looks up the values of a column.
 *
 * @param rows - first data rows of the child
 * @param column - position from 0
 * @param indexes - of the parents' IDs; a match in any of them counts
 */
export function findValues(
  rows: readonly (readonly string[])[],
  column: number,
  indexes: readonly KeyIndex[],
): FoundValues {
  const values = new Set(rows.map((row) => row[column] ?? ''));
  let [distinct, same, like, characters] = [0, 0, 0, 0];
  for (const text of values) {
    const key = foldKey(text);
    if (key === '') continue;
    distinct += 1;
    characters += key.length;
    if (indexes.some((index) => rowSame(index, text, key) !== null)) same += 1;
    else if (indexes.some((index) => rowLike(index, key) !== null)) like += 1;
  }
  return { distinct, same, like, length: distinct === 0 ? 0 : characters / distinct };
}
