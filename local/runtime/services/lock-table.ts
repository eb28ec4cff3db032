/** Who holds which lock. */
import type { VirtualClock } from '../../google/clock';

/** A holder outside this world's executions, such as a copy of the script, that lets go at an instant. */
interface Hold {
  readonly holder: number | 'other';
  readonly untilMs: number;
}

/** What an attempt came to. */
export interface LockAttempt {
  readonly held: boolean;
  /** Virtual milliseconds that were waited. */
  readonly waitedMs: number;
}

export class LockTable {
  private readonly holds = new Map<string, Hold>();

  /** @param clock - says when a foreign hold ends */
  constructor(private readonly clock: VirtualClock) {}

  /**
   * Tries to take a lock. Another execution that holds it is suspended while this one runs, so waiting for it
   * always lasts to the end.
   * @param scope - `script`, `document` or `user` with an address
   * @param holder - number of the execution
   * @param timeoutMs - how long to wait
   */
  acquire(scope: string, holder: number, timeoutMs: number): LockAttempt {
    const { nowMs } = this.clock;
    const hold = this.holds.get(scope);
    const waitedMs = hold === undefined || hold.holder === holder ? 0 : Math.max(0, hold.untilMs - nowMs);
    if (waitedMs > timeoutMs) return { held: false, waitedMs: timeoutMs };
    this.holds.set(scope, { holder, untilMs: Number.POSITIVE_INFINITY });
    return { held: true, waitedMs };
  }

  /** Whether an execution holds a lock. */
  isHeldBy(scope: string, holder: number): boolean {
    return this.holds.get(scope)?.holder === holder;
  }

  /** Lets a lock go, if the execution holds it. */
  release(scope: string, holder: number): void {
    if (this.isHeldBy(scope, holder)) this.holds.delete(scope);
  }

  /** Lets every lock of an execution go, as Google does at its end. */
  releaseAll(holder: number): void {
    for (const [scope, hold] of this.holds) if (hold.holder === holder) this.holds.delete(scope);
  }

  /**
   * Takes a lock for somebody outside this world.
   * @param scope - `script`, `document` or `user` with an address
   * @param untilMs - instant at which it is let go
   */
  holdFromOutside(scope: string, untilMs: number): void {
    this.holds.set(scope, { holder: 'other', untilMs });
  }

  /** Scopes of the locks that are held now. */
  get held(): readonly string[] {
    return [...this.holds].filter(([, { untilMs }]) => untilMs > this.clock.nowMs).map(([scope]) => scope);
  }
}
