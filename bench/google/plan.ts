/** What is played of a dealership, and what comes of it. */

/** How much is played. */
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
  /** Tabs that held no version whole, or another one than `_Estado` says. */
  torn: number;
  /** Contents that Drive had acknowledged and does not hold, and newest contents that were not published in the end. */
  lost: number;
  /** Files that `_Estado` names and that never were, entities that it does not know. */
  diverged: number;
}
