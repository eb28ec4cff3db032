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

/**
 * Whether a choice may count: one of the contents that may be the newest was passed over by the person, or may have been seen
 * before the choice, under a name of no entity.
 * @param choice - of the person, if any
 * @param winners - keys of the contents that may be the newest
 * @param earliest - of a content: its first look at the earliest, in ms since 1970; null = not known
 */
export function mayBeInForce(
  choice: Choice | undefined,
  winners: readonly string[],
  earliest: (key: string) => number | null,
): boolean {
  if (choice === undefined) return false;
  const mayPrecede = (key: string): boolean => {
    const seenMs = earliest(key);
    return seenMs !== null && seenMs <= choice.atMs;
  };
  return winners.some((key) => choice.winners.has(key) || mayPrecede(key));
}
