/** An ID column, indexed by key. Made for a million rows: three arrays of numbers beside the texts. */
import { foldKey } from './key';
import { TextTable } from './texttable';

export interface KeyIndex {
  /** IDs as they are spelled, by data row; shorter than `rows` when the last ones are blank. */
  readonly texts: readonly string[];
  readonly rows: number;
  /** For each row the first row of the same key, which may be itself; -1 when it is blank. */
  readonly firstLike: Int32Array;
  /** For each row the first row of the same spelling, which may be itself; -1 when it is blank. */
  readonly firstSame: Int32Array;
  /** First row of each key. */
  readonly byKey: Pick<TextTable, 'find'>;
  /** First row of each spelling that is not the first one of its key. */
  readonly bySpelling: ReadonlyMap<string, number>;
}

/**
 * Indexes an ID column, in time linear in its rows.
 *
 * @param texts - IDs by data row, from 0; what is missing at the end is blank
 * @param rows - data rows of the tab
 */
export function indexKeys(texts: readonly string[], rows: number): KeyIndex {
  const firstLike = new Int32Array(rows).fill(-1);
  const firstSame = new Int32Array(rows).fill(-1);
  const byKey = new TextTable((row) => foldKey(texts[row] ?? ''), rows);
  const bySpelling = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const text = texts[row] ?? '';
    const key = foldKey(text);
    if (key === '') continue;
    const like = byKey.findOrAdd(key, row);
    firstLike[row] = like < 0 ? row : like;
    firstSame[row] = like < 0 ? row : sameAs(text, like, row, texts, bySpelling);
  }
  return { texts, rows, firstLike, firstSame, byKey, bySpelling };
}

/**
 * The first row whose ID is spelled exactly so, or -1.
 *
 * @param index - of an ID column
 * @param text - the spelling
 * @param key - its key
 */
export function rowSame(index: KeyIndex, text: string, key: string): number {
  const like = index.byKey.find(key);
  if (like < 0) return -1;
  return index.texts[like] === text ? like : (index.bySpelling.get(text) ?? -1);
}

/**
 * The first row whose ID has this key, or -1.
 *
 * @param index - of an ID column
 * @param key - a key
 */
export function rowLike(index: KeyIndex, key: string): number {
  return index.byKey.find(key);
}

function sameAs(
  text: string,
  like: number,
  row: number,
  texts: readonly string[],
  bySpelling: Map<string, number>,
): number {
  if (texts[like] === text) return like;
  const same = bySpelling.get(text);
  if (same === undefined) bySpelling.set(text, row);
  return same ?? row;
}
