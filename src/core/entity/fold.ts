/** Folding of names that people and programs write differently: case, accents, blanks. */

/**
 * Folds a name for comparison: lower case, no accents, every run of blanks, `_`, `-` and `.` one blank.
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
