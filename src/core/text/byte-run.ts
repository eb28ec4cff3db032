/** Finds where a run of bytes of one kind ends, by a search that V8 makes a tight loop of. */

/**
 * Makes a pattern of a run of characters of a class. It takes four of them at once as long as there are as many, since a round of
 * V8's loop costs as much for four as for one.
 *
 * @param one - source of a pattern of one character, or of a fixed number of them
 */
export function runOf(one: string): RegExp {
  return new RegExp(`(?:${one.repeat(4)})*(?:${one})*`, 'y');
}

/**
 * Finds where a run ends.
 *
 * @param run - sticky, matches nothing where no run begins, and gives nothing back: as a star at its end does
 * @param bytes - binary string
 * @param from - where the run begins
 */
export function runEnd(run: RegExp, bytes: string, from: number): number {
  run.lastIndex = from;
  run.test(bytes);
  return run.lastIndex;
}
