/** How late listings are in one week: usually they are current; in some weeks they show an overwritten file minutes later. */
import { Chance } from '../ground/chance';

/** Shares of the overwrites that listings do not show at once. */
const SHARES = [0, 0, 0.3, 0.9] as const;

/** Longest observed delay, in seconds. https://github.com/googleapis/google-api-go-client/issues/906 */
const LATEST = 600;

export class Lateness {
  private readonly chance: Chance;
  private readonly share: number;

  /** @param seed - of the week; the generator is separate, so that the rest of the week stays the same */
  constructor(seed: number) {
    this.chance = new Chance(-1_000_000 - seed);
    this.share = this.chance.pick(SHARES);
  }

  /** Milliseconds for which listings do not show one overwrite. */
  draw(): number {
    return this.share > 0 && this.chance.happens(this.share) ? this.chance.between(1, LATEST) * 1_000 : 0;
  }
}
