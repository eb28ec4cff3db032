/** Finds rows that are equal in all their cells: from an export appended to itself, or a join that doubled rows. */

import { hashNumber } from '../../ground/hash';
import { LIMITS } from '../../ground/limits';

/** A row that is equal to an earlier one. */
export interface Repeat {
  /** Data row from 0, and the first row that is equal to it. */
  readonly row: number;
  readonly first: number;
}

/** Compares rows as they stream by, using hashes of 53 bits. Only the first rows of a file are compared, to limit memory. */
export class Repeats {
  /** The first rows that repeat another one. */
  readonly found: Repeat[] = [];
  /** Number of repeated rows among those that were compared. */
  total = 0;
  private readonly firsts = new Map<number, number>();

  /**
   * Takes rows that follow those taken so far.
   *
   * @param rows - of the table, header excluded
   * @param from - data row of the first of them, from 0
   */
  take(rows: readonly (readonly string[])[], from: number): void {
    const most = Math.min(rows.length, LIMITS.rowsCompared - from);
    for (let index = 0; index < most; index++) {
      // The separator is a character that was removed from all cells.
      const key = hashNumber((rows[index] ?? []).join('\0'));
      const first = this.firsts.get(key);
      if (first === undefined) this.firsts.set(key, from + index);
      else this.add({ row: from + index, first });
    }
  }

  private add(repeat: Repeat): void {
    this.total += 1;
    if (this.found.length < LIMITS.repeatsShown) this.found.push(repeat);
  }
}
