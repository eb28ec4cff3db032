/** Cuts what stands in the address of a request: addresses may not be of any length. */
import { LIMITS } from '../core/limits';

/**
 * Ranges as several requests carry them, in order; one request as long as they fit.
 *
 * @param ranges - in A1 notation
 */
export function addresses(ranges: readonly string[]): string[][] {
  const parts: string[][] = [];
  let room = 0;
  for (const range of ranges) {
    const length = lengthOf(range);
    const last = parts[parts.length - 1];
    if (last && length <= room) {
      last.push(range);
      room -= length;
    } else {
      parts.push([range]);
      room = LIMITS.rangesCharacters - length;
    }
  }
  return parts;
}

/** Characters of a range in an address, its parameter's name included. */
function lengthOf(range: string): number {
  return `&ranges=${encodeURIComponent(range)}`.length;
}
