/** Schedules the sidebar's requests: only while it is visible, and less often while nothing changes. */

/** Milliseconds between two requests: minimum (while data change) and maximum. Our choice; each costs an execution. */
const SHORTEST_MS = 15_000;
const LONGEST_MS = 120_000;

/** Factor by which the wait grows with each request that brings nothing new. */
const GROWTH = 1.5;

/** The page's clock and visibility, as far as the schedule needs them. */
export interface Surroundings {
  isVisible(): boolean;
  /** Calls `work` once after some milliseconds; returns a function that cancels it. */
  after(ms: number, work: () => void): () => void;
}

/** Decides when to send a request. */
export class Refresh {
  private waitMs = SHORTEST_MS;
  private cancel: () => void = () => undefined;
  private isAsking = false;
  /** Whether a request became due while the page was hidden. */
  private isDue = false;

  /** @param ask - sends one request; resolves to whether something was new */
  constructor(
    private readonly surroundings: Surroundings,
    private readonly ask: () => Promise<boolean>,
  ) {}

  /** Milliseconds until the next request, counted from the last answer. */
  get pauseMs(): number {
    return this.waitMs;
  }

  /** Sends a request now, unless one is in progress. Then plans the next request. */
  async now(): Promise<void> {
    this.cancel();
    if (this.isAsking) return;
    this.isAsking = true;
    this.isDue = false;
    const isNew = await this.ask();
    this.isAsking = false;
    this.waitMs = isNew ? SHORTEST_MS : Math.min(LONGEST_MS, this.waitMs * GROWTH);
    this.plan();
  }

  /** Must be called when the page is shown or hidden. Sends an overdue request at once if the page is visible. */
  visibilityChanged(): void {
    if (this.isDue && this.surroundings.isVisible()) void this.now();
  }

  private plan(): void {
    this.cancel();
    this.cancel = this.surroundings.after(this.waitMs, () => {
      this.isDue = true;
      this.visibilityChanged();
    });
  }
}
