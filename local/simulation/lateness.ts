/** How late listings are in one week: in most they are not; in some they tell of a change in place minutes after it. */
import { Chance } from './chance';

/** Shares of the changes in place of which listings do not know at once. */
const SHARES = [0, 0, 0.3, 0.9] as const;

/** Longest that they were seen to be late, in seconds. https://github.com/googleapis/google-api-go-client/issues/906 */
const LATEST = 600;

export class Lateness {
  private readonly chance: Chance;
  private readonly share: number;

  /** @param seed - of the week; whatever else happens in it stays as it was */
  constructor(seed: number) {
    this.chance = new Chance(-1_000_000 - seed);
    this.share = this.chance.pick(SHARES);
  }

  /** Milliseconds for which listings know nothing of one change. */
  draw(): number {
    return this.share > 0 && this.chance.happens(this.share) ? this.chance.between(1, LATEST) * 1_000 : 0;
  }
}
