/** Remembers on which physical lines given records begin, while records stream by. */

/** The records whose lines are wanted. */
export class Watch {
  private readonly wanted: readonly number[];
  private readonly lines = new Map<number, number>();
  private passed = 0;

  /** @param records - from 1, in any order */
  constructor(records: readonly number[]) {
    this.wanted = [...new Set(records)].sort((a, b) => a - b);
  }

  /**
   * Takes the next record; records come in order.
   *
   * @param record - from 1
   * @param lineOf - gives the line of an index; called only for a wanted record
   */
  see(record: number, lineOf: (index: number) => number, index: number): void {
    if (record !== this.wanted[this.passed]) return;
    this.passed += 1;
    this.lines.set(record, lineOf(index));
  }

  /** The line of a record, from 1; null = the record was not seen yet. */
  lineOf(record: number): number | null {
    return this.lines.get(record) ?? null;
  }
}
