/** Spreads requests over time, so that many dealerships share one account's quota. */
import type { Clock } from '../core/ports/clock';

const MINUTE_MS = 60_000;

/**
 * Requests a minute: Google allows 60 reads of one account. https://developers.google.com/workspace/sheets/api/limits
 * The rest is left for other users of the account.
 */
const PER_MINUTE = 50;

export class Pace {
  private readonly starts: number[] = [];

  constructor(private readonly clock: Clock) {}

  /** Waits until the next request may be sent. */
  async turn(): Promise<void> {
    const now = this.clock.now();
    const before = this.starts[this.starts.length - PER_MINUTE];
    const at = before === undefined ? now : Math.max(now, before + MINUTE_MS);
    this.starts.push(at);
    if (this.starts.length > PER_MINUTE) this.starts.shift();
    if (at > now) await this.clock.sleep(at - now);
  }
}
