/** Text in a page that the script generates. */

/** Characters with a meaning in HTML or on the way to the browser (docs/platform.md, P131), and all outside ASCII. */
const SIGNS = /[&<>"'`$]|[^\0-\x7f]/gu;

/** A text as HTML, for an element or an attribute between quotes. */
export function asMarkup(text: string): string {
  return text.replace(SIGNS, (sign) => `&#${sign.codePointAt(0)};`);
}
