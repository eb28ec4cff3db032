/** Sends requests at a pace, and repeats those that Google was too busy to answer. */
import { LIMITS } from '../core/limits';
import type { Pace, Spread } from '../core/pace/pace';
import { newPace, notePassed, noteRefused, takeTurn } from '../core/pace/pace';
import type { Quota } from '../core/pace/refusals';
import type { GoogleError } from '../core/ports/google-error';
import { failureOf } from './failure';

export interface Timer {
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Called when Google refused a request because there had been too many. */
  refused?(quota: Quota): void;
}

export class Paced {
  /** Requests that were sent. */
  sent = 0;
  private pace: Pace;

  /**
   * @param perMinute - requests a minute
   * @param quota - that counts its requests
   * @param spread - of a minute's requests
   */
  constructor(
    perMinute: number,
    private readonly timer: Timer,
    private readonly quota: Quota,
    spread: Spread = 'even',
  ) {
    this.pace = newPace(perMinute, spread);
  }

  /** Requests a minute at present. */
  get perMinute(): number {
    return this.pace.perMinute;
  }

  /**
   * Sends one request. A failed one is repeated; a write only if it was not applied.
   *
   * @param request - sends it
   * @param isWrite - whether a second request would act twice
   * @throws GoogleError
   */
  async ask<T>(request: () => Promise<T>, isWrite = false): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      await this.turn();
      this.sent += 1;
      try {
        const answer = await request();
        this.pace = notePassed(this.pace);
        return answer;
      } catch (error) {
        const failure = failureOf(error);
        if (failure.trouble === 'busy' && !failure.mayStand) {
          this.pace = noteRefused(this.pace, this.timer.now());
          this.timer.refused?.(this.quota);
        }
        const isLost = failure.mayStand && isWrite;
        if (!isPassing(failure) || isLost || attempt >= LIMITS.tries) throw failure;
        if (failure.mayStand) await this.timer.sleep(LIMITS.retryMs * 2 ** attempt);
      }
    }
  }

  private async turn(): Promise<void> {
    const { atMs, pace } = takeTurn(this.pace, this.timer.now());
    this.pace = pace;
    for (let waitMs = atMs - this.timer.now(); waitMs > 0; waitMs = atMs - this.timer.now()) {
      await this.timer.sleep(waitMs);
    }
  }
}

function isPassing({ trouble }: GoogleError): boolean {
  return trouble === 'busy' || trouble === 'offline';
}
