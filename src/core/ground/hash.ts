/** A small hash for identities and listings; not for secrets. */

/**
 * Hashes a text to 53 bits, in base 36 (cyrb53, public domain, by bryc: two 32-bit lanes of multiply and xor).
 * Two different snapshots of one dealership share a hash with a chance of about 1 in 10^15.
 *
 * @param seed - another seed gives another, independent hash
 */
export function hash(text: string, seed = 0): string {
  return hashNumber(text, seed).toString(36);
}

/**
 * The same 53 bits as a number, for code that hashes a million texts.
 *
 * @param seed - another seed gives another, independent hash
 */
export function hashNumber(text: string, seed = 0): number {
  // One look-up of a global per text: if the script runs inside a context, a look-up costs more than the arithmetic.
  const { imul } = Math;
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = imul(a ^ code, 2654435761);
    b = imul(b ^ code, 1597334677);
  }
  a = imul(a ^ (a >>> 16), 2246822507) ^ imul(b ^ (b >>> 13), 3266489909);
  b = imul(b ^ (b >>> 16), 2246822507) ^ imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
