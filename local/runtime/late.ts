/** Calls that Google applies after their answer was lost: each at its instant, to the world as it is then. */
import type { CallEvent } from './call';

interface LateCall {
  readonly atMs: number;
  /** Applies it, or is refused; tells what came of it, which the script never learns. */
  readonly apply: () => CallEvent;
}

export class LateCalls {
  #waiting: LateCall[] = [];

  /** How many are still under way. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Leaves a call under way.
   * @param call - and when it arrives, in ms since 1970
   */
  add(call: LateCall): void {
    this.#waiting = [...this.#waiting, call].sort((a, b) => a.atMs - b.atMs);
  }

  /**
   * Applies what has arrived by now, in the order of its arrival.
   * @param nowMs - since 1970
   * @param tell - is told of each
   */
  land(nowMs: number, tell: (event: CallEvent) => void): void {
    const landed = this.#waiting.filter(({ atMs }) => atMs <= nowMs);
    this.#waiting = this.#waiting.filter(({ atMs }) => atMs > nowMs);
    for (const { apply } of landed) tell(apply());
  }
}
