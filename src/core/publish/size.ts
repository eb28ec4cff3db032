/** How many bytes rows take on their way to Sheets. */

/** Text that JSON writes as it stands, one byte a character. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/** Control characters that JSON escapes by a letter: backspace, tab, line feed, form feed, carriage return. */
const SHORT_ESCAPES = [8, 9, 10, 12, 13];

/**
 * Bytes of a row as JSON in UTF-8, with the comma after it: `["a","b"],`.
 *
 * @param row - text by column
 */
export function jsonBytes(row: readonly string[]): number {
  let bytes = 3 + Math.max(0, row.length - 1);
  for (const cell of row) bytes += 2 + (PLAIN.test(cell) ? cell.length : textBytes(cell));
  return bytes;
}

function textBytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22 || code === 0x5c) bytes += 2;
    else if (code < 0x20) bytes += SHORT_ESCAPES.includes(code) ? 2 : 6;
    else if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code < 0xd800 || code > 0xdfff) bytes += 3;
    else bytes += isPaired(text, i) ? 2 : 6;
  }
  return bytes;
}

/** Whether half of a surrogate pair stands beside its other half; JSON escapes one that is alone. */
function isPaired(text: string, at: number): boolean {
  const isHigh = text.charCodeAt(at) < 0xdc00;
  const other = text.charCodeAt(isHigh ? at + 1 : at - 1);
  return isHigh ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other < 0xdc00;
}
