/** Finds backslashes that escape quotes behind the sample from which the dialect is inferred. */
import type { Syntax } from './syntax';

/**
 * The syntax of a file whose sample contains no escaped quote. A backslash escapes quotes if somewhere in the file a quote
 * behind one is followed by text, where otherwise its cell would end.
 *
 * @param parts - of the file, as binary strings
 * @param syntax - as inferred from the sample
 */
export function withLateEscape(parts: readonly { readonly bytes: string }[], syntax: Syntax): Syntax {
  const { quote, escape: escaping, delimiter } = syntax;
  if (quote === '' || escaping !== quote || delimiter === '') return syntax;
  const ends = [delimiter, '\n', '\r', quote];
  const isEscaped = ({ bytes }: { readonly bytes: string }): boolean => {
    const mark = `\\${quote}`;
    let at = bytes.indexOf(mark);
    while (at !== -1) {
      const next = at + mark.length;
      if (next < bytes.length && !ends.some((end) => bytes.startsWith(end, next))) return true;
      at = bytes.indexOf(mark, next);
    }
    return false;
  };
  return parts.some(isEscaped) ? { ...syntax, escape: '\\' } : syntax;
}
