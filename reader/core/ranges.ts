/** Cuts tabs into rectangles, as many as one request may contain. */
import type { Region } from './ports/source';

/**
 * Most cells of one request: twice as many came in one answer of 29 MB (measured), and a request that takes more than 180
 * seconds times out. https://developers.google.com/workspace/sheets/api/limits. One answer is what the reader holds in memory.
 */
const CELLS_PER_REQUEST = 1_000_000;

/** Most characters of all ranges of one request; they are part of its address. Our choice, far below 8 KB. */
const RANGE_CHARACTERS = 4_000;

/** Rows that are passed on together. */
export const ROWS_PER_PIECE = 20_000;

/** A tab to read. */
export interface TabShape {
  readonly title: string;
  /** Rows with the header, and columns. */
  readonly rows: number;
  readonly columns: number;
}

/**
 * The regions of each request, with as few requests as possible. A tab that does not fit one request takes several.
 *
 * @param tabs - to be read whole
 * @param cellsMost - cells of one request
 */
export function planRequests(tabs: readonly TabShape[], cellsMost = CELLS_PER_REQUEST): Region[][] {
  const requests: Region[][] = [];
  let present: Region[] = [];
  let cells = 0;
  let characters = 0;
  for (const region of tabs.flatMap((tab) => regionsOf(tab, cellsMost))) {
    const more = region.rows * region.columns;
    const text = region.title.length * 3 + 24;
    if (present.length > 0 && (cells + more > cellsMost || characters + text > RANGE_CHARACTERS)) {
      requests.push(present);
      [present, cells, characters] = [[], 0, 0];
    }
    present.push(region);
    cells += more;
    characters += text;
  }
  return present.length > 0 ? [...requests, present] : requests;
}

function regionsOf({ title, rows, columns }: TabShape, cellsMost: number): Region[] {
  const most = Math.max(1, Math.floor(cellsMost / Math.max(1, columns)));
  const regions: Region[] = [];
  for (let firstRow = 0; firstRow < rows; firstRow += most) {
    regions.push({ title, firstRow, rows: Math.min(most, rows - firstRow), columns });
  }
  return regions;
}
