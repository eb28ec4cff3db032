/** The timers of a page, which can be put forward with the time of the preview. */

/** The browser's own. */
export interface OwnTimers {
  set(work: () => void, ms: number): number;
  clear(id: number): void;
  /** Milliseconds by a clock that never goes back. */
  nowMs(): number;
}

/** A timer that runs. */
interface Timer {
  readonly work: () => void;
  readonly dueMs: number;
  /** Its number at the browser's own. */
  readonly own: number;
}

/** Timers in the place of the browser's own. */
export class Timers {
  private readonly waiting = new Map<number, Timer>();
  private made = 0;

  /** @param own - by which they run */
  constructor(private readonly own: OwnTimers) {}

  /** Runs something once, some milliseconds later; returns the number by which it is taken back. */
  set(work: () => void, ms: number): number {
    this.made += 1;
    this.start(this.made, work, ms);
    return this.made;
  }

  /** Takes back what waits under a number. */
  clear(id: number): void {
    const timer = this.waiting.get(id);
    if (timer) this.own.clear(timer.own);
    this.waiting.delete(id);
  }

  /** Lets so many milliseconds pass at once: what would end meanwhile runs now, the soonest first. */
  advance(ms: number): void {
    const nowMs = this.own.nowMs();
    const inOrder = [...this.waiting].sort(([, a], [, b]) => a.dueMs - b.dueMs);
    for (const [id, { work, dueMs }] of inOrder) {
      if (!this.waiting.has(id)) continue;
      this.clear(id);
      const leftMs = dueMs - nowMs - ms;
      if (leftMs > 0) this.start(id, work, leftMs);
      else work();
    }
  }

  private start(id: number, work: () => void, ms: number): void {
    const own = this.own.set(() => {
      this.waiting.delete(id);
      work();
    }, ms);
    this.waiting.set(id, { work, dueMs: this.own.nowMs() + ms, own });
  }
}
