/** How many bytes rows take on their way to Sheets. */

/** Text that JSON writes as it stands, one byte a character. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/**
 * Bytes of a row as JSON in UTF-8: `["a","b"],`.
 *
 * @param row - text by column
 */
export function jsonBytes(row: readonly string[]): number {
  let bytes = 3;
  for (const cell of row) bytes += 3 + (PLAIN.test(cell) ? cell.length : textBytes(cell));
  return bytes;
}

function textBytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22 || code === 0x5c) bytes += 2;
    else if (code < 0x20) bytes += 6;
    else if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
