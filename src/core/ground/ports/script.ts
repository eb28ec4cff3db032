/** Runtime services of the script: storage between runs, lock, clock, log and trigger. */

/** Small texts kept between runs, by key. */
export interface StateStore {
  /** Reads all entries in one call. */
  load(): Record<string, string>;
  /** Writes these entries and leaves others as they are, in one call. */
  save(entries: Record<string, string>): void;
}

export interface RunLock {
  /**
   * Takes the lock unless it is held. The lock is released when the run ends, however it ends.
   *
   * @param waitMs - how long to wait for it
   */
  tryLock(waitMs?: number): boolean;
  release(): void;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** A time for people: ISO 8601 with offset, in the Spreadsheet's zone. */
  local(ms: number): string;
  /**
   * Sets the zone that `local` uses from now on.
   *
   * @param zone - the Spreadsheet's zone; null = the script's zone
   */
  useZone(zone: string | null): void;
  sleep(ms: number): void;
  /** A number in [0, 1), for jitter. */
  random(): number;
}

/** Lines of the execution log: counts, positions and IDs, never the text of a cell. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
}

/** The trigger that starts runs. */
export interface Schedule {
  /**
   * Ensures that this account has exactly one trigger with the right interval. The interval of a trigger cannot be read, so
   * only the known trigger is kept; otherwise a new one is created. A trigger created in a trigger's run may never fire.
   *
   * @param known - ID of the trigger that was created with this interval; null = none
   * @returns its ID
   */
  ensure(known: string | null): string;
  /** Whether this account has the trigger; null = unknown. */
  exists(): boolean | null;
  /** Removes this account's triggers. Returns how many there were. */
  remove(): number;
}
