/** Finds where a run of bytes of one kind ends, by a search that V8 makes a tight loop of. */

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
