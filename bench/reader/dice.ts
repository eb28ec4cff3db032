/** Numbers that look random and are the same in every run. */

/** Makes a generator of numbers from 0 up to 1 (mulberry32, public domain). */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Picks one of some.
 *
 * @param some - at least one
 * @param roll - a generator
 */
export function pick<T>(some: readonly T[], roll: () => number): T {
  const one = some[Math.floor(roll() * some.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
}
