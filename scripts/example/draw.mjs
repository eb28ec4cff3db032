// Seeded chance, so that the example is the same on every machine.

/**
 * Makes a source of pseudo-random choices (mulberry32, by Tommy Ettinger, public domain).
 *
 * @param seed - any 32-bit whole number
 */
export function createDraw(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    /** One element of a list. */
    pick: (list) => list[between(0, list.length - 1)],
    /** True in `share` of the cases, `share` from 0 to 1. */
    chance: (share) => next() < share,
    /** A string of `count` characters of an alphabet. */
    string: (alphabet, count) =>
      Array.from({ length: count }, () => alphabet[between(0, alphabet.length - 1)]).join(''),
  };
}
