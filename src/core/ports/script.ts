/** What the script is given besides its data: memory between runs, the lock, time, the log and the trigger. */

/** Small texts kept between runs, by key. */
export interface StateStore {
  /** Everything, in one call. */
  load(): Record<string, string>;
  /** Writes these entries and leaves others as they are, in one call. */
  save(entries: Record<string, string>): void;
}

export interface RunLock {
  /**
   * Takes the lock unless somebody holds it. Released when the run ends, however it ends.
   *
   * @param waitMs - how long to wait for it
   */
  tryLock(waitMs?: number): boolean;
  release(): void;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** A time as people read it: ISO 8601 in the zone of the Spreadsheet, with its offset. */
  local(ms: number): string;
  /**
   * Takes the zone in which `local` tells times from now on.
   *
   * @param zone - as the Spreadsheet has it; null = that of the script
   */
  useZone(zone: string | null): void;
  sleep(ms: number): void;
  /** A number in [0, 1), for jitter. */
  random(): number;
}

/** Lines for whoever looks into the execution log: counts, positions and IDs, never a cell's text. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
}

/** The trigger that starts runs. */
export interface Schedule {
  /**
   * Leaves exactly one trigger of this account, which fires as often as it should. Nobody can ask a trigger how often it
   * fires: one is kept when it is known, and made anew otherwise. A trigger that a trigger's run makes may never fire.
   *
   * @param known - ID of the trigger that was made to fire so; null = none was
   * @returns its ID
   */
  ensure(known: string | null): string;
  /** Whether this account has the trigger; null where Google does not tell. */
  exists(): boolean | null;
  /** Removes this account's triggers. Returns how many there were. */
  remove(): number;
}
