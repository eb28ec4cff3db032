/** Fingerprints of the letter tables, so that the tables can be checked in the environment where the script runs. */
import { hash } from '../../ground/hash';
import { BYTE_ENCODINGS, UPPER_HALF } from './byte-tables';

/** Name, length and hash of the table of each single-byte encoding. */
export function knownAlphabets(): string[] {
  return BYTE_ENCODINGS.map((encoding) => {
    const table = UPPER_HALF[encoding];
    return `${encoding} ${table.length} ${hash(table)}`;
  });
}
