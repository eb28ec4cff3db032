/** `Math.random` from a seed, so that the same world gives the same run. */

/**
 * Replaces `Math.random` by the generator mulberry32.
 * @param seed - 32-bit whole number
 */
export function seedRandom(seed: number): void {
  let state = seed | 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
