/** What the office has begun and will end later. */

interface Pending {
  readonly atMs: number;
  readonly end: () => void;
}

export class Agenda {
  private pending: Pending[] = [];

  /** @param now - the true time */
  constructor(private readonly now: () => number) {}

  /**
   * Does something later.
   * @param seconds - from now
   * @param end - what is done, once
   */
  later(seconds: number, end: () => void): void {
    this.pending.push({ atMs: this.now() + seconds * 1_000, end });
  }

  /** Ends what is due by now. */
  endDue(): void {
    this.endUntil(this.now());
  }

  /** Ends everything that was begun. */
  endAll(): void {
    this.endUntil(Number.POSITIVE_INFINITY);
  }

  private endUntil(ms: number): void {
    const due = this.pending.filter(({ atMs }) => atMs <= ms);
    this.pending = this.pending.filter(({ atMs }) => atMs > ms);
    for (const { end } of due) end();
  }
}
