/** How much of a dealership is played, and the result. */

/** How much to play. */
export interface DayPlan {
  readonly polls: number;
  readonly replaced: number;
  readonly kills: number;
  readonly seed: number;
  /** Root of this project, built. */
  readonly project: string;
}

/** What was played, and what went wrong. */
export interface DayResult {
  polls: number;
  replaced: number;
  kills: number;
  /** Readings of one state. */
  readings: number;
  /** Tabs that did not hold one complete version, or not the version in `_Estado`. */
  torn: number;
  /** Contents that Drive acknowledged and does not have, and newest contents that were not published at the end. */
  lost: number;
  /** Files in `_Estado` that never existed, and entities that are missing in it. */
  diverged: number;
}
