// Bytes of the example's files as text, decoded by a table that stands here: Node 20 takes windows-1252 for Latin-1.

const WINDOWS_1252: Readonly<Record<string, string>> = {
  '\u0080': '€',
  '\u0085': '…',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0096': '–',
};

/** Text of a file; throws on a byte that neither the encoding nor the table knows. */
export function decode(bytes: Uint8Array, encoding: 'utf-8' | 'windows-1252'): string {
  if (encoding === 'utf-8') return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (unit) => {
    const letter = WINDOWS_1252[unit];
    if (letter === undefined) throw new RangeError(`byte ${unit.charCodeAt(0)} is not in the table`);
    return letter;
  });
}
