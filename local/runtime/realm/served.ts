/**
 * What a browser gets of a page. HtmlService does not hand it over as it stands: users report what becomes of it, and
 * the strictest report holds here (docs/platform.md, P130 to P132).
 */

const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script)/gi;

/** Letters of a line of script that arrive. */
const LINE_LETTERS = 34_000;

/** A page as it arrives. */
export function served(html: string): string {
  const cut = html
    .replace(SCRIPT, (_whole, open: string, code: string, end: string) => open + asScript(code) + end)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<meta\s[^>]*charset[^>]*>/gi, '');
  // The page is put into its frame as a replacement, in which `$&` and the like mean something.
  return garbled(' '.replace(' ', cut));
}

/** Cuts wherever a comment seems to begin: also in a string, in a template literal, in a regular expression. */
function asScript(code: string): string {
  const lines = code.replace(/\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g, '').split('\n');
  return lines.map((line) => line.slice(0, LINE_LETTERS)).join('\n');
}

/** A frame that is told no encoding reads the bytes of UTF-8 one by one. */
function garbled(html: string): string {
  return html.replace(/[^\0-\x7f]/gu, (letter) =>
    encodeURIComponent(letter).replace(/%(..)/g, (_whole, byte: string) =>
      String.fromCharCode(Number.parseInt(byte, 16)),
    ),
  );
}
