/** Rows and columns that come, go or change: insertDimension, deleteDimension, appendDimension and their properties. */
import { invalidArgument } from '../../api-error';
import { painted } from '../areas';
import type { Draft } from '../draft';
import { appended, deleted, inserted, type Side, sizeOf } from '../span';
import type { Tab } from '../tab';
import type { DimensionRange } from '../wire';
import { listedPaths, patchOf } from './mask';

/** A range along one side of a tab. */
interface Span {
  readonly tab: Tab;
  readonly side: Side;
  readonly start: number;
  readonly end: number;
}

/** An index that is not given leaves its end open, as in a GridRange. */
function spanOf(draft: Draft, range: DimensionRange | undefined): Span {
  const tab = draft.grid(range?.sheetId);
  const side = range?.dimension;
  if (side !== 'ROWS' && side !== 'COLUMNS') throw invalidArgument('No dimension was specified.');
  const { startIndex: start = 0, endIndex: end = sizeOf(tab, side) } = range ?? {};
  if (start < 0) throw invalidArgument('range.startIndex must be non-negative');
  if (end <= start) throw invalidArgument('range.endIndex must be greater than range.startIndex');
  return { tab, side, start, end };
}

const wordOf = (side: Side): string => (side === 'ROWS' ? 'row' : 'column');

interface InsertDimension {
  readonly range?: DimensionRange;
  readonly inheritFromBefore?: boolean;
}

/** Inserts empty rows or columns, which take the format of what stands before or after them. */
export function insertDimension(draft: Draft, { range, inheritFromBefore = false }: InsertDimension): object {
  const { tab, side, start, end } = spanOf(draft, range);
  const size = sizeOf(tab, side);
  if (start > size) throw invalidArgument(`range.startIndex is larger than current grid size (${size})`);
  if (start === size && !inheritFromBefore) {
    throw invalidArgument(
      `range.startIndex must be less than the grid size (${size}) if inheritFromBefore is false.`,
    );
  }
  if (start === 0 && inheritFromBefore) throw invalidArgument('inheritFromBefore cannot be true at index 0.');
  inserted(tab, side, start, end - start, inheritFromBefore);
  draft.refuseTooManyCells();
  return {};
}

/** Deletes rows or columns with all that is in them. */
export function deleteDimension(draft: Draft, { range }: { readonly range?: DimensionRange }): object {
  const { tab, side, start, end } = spanOf(draft, range);
  const size = sizeOf(tab, side);
  if (end > size) {
    const index = Math.max(start, size);
    throw invalidArgument(
      `Cannot delete a ${wordOf(side)} that doesn't exist. Tried to delete ${wordOf(side)} index ${index} but there are only ${size} ${wordOf(side)}s.`,
    );
  }
  refuseDeletion(draft, tab, side, start, end);
  deleted(tab, side, start, end);
  return {};
}

/**
 * Refuses to delete protected cells, every row or column, or all but the frozen ones, in the words that users report
 * (github.com/SteveWinward/GoogleSheetsWrapper/issues/43, github.com/jlolling/talendcomp_tGoogleSheet/issues/19).
 * @param start - index of the first one that goes
 * @param end - index after the last one
 */
export function refuseDeletion(draft: Draft, tab: Tab, side: Side, start: number, end: number): void {
  draft.refuseProtected(tab, bandOf(tab, side, start, end));
  const left = sizeOf(tab, side) - (end - start);
  if (left <= 0) throw invalidArgument(`You can't delete all the ${wordOf(side)}s on the sheet.`);
  const { frozenRowCount, frozenColumnCount } = tab.properties;
  const frozen = side === 'ROWS' ? frozenRowCount : frozenColumnCount;
  const frozenLeft = frozen - Math.max(0, Math.min(end, frozen) - start);
  if (frozenLeft > 0 && left <= frozenLeft) {
    throw invalidArgument(`Sorry, it is not possible to delete all non-frozen ${wordOf(side)}s.`);
  }
}

function bandOf(tab: Tab, side: Side, start: number, end: number) {
  return side === 'ROWS'
    ? { startRow: start, endRow: end, startColumn: 0, endColumn: tab.columnCount }
    : { startRow: 0, endRow: tab.rowCount, startColumn: start, endColumn: end };
}

interface AppendDimension {
  readonly sheetId?: number;
  readonly dimension?: string;
  readonly length?: number;
}

/** Adds empty rows or columns at the end. */
export function appendDimension(draft: Draft, { sheetId, dimension, length = 0 }: AppendDimension): object {
  const tab = draft.grid(sheetId);
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw invalidArgument('No dimension was specified.');
  if (length <= 0) throw invalidArgument('length must be greater than 0');
  appended(tab, dimension, length);
  draft.refuseTooManyCells();
  return {};
}

interface UpdateDimensionProperties {
  readonly range?: DimensionRange;
  readonly properties?: object;
  readonly fields?: string;
}

/** Sets the size of rows or columns, or hides them. */
export function updateDimensionProperties(draft: Draft, body: UpdateDimensionProperties): object {
  const paths = listedPaths(body.fields);
  const { tab, side, start, end } = spanOf(draft, body.range);
  const size = sizeOf(tab, side);
  if (start >= size) throw invalidArgument(`range.startIndex is larger than current grid size (${size})`);
  const patch = patchOf(body.properties ?? {}, paths.includes('') ? ['pixelSize', 'hiddenByUser'] : paths);
  const until = Math.min(end, size);
  const { rowAreas, columnAreas } = tab.properties;
  if (side === 'ROWS') {
    tab.change({
      rowAreas: painted(rowAreas, { startRow: start, endRow: until, startColumn: 0, endColumn: 1 }, patch),
    });
  } else {
    const band = { startRow: 0, endRow: 1, startColumn: start, endColumn: until };
    tab.change({ columnAreas: painted(columnAreas, band, patch) });
  }
  return {};
}

/** Fits rows or columns to their content; nothing here depends on their size, so only the range is proved. */
export function autoResizeDimensions(
  draft: Draft,
  { dimensions }: { readonly dimensions?: DimensionRange },
): object {
  spanOf(draft, dimensions);
  return {};
}
