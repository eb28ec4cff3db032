/** The clock of the embedded world: it moves when a service call takes time or somebody says so, never by itself. */
export class VirtualClock {
  /** @param nowMs - milliseconds since 1970 at which the world begins */
  constructor(private instantMs: number) {}

  /** Milliseconds since 1970. */
  get nowMs(): number {
    return this.instantMs;
  }

  /**
   * Lets time pass.
   * @param ms - milliseconds, 0 or more
   * @throws when time would run backwards
   */
  advance(ms: number): void {
    if (!(ms >= 0)) throw new RangeError(`time cannot pass by ${ms} ms`);
    this.instantMs += ms;
  }

  /**
   * Lets time pass until an instant; an instant that is over changes nothing.
   * @param instantMs - milliseconds since 1970
   */
  advanceTo(instantMs: number): void {
    this.advance(Math.max(0, instantMs - this.instantMs));
  }
}
