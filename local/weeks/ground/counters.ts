/** What is counted of one seed. */
export interface Counters {
  readonly polls: number;
  readonly kills: number;
  /** Calls that Google failed. */
  readonly faults: number;
  /** Writes that arrived after their answer was lost, and were applied or refused. */
  readonly late: number;
  readonly reads: number;
  readonly imports: number;
}
