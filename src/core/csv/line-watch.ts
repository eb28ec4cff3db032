/** Notes on which physical lines some records begin, as they go by. */

/** Records to be looked out for. */
export class Watch {
  private readonly wanted: readonly number[];
  private readonly lines = new Map<number, number>();
  private passed = 0;

  /** @param records - from 1, in any order */
  constructor(records: readonly number[]) {
    this.wanted = [...new Set(records)].sort((a, b) => a - b);
  }

  /**
   * Takes a record that goes by; records come in order.
   *
   * @param record - from 1
   * @param lineOf - tells the line of an index, asked only for a record that is looked out for
   */
  see(record: number, lineOf: (index: number) => number, index: number): void {
    if (record !== this.wanted[this.passed]) return;
    this.passed += 1;
    this.lines.set(record, lineOf(index));
  }

  /** The line of a record, from 1; null while it has not gone by. */
  lineOf(record: number): number | null {
    return this.lines.get(record) ?? null;
  }
}
