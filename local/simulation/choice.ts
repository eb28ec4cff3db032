/** A file that a person pinned instead of the newest one. */

/** A file that a person had published instead of the winners, and those winners. */
export interface Choice {
  readonly key: string;
  readonly winners: ReadonlySet<string>;
  /** When the person chose. */
  readonly atMs: number;
  /** Whether the run of the person published it. */
  isTaken: boolean;
}

/**
 * Whether the newest contents of an entity are still the ones that a person passed over: only then the choice counts.
 * @param choice - of the person, if any
 * @param winners - keys of the newest contents
 */
export function isInForce(choice: Choice | undefined, winners: readonly string[]): boolean {
  return winners.length > 0 && winners.every((key) => choice?.winners.has(key) === true);
}
