/** Recognises the export of one program at many dealerships by its header. */
import { wordsOf } from './name-score';

/**
 * A digest of the column names in their order: equal for all exports of one program, whatever the data.
 *
 * @param header - names
 * @param digest - hex digest of a text
 */
export function fingerprintOf(header: readonly string[], digest: (text: string) => string): string {
  return digest(header.map((name) => wordsOf(name).join(' ')).join('\n')).slice(0, 16);
}
