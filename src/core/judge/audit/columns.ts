/** Columns that were read and are still needed, and their indexes. */
import type { Piece } from './batch';
import type { KeyIndex } from './keyindex';
import { indexKeys } from './keyindex';
import type { ColumnRead } from './plan';

type Place = Pick<ColumnRead, 'tab' | 'column'>;

/** Columns and indexes that an audit keeps in memory. */
export class Columns {
  private readonly texts = new Map<string, string[]>();
  private readonly indexes = new Map<string, KeyIndex>();

  /**
   * Discards all columns except these, and returns those that still have to be read.
   *
   * @param needed - columns of the next batch
   */
  turnTo(needed: readonly ColumnRead[]): ColumnRead[] {
    const names = new Set(needed.map(nameOf));
    for (const name of [...this.texts.keys()]) {
      if (names.has(name)) continue;
      this.texts.delete(name);
      this.indexes.delete(name);
    }
    return needed.filter((column) => !this.texts.has(nameOf(column)));
  }

  /**
   * Adds a piece that was read. The pieces of a column come in order.
   *
   * @param texts - by row; shorter when the last ones are blank
   */
  put(piece: Piece, texts: readonly string[]): void {
    const column = this.texts.get(nameOf(piece)) ?? [];
    this.texts.set(nameOf(piece), column);
    for (let row = 0; row < piece.rows; row++) column[piece.from + row] = texts[row] ?? '';
  }

  /** Texts of a column by data row. */
  of(place: Place): readonly string[] {
    return this.texts.get(nameOf(place)) ?? [];
  }

  /** Index of an ID column, made once. */
  index(read: ColumnRead): KeyIndex {
    const name = nameOf(read);
    const known = this.indexes.get(name);
    if (known) return known;
    const made = indexKeys(this.of(read), read.rows);
    this.indexes.set(name, made);
    return made;
  }
}

function nameOf({ tab, column }: Place): string {
  return `${column} ${tab}`;
}
