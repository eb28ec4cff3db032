/** What a person put in the place of the newest file. */

/** A file that a person had published in the winner's place, and the winners that it was put before. */
export interface Choice {
  readonly key: string;
  readonly winners: ReadonlySet<string>;
  /** When the person chose. */
  readonly atMs: number;
  /** Whether the run of the person published it. */
  isTaken: boolean;
}

/**
 * Whether the newest contents of an entity are still those that a person passed over.
 * @param choice - of the person, if any
 * @param winners - keys of the newest contents
 */
export function isInForce(choice: Choice | undefined, winners: readonly string[]): boolean {
  return winners.length > 0 && winners.every((key) => choice?.winners.has(key) === true);
}
