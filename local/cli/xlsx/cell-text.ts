/** A cell's text as it must stand inside `<t>`, so that a reader of the file gets exactly that text back. */
import { XLSX_LIMITS } from './limits';

/** Ends a text that was cut because Excel cannot hold all of it. */
const CUT_MARK = '…';

/** Anything that may have to be written in another way; most cells have none of it. */
const SPECIAL = /[&<>_\p{Cc}\p{Cs}\ufffe\uffff]/u;

/**
 * Control characters (XML 1.0 forbids most of them, and a carriage return becomes a line feed when it is read),
 * halves of a surrogate pair, and the underscore of text that looks like an escape already.
 */
const ESCAPED = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const MARKUP = /[&<>]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Writes text for a `<t>` element: XML entities, and `_xHHHH_` for what XML cannot carry
 * (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
 *
 * @param text - the cell's text, any UTF-16
 */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(ESCAPED, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(MARKUP, (mark) => ENTITIES[mark] ?? mark);
}

/**
 * Tells whether a spreadsheet program could take the text for something else when a person edits the cell.
 *
 * @param text - the cell's text
 */
export function needsQuotePrefix(text: string): boolean {
  return /^['=+\-@]/.test(text);
}

/**
 * Cuts a text that is too long for Excel, with a mark at its end; others are returned as they are.
 *
 * @param text - the cell's text
 */
export function fitText(text: string): string {
  if (text.length <= XLSX_LIMITS.charactersPerCell) return text;
  const kept = text.slice(0, XLSX_LIMITS.charactersPerCell - CUT_MARK.length);
  return kept.replace(/[\ud800-\udbff]$/, '') + CUT_MARK;
}
