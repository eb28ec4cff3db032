/** Recognises the export of one program at many dealerships by its header. */
import { wordsOf } from './name-score';

/**
 * A digest of the names of the columns in their order: the same program gives the same one, whatever the data.
 *
 * @param header - names
 * @param digest - hex digest of a text
 */
export function fingerprintOf(header: readonly string[], digest: (text: string) => string): string {
  return digest(header.map((name) => wordsOf(name).join(' ')).join('\n')).slice(0, 16);
}
