/** Bytes that rows take in a request to Sheets. */

/** A character that JSON escapes, or that takes more than one byte. */
const ODD = /[^\x20\x21\x23-\x5b\x5d-\x7e]/g;

/** After so many plain characters in sequence, a search for the next odd one is faster than a check of each character. */
const PLAIN_RUN = 32;

/** Control characters that JSON escapes by a letter: backspace, tab, line feed, form feed, carriage return. */
const SHORT_ESCAPES = [8, 9, 10, 12, 13];

/**
 * Bytes of a row as JSON in UTF-8, with the comma after it: `["a","b"],`.
 *
 * @param row - text by column
 */
export function jsonBytes(row: readonly string[]): number {
  let bytes = 3 + Math.max(0, row.length - 1);
  for (const cell of row) bytes += 2 + textBytes(cell);
  return bytes;
}

function textBytes(text: string): number {
  let at = nextOdd(text, 0);
  let bytes = at;
  for (let plain = 0; at < text.length; at++) {
    const width = charBytes(text, at);
    bytes += width;
    plain = width === 1 ? plain + 1 : 0;
    if (plain < PLAIN_RUN) continue;
    const next = nextOdd(text, at + 1);
    bytes += next - at - 1;
    at = next - 1;
    plain = 0;
  }
  return bytes;
}

function nextOdd(text: string, from: number): number {
  ODD.lastIndex = from;
  return ODD.test(text) ? ODD.lastIndex - 1 : text.length;
}

function charBytes(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x22 || code === 0x5c) return 2;
  if (code < 0x20) return SHORT_ESCAPES.includes(code) ? 2 : 6;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (code < 0xd800 || code > 0xdfff) return 3;
  return isPaired(text, at) ? 2 : 6;
}

/** Whether a surrogate is next to its other half. JSON escapes an unpaired surrogate. */
function isPaired(text: string, at: number): boolean {
  const isHigh = text.charCodeAt(at) < 0xdc00;
  const other = text.charCodeAt(isHigh ? at + 1 : at - 1);
  return isHigh ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other < 0xdc00;
}
