/** Finds backslashes that escape quotes behind the sample from which the dialect is inferred. */
import type { Syntax } from './syntax';

/** How many times more often a quote behind a backslash must be followed by text than by the end of its cell. Our choice. */
const MOSTLY = 2;

/**
 * The syntax of a file whose sample contains no escaped quote. A backslash escapes quotes if in the parts nearly every quote
 * behind one is followed by text, where otherwise its cell would end. Folders end with a backslash too.
 *
 * @param parts - of the file, as binary strings
 * @param syntax - as inferred from the sample
 */
export function withLateEscape(parts: readonly { readonly bytes: string }[], syntax: Syntax): Syntax {
  const { quote, escape: escaping, delimiter } = syntax;
  const isAscii = delimiter !== '' && !/[^\0-\x7f]/.test(delimiter);
  if (quote === '' || escaping !== quote || !isAscii) return syntax;
  const mark = `\\${quote}`;
  let inside = 0;
  let atEnd = 0;
  for (const { bytes } of parts) {
    for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + mark.length)) {
      let next = at + mark.length;
      while (bytes[next] === ' ') next += 1;
      if (isEnd(bytes, next, syntax)) atEnd += 1;
      else inside += 1;
    }
  }
  return inside > 0 && inside >= MOSTLY * atEnd ? { ...syntax, escape: '\\' } : syntax;
}

/** Whether a cell ends at a position. A blank after the delimiter is rather that of a sentence. */
function isEnd(bytes: string, at: number, { delimiter, quote }: Syntax): boolean {
  if (at >= bytes.length || ['\n', '\r', quote].includes(bytes[at] ?? '')) return true;
  return bytes.startsWith(delimiter, at) && bytes[at + delimiter.length] !== ' ';
}
