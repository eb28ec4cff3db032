/** When the sidebar asks again: only while it is seen, and less and less often while nothing changes. */

/** Milliseconds between two questions while things change, and at the most. Our choice; each costs an execution. */
const SHORTEST_MS = 15_000;
const LONGEST_MS = 120_000;

/** How often it was asked since something last changed makes the wait longer. */
const GROWTH = 1.5;

/** The page's clock and visibility, as far as the schedule needs them. */
export interface Surroundings {
  isVisible(): boolean;
  /** Calls back once after so many milliseconds; returns how to prevent it. */
  after(ms: number, work: () => void): () => void;
}

/** Decides when to ask. */
export class Refresh {
  private waitMs = SHORTEST_MS;
  private cancel: () => void = () => undefined;
  private isAsking = false;
  /** Whether a question was due while nobody looked. */
  private isDue = false;

  /**
   * @param surroundings - clock and visibility
   * @param ask - asks once; tells whether something was new
   */
  constructor(
    private readonly surroundings: Surroundings,
    private readonly ask: () => Promise<boolean>,
  ) {}

  /** Milliseconds until the next question, counted from the last answer. */
  get pauseMs(): number {
    return this.waitMs;
  }

  /** Asks now, unless an answer is awaited already; the next question follows by itself. */
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

  /** To be called when the page is shown or hidden: asks at once when a question is overdue. */
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
