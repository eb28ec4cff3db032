/** Converts UTF-16 code units to text in blocks, the fastest way in plain V8. */

/** Code units that are converted at once: few enough for a cheap block, and for the stack of a call. */
export const BLOCK = 1_024;

/** A packed array of small integers, which V8 passes to a call without checking each one. It is only copied. */
const ZEROS: number[] = [];
for (let at = 0; at < BLOCK; at += 1) ZEROS.push(0);

/** Makes a block. */
export function newBlock(): number[] {
  return ZEROS.slice();
}

/** Copies a text, so that a longer text of which it is a part does not stay in memory. */
export function ownText(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('');
}

/**
 * Converts the first code units of a block to text.
 *
 * @param block - UTF-16 code units
 * @param used - how many of them count
 */
export function textOf(block: number[], used: number): string {
  return String.fromCharCode.apply(null, used === block.length ? block : block.slice(0, used));
}
