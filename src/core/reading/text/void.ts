/** Text without content: spaces, zero bytes, and the mark that DOS writes at the end of a file. */

const BLANK = 0x20;

/**
 * Whether a text contains only control characters and blanks, or only white space of any kind. A table that was copied from a web page
 * has no-break spaces in its blank cells.
 *
 * @param text - of a cell
 */
export function isVoid(text: string): boolean {
  return textAt(text, 0) === text.length || text.trim() === '';
}

/**
 * Finds the first character that is neither a space nor a control character, or the length of the text.
 *
 * @param text - or binary string
 * @param from - where to begin
 */
export function textAt(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= BLANK) at += 1;
  return at;
}

/**
 * Finds where the zero bytes and end marks at the end of the last line begin, or the length of the text.
 *
 * @param text - the end of a file
 */
export function endMarkAt(text: string): number {
  let from = text.length;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const code = text.charCodeAt(at);
    if (code > BLANK || code === 0x0a || code === 0x0d) break;
    if (code === 0 || code === 0x1a) from = at;
  }
  return from;
}
