/** Splits ranges over several requests, because the length of a request's address is limited. */
import { LIMITS } from '../core/ground/limits';

/**
 * The ranges of each request, in order. There is only one request if all ranges fit.
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

/** Characters that a range takes in an address, including the parameter's name. */
function lengthOf(range: string): number {
  return `&ranges=${encodeURIComponent(range)}`.length;
}
