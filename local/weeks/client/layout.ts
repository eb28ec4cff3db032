/** How the client's program writes a CSV file. */
import { dress, type Manner, stain } from './manner';

export interface Layout {
  readonly delimiter: ';' | ',';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252';
  readonly newline: '\r\n' | '\n';
  /** Whether every cell is quoted, or only the cells that need it. */
  readonly quoted: boolean;
  /** What it writes around the table. */
  readonly manner: Manner;
}

/**
 * Writes a table as the client's program does.
 * @param rows - header first, all of one length
 * @returns the bytes, which end with a line end
 */
export function writeTable(rows: readonly (readonly string[])[], layout: Layout): Buffer {
  const { delimiter, newline, quoted, encoding } = layout;
  const must = new RegExp(`[${delimiter}"\\r\\n]`);
  const cell = (text: string): string =>
    quoted || must.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const text = dress(rows, layout.manner)
    .map((row) => row.map(cell).join(delimiter) + newline)
    .join('');
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
  const bytes = Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text, 'utf8');
  return layout.manner === 'stray' ? stain(bytes) : bytes;
}
