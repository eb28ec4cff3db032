/** Text that holds nothing: blanks, zero bytes, and the mark that DOS writes behind the end of a file. */

const ZERO = '\0';
const END_MARK = '\x1a';

/**
 * Tells whether a text holds nothing.
 *
 * @param text - of a cell or of a file
 */
export function isVoid(text: string): boolean {
  if (text.trim() === '') return true;
  if (!text.includes(ZERO) && !text.includes(END_MARK)) return false;
  return text.split(ZERO).join('').split(END_MARK).join('').trim() === '';
}

/**
 * Finds where zero bytes or end marks begin that nothing follows, or the length of the text.
 *
 * @param text - the end of a file
 */
export function endMarkAt(text: string): number {
  let from = text.length;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const character = text.charAt(at);
    if (character === ZERO || character === END_MARK) from = at;
    else if (character.trim() !== '') break;
  }
  return from;
}
