/** Texts that a spreadsheet tends to change. Each must be read back as it was written. */

export const SAMPLES: readonly (readonly string[])[] = [
  ['00123', '=1+1', "'x", '+54 9 11 5555-0000', '01/02/24', '2024-12-31'],
  ['TRUE', '12345678901234567890', '1.234,56', '😀 ñ', 'dijo "sí"', 'uno\ndos'],
  ['uno\r\ndos', ' a ', '-5', '1e5', '50%', '$ 10'],
  ['12:30', '#N/A', '\tx', 'verdadero', '=A1:B2', 'a;b,c'],
  ["'00123", "''x", "'", 'n\u0303o', 'e\u0301', '@x'],
];

/** Plain texts in the same shape: other rows, which probes overwrite. */
export const PLAIN: readonly (readonly string[])[] = SAMPLES.map((row) => row.map(() => 'plain'));

/**
 * Characters that files rarely hold and that a service may drop or change: a carriage return alone, controls, line and
 * paragraph ends of Unicode, a byte order mark.
 */
export const RARE: readonly string[] = ['\r', '\v', '\x01', '\x85', '\u2028', '\ufeff'];
