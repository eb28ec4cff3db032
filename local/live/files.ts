/** CSV files of the proof: what spreadsheets like to change, and what each cell has to hold. */
import { createHash } from 'node:crypto';

export interface LiveFile {
  readonly name: string;
  /** Name of its tab. */
  readonly tab: string;
  readonly rows: readonly (readonly string[])[];
  readonly bytes: Buffer;
  readonly md5: string;
}

/** Texts that Sheets takes for something else when somebody types them. */
const HOSTILE = [
  '00123',
  '=1+1',
  "'x",
  'TRUE',
  '1.234,56',
  '01/02/24',
  '20-12345678-9',
  '+54 9 11 5555-0000',
  '12345678901234567890',
  '1E5',
  '#N/A',
  '@mención',
  ' espacios ',
  'Ñandú «ñ» €',
  'dos\nlíneas',
  'comillas "dobles"',
  '',
  '-5',
  '50%',
  '$ 10',
];

const quoted = (text: string): string => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A file of an entity.
 * @param tab - the entity's tab, after which the file is named
 * @param rows - header first
 */
function liveFile(tab: string, rows: readonly (readonly string[])[]): LiveFile {
  const bytes = Buffer.from(`${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`);
  const md5 = createHash('md5').update(bytes).digest('hex');
  return { name: `${tab.toLowerCase()}.csv`, tab, rows, bytes, md5 };
}

/**
 * A file in which every record holds a text that may be changed on the way.
 * @param version - which stands in every record
 */
export function hostileFile(tab: string, version: number): LiveFile {
  const header = [`id_${tab.toLowerCase()}`, 'texto', 'versión'];
  const records = HOSTILE.map((text, place) => [String(place + 1).padStart(4, '0'), text, `v${version}`]);
  return liveFile(tab, [header, ...records]);
}

/**
 * A file of many cells.
 * @param cells - about how many
 */
export function largeFile(tab: string, cells: number): LiveFile {
  const columns = 10;
  const header = Array.from({ length: columns }, (_, column) => (column === 0 ? 'id' : `columna ${column}`));
  const records = Array.from({ length: Math.max(1, Math.ceil(cells / columns) - 1) }, (_, place) =>
    header.map((_name, column) => (column === 0 ? String(place).padStart(7, '0') : `${place}-${column}`)),
  );
  return liveFile(tab, [header, ...records]);
}

/**
 * The beginning of a file, as an upload that broke off leaves it.
 * @param file - the whole
 */
export function truncated(file: LiveFile): LiveFile {
  const [header = [], ...records] = file.rows;
  return liveFile(file.tab, [header, ...records.slice(0, 2)]);
}

/**
 * Holds what a tab holds against the rows of its file.
 * @param found - of the tab; reads leave out empty cells at the end of a row
 * @returns cells of the file, how many of them differ, and rows that are too many
 */
export function compareCells(
  rows: LiveFile['rows'],
  found: LiveFile['rows'],
): { readonly cells: number; readonly wrong: number; readonly extra: number } {
  const wrong = rows.flatMap((row, place) =>
    row.filter((text, column) => text !== (found[place]?.[column] ?? '')),
  );
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  return { cells, wrong: wrong.length, extra: Math.max(0, found.length - rows.length) };
}
