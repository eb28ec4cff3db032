/** Finds the end of a run of bytes of one kind, by a search that V8 compiles to a tight loop. */

/**
 * Makes a pattern for a run of characters of a class. It matches four characters at once as long as it can, because an
 * iteration of V8's loop costs as much for four as for one.
 *
 * @param one - source of a pattern for one character, or for a fixed number of characters
 */
export function runOf(one: string): RegExp {
  return new RegExp(`(?:${one.repeat(4)})*(?:${one})*`, 'y');
}

/**
 * Finds where a run ends.
 *
 * @param run - sticky, matches the empty text where no run begins, and never backtracks, because it ends in a star
 * @param bytes - binary string
 * @param from - where the run begins
 */
export function runEnd(run: RegExp, bytes: string, from: number): number {
  run.lastIndex = from;
  run.test(bytes);
  return run.lastIndex;
}
