/** Which tabs show their file again, though nothing was published: what came back is what they hold. */
import type { ReadableTab } from './observations';

/** What a tab holds. */
export interface Shown {
  readonly rows: number;
  readonly columns: number;
}

const TITLE = '_Estado';
/** Columns as docs/contract.md has them. */
const CODE = 0;
const TAB = 2;
const ROWS = 6;
const COLUMNS = 7;

/** States in which the file of the folder, or what a person put in its place, is what the tab holds. */
const CURRENT = ['al-dia', 'fijado', 'atrasado'];

/**
 * Reads `_Estado`; nothing when there is none.
 *
 * @param tabs - of the Spreadsheet
 */
export function readCurrent(tabs: readonly ReadableTab[]): ReadonlyMap<string, Shown> {
  const status = tabs.find(({ title }) => title === TITLE);
  const rows = [...(status?.rows() ?? [])].filter((cells) => CURRENT.includes(cells[CODE] ?? ''));
  return new Map(
    rows.map((cells) => [
      cells[TAB] ?? '',
      { rows: Number(cells[ROWS]) || 0, columns: Number(cells[COLUMNS]) || 0 },
    ]),
  );
}
