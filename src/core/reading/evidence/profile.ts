/** Learns cell by cell what the cells of a column look like, and measures how well another cell fits. */
import type { CellKind } from './cells';
import { type Sign, shapeCost } from './shape';

/** Number of cells of each kind that are counted in advance: an unseen kind is unlikely, not impossible. Our choice. */
const UNSEEN: Readonly<Record<CellKind, number>> = {
  word: 0.1,
  number: 0.1,
  code: 0.05,
  date: 0.05,
  text: 0.05,
  odd: 0.02,
  empty: 0,
};
const UNSEEN_ALL = Object.values(UNSEEN).reduce((sum, one) => sum + one, 0);

/**
 * One column. The probability that the next value is new is about the share of the cells so far whose value occurred
 * only once (Good, "The population frequencies of species and the estimation of population parameters", Biometrika 40,
 * 1953): a column of states hardly ever has a new value, a column of names nearly always.
 */
export class Profile {
  /** Cells with text. */
  filled = 0;
  /** All cells, including blank ones. */
  cells = 0;
  private readonly values = new Tally<string>();
  /** Counts distinct values only: a repeated value is no evidence of what new values look like. */
  private readonly shapes = new Tally<string>();
  private readonly kinds = new Tally<CellKind>();

  /** Adds a cell. */
  add(sign: Sign): void {
    this.cells += 1;
    if (sign.text === '') return;
    this.filled += 1;
    if (this.values.times(sign.text) === 0) {
      this.shapes.add(sign.shape);
      this.kinds.add(sign.kind);
    }
    this.values.add(sign.text);
  }

  /** Share of the cells that have text. */
  get fill(): number {
    return this.cells === 0 ? 1 : this.filled / this.cells;
  }

  /** Number of cells with exactly this text. */
  times(text: string): number {
    return this.values.times(text);
  }

  /** How unlikely a cell with text is in this column, in nats. */
  cost(sign: Sign): number {
    const { values, shapes, kinds } = this;
    if (values.times(sign.text) > 0) return values.seenCost(sign.text);
    if (shapes.times(sign.shape) > 0) return values.newCost() + shapes.seenCost(sign.shape);
    const kindCost = -Math.log((kinds.times(sign.kind) + UNSEEN[sign.kind]) / (kinds.all + UNSEEN_ALL));
    return values.newCost() + shapes.newCost() + kindCost + shapeCost(sign);
  }

  /** How unlikely a blank cell is in this column, in nats. */
  blankCost(): number {
    return -Math.log((this.cells - this.filled + 0.5) / (this.cells + 1));
  }

  /** How unlikely it is in this column that the next cell has text, in nats. */
  filledCost(): number {
    return -Math.log((this.filled + 0.5) / (this.cells + 1));
  }
}

/** Counts how often each item was seen. */
class Tally<T> {
  private readonly counts = new Map<T, number>();
  all = 0;
  private once = 0;

  add(one: T): void {
    const before = this.times(one);
    this.counts.set(one, before + 1);
    this.all += 1;
    if (before < 2) this.once += before === 0 ? 1 : -1;
  }

  times(one: T): number {
    return this.counts.get(one) ?? 0;
  }

  seenCost(one: T): number {
    return -Math.log((1 - this.newShare()) * (this.times(one) / this.all));
  }

  newCost(): number {
    return -Math.log(this.newShare());
  }

  private newShare(): number {
    return this.all === 0 ? 1 : (this.once + 0.5) / (this.all + 1);
  }
}
