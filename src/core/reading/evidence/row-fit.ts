/** How well a record fits the records below it, as one more row or as their header. */
import { nameCost } from './cost';
import type { Placed } from './first-records';
import { Profile } from './profile';
import { isNext, isSeriesToo, longestSeries, type Series } from './series';
import { NATS } from './weights';

/** The records below the one that is rated. */
export class Below {
  /** Kept for ever: V8 loses its optimisation of the methods of a class that has no instance. */
  static readonly kept = new Below(1, 1);
  private readonly profiles: readonly Profile[];
  private readonly width: number;
  private readonly taken: Placed[] = [];
  /** A number for each text of the taken records, and these records as such numbers, which compare faster. */
  private readonly numbers = new Map<string, number>();
  private readonly rows: number[][] = [];
  private full = 0;

  /** @param width - usual number of cells in a record */
  constructor(columns: number, width: number) {
    this.profiles = Array.from({ length: columns }, () => new Profile());
    this.width = width;
  }

  get isEmpty(): boolean {
    return this.taken.length === 0;
  }

  /** Takes the next record above. A short record with one filled cell is no evidence about the columns, and is ignored. */
  take(record: Placed): void {
    if (record.cells.length < this.width && record.filled < 2) return;
    this.taken.push(record);
    const row: number[] = [];
    for (const { text } of record.signs) row.push(this.numberOf(text));
    this.rows.push(row);
    if (record.cells.length === this.width) this.full += 1;
    for (let column = 0; column < this.profiles.length; column += 1) {
      const sign = record.signs[column];
      if (sign !== undefined) this.profiles[column]?.add(sign);
    }
  }

  /** How unlikely a record is as one more row, in nats. */
  rowCost(record: Placed): number {
    let cost = 0;
    let blanks = 0;
    let hollow: number = NATS.hollow;
    let column = 0;
    for (const profile of this.profiles) {
      const sign = record.signs[column++];
      if (sign !== undefined && sign.text !== '') cost += profile.cost(sign) + profile.filledCost();
      else {
        blanks += profile.blankCost();
        hollow += NATS.blankCell;
      }
    }
    const share = (count: number) => -Math.log((count + 0.3) / (this.taken.length + 0.6));
    const isFull = record.cells.length === this.width;
    return cost + Math.min(blanks, hollow) + share(isFull ? this.full : this.taken.length - this.full);
  }

  /**
   * How unlikely a record is as the header, in nats.
   *
   * @param counted - number of columns in which the rows below continue the count of the record
   */
  headerCost(record: Placed, counted: number): number {
    const values = this.valuesOf(record);
    const series = longestSeries(record.cells);
    const names = new Set<string>();
    let cost = record.cells.length === this.width ? 0 : NATS.otherWidth;
    let hollow = 0;
    let repeated = 0;
    for (const [column, profile] of this.profiles.entries()) {
      const sign = record.signs[column];
      if (sign === undefined || sign.text === '') {
        // A blank name over a blank column costs nothing.
        hollow += (hollow === 0 ? NATS.hollow : NATS.blankCell) * profile.fill;
        continue;
      }
      if (names.has(sign.text)) repeated += repeated === 0 ? NATS.repeatedName : NATS.repeatedAgain;
      names.add(sign.text);
      const isStep = series?.values === true && column >= series.from && column <= series.to;
      if (isStep) cost += Math.min(profile.cost(sign), nameCost(sign));
      else cost += values.has(column) ? nameCost(sign, 0) + NATS.valueToo : nameCost(sign);
    }
    cost += NATS.counted * counted;
    return cost + hollow + repeated + (series === null ? 0 : this.seriesCost(series));
  }

  private numberOf(text: string): number {
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  /**
   * Columns in which some row has the same value. A row with half of the names or more is a copy of the header and is ignored.
   */
  private valuesOf({ signs, filled }: Placed): Set<number> {
    const known: { readonly at: number; readonly number: number | undefined }[] = [];
    let at = 0;
    for (const profile of this.profiles) {
      const text = signs[at]?.text ?? '';
      if (profile.times(text) > 0) known.push({ at, number: this.numbers.get(text) });
      at += 1;
    }
    const values = new Set<number>();
    // The hottest loop: each of the first records is compared with all records below it.
    for (const row of this.rows) {
      if (values.size === known.length) break;
      let same = 0;
      for (const { at, number } of known) if (row[at] === number) same += 1;
      if (same === 0 || (same > 1 && same * 2 >= filled)) continue;
      for (const { at, number } of known) if (row[at] === number) values.add(at);
    }
    return values;
  }

  /** Number of columns in which the two rows below continue the count of a record: `A1`, `A2`, `A3`. */
  countedColumns({ cells }: Placed): number {
    const [first, second] = this.taken.slice(-2);
    const columns = Math.min(cells.length, this.profiles.length);
    let counted = 0;
    for (let column = 0; column < columns; column += 1) {
      const above = first?.cells[column] ?? '';
      const one = second ? (second.cells[column] ?? '') : above;
      if (isNext(cells[column] ?? '', one) && (!second || isNext(one, above))) counted += 1;
    }
    return counted;
  }

  /**
   * Cost of a series of names. The longer the series, the less likely it is a row. If more than one row in five has the
   * series too, it is no evidence of names.
   */
  private seriesCost(series: Series): number {
    const steps = series.to - series.from;
    const rows = this.taken.filter(({ cells }) => isSeriesToo(cells, series)).length;
    if (rows * 5 > this.taken.length) return series.values ? NATS.lineValue * (steps + 1) : 0;
    const usual = series.usual ? NATS.usualSeries : 0;
    return series.values ? NATS.series - steps * NATS.step - usual : -steps * NATS.namedStep - usual;
  }
}
