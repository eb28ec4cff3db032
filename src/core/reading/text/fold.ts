/** Folding of names that people and programs write differently: case, accents, blanks. */

/**
 * Folds a name for comparison: lower case, no accents, one blank for each sequence of blanks, `_`, `-` and `.`.
 *
 * @param text - any name
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\s_.\u2013-]+/g, ' ')
    .trim();
}
