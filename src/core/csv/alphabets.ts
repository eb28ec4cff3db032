/** What the tables of letters are known by, so that they can be checked where the script runs. */
import { hash } from '../snapshot/hash';
import { BYTE_ENCODINGS, UPPER_HALF } from '../text/byte-tables';

/** Name, length and digest of each table of an encoding of one byte a character. */
export function knownAlphabets(): string[] {
  return BYTE_ENCODINGS.map((encoding) => {
    const table = UPPER_HALF[encoding];
    return `${encoding} ${table.length} ${hash(table)}`;
  });
}
