/** Actions that the office has begun and completes later. */

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
   * @param end - runs once
   */
  later(seconds: number, end: () => void): void {
    this.pending.push({ atMs: this.now() + seconds * 1_000, end });
  }

  /** Completes every action that is due by now. */
  endDue(): void {
    this.endUntil(this.now());
  }

  /** Completes every action, due or not. */
  endAll(): void {
    this.endUntil(Number.POSITIVE_INFINITY);
  }

  private endUntil(ms: number): void {
    const due = this.pending.filter(({ atMs }) => atMs <= ms);
    this.pending = this.pending.filter(({ atMs }) => atMs > ms);
    for (const { end } of due) end();
  }
}
