/** An ID column, indexed by key. Designed for a million rows: it adds only three arrays of numbers to the texts. */
import { foldKey } from './key';
import { TextTable } from './texttable';

/** Stands for no row in an array of numbers, which cannot hold null. */
export const NO_ROW = -1;

export interface KeyIndex {
  /** IDs as they are spelled, by data row; shorter than `rows` when the last ones are blank. */
  readonly texts: readonly string[];
  readonly rows: number;
  /** For each row the first row of the same key, which may be itself; `NO_ROW` where it is blank. */
  readonly firstLike: Int32Array;
  /** For each row the first row of the same spelling, which may be itself; `NO_ROW` where it is blank. */
  readonly firstSame: Int32Array;
  /** First row of each key. */
  readonly byKey: Pick<TextTable, 'find'>;
  /** First row of each spelling that is not the first one of its key. */
  readonly bySpelling: ReadonlyMap<string, number>;
}

/**
 * Indexes an ID column, in time linear in its rows.
 *
 * @param texts - IDs by data row, from 0; missing ones at the end are blank
 * @param rows - data rows of the tab
 */
export function indexKeys(texts: readonly string[], rows: number): KeyIndex {
  const firstLike = new Int32Array(rows).fill(NO_ROW);
  const firstSame = new Int32Array(rows).fill(NO_ROW);
  const byKey = new TextTable((row) => foldKey(texts[row] ?? ''), rows);
  const bySpelling = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const text = texts[row] ?? '';
    const key = foldKey(text);
    if (key === '') continue;
    const like = byKey.findOrAdd(key, row);
    firstLike[row] = like ?? row;
    firstSame[row] = like === null ? row : sameAs(text, like, row, texts, bySpelling);
  }
  return { texts, rows, firstLike, firstSame, byKey, bySpelling };
}

/**
 * The first row with exactly this spelling of an ID; null = none.
 *
 * @param index - of an ID column
 * @param key - of `text`
 */
export function rowSame(index: KeyIndex, text: string, key: string): number | null {
  const like = index.byKey.find(key);
  if (like === null) return null;
  return index.texts[like] === text ? like : (index.bySpelling.get(text) ?? null);
}

/**
 * The first row whose ID has this key; null = none.
 *
 * @param index - of an ID column
 */
export function rowLike(index: KeyIndex, key: string): number | null {
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
