/** copyPaste: content, formats, validation and merges of one range laid over another. */
import { invalidArgument, notImplemented } from '../../api-error';
import { rangeText } from '../a1';
import { copiedAreas, onlyPaths, painted } from '../areas';
import { pastedValue, type Row } from '../cell';
import type { Draft } from '../draft';
import { contains, type Rectangle } from '../rectangle';
import type { Tab } from '../tab';
import { refuseViolations } from '../violations';
import type { GridRange, PasteType } from '../wire';
import { filled, replaced } from '../write';
import { CARRIED } from './mask';
import { refuseCutMerges } from './merges';
import { pasteAreas, pasteMerges } from './paste-areas';
import { refuseTyped } from './tables';

interface CopyPaste {
  readonly source?: GridRange;
  readonly destination?: GridRange;
  readonly pasteType?: PasteType;
  readonly pasteOrientation?: 'NORMAL' | 'TRANSPOSE';
}

/** What each kind of paste takes along; content as it is, as values only, or not at all. */
interface Kind {
  readonly content: 'as-is' | 'values' | null;
  readonly carried: readonly string[];
  readonly merges: boolean;
}

/** https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#pastetype */
const KINDS: Readonly<Partial<Record<PasteType, Kind>>> = {
  PASTE_NORMAL: { content: 'as-is', carried: CARRIED, merges: true },
  PASTE_NO_BORDERS: { content: 'as-is', carried: CARRIED, merges: true },
  PASTE_VALUES: { content: 'values', carried: [], merges: false },
  PASTE_FORMULA: { content: 'as-is', carried: [], merges: false },
  PASTE_FORMAT: { content: null, carried: ['userEnteredFormat', 'dataValidation'], merges: false },
  PASTE_DATA_VALIDATION: { content: null, carried: ['dataValidation'], merges: false },
};

/**
 * Copies a range; the destination is filled when it is a multiple of the source, and overrun when it is smaller.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#copypasterequest
 */
export function copyPaste(draft: Draft, body: CopyPaste): object {
  const { pasteType = 'PASTE_NORMAL', pasteOrientation = 'NORMAL' } = body;
  const kind = KINDS[pasteType];
  if (kind === undefined) throw notImplemented(pasteType);
  if (pasteOrientation === 'TRANSPOSE') throw notImplemented('TRANSPOSE');
  const { tab: from, area: source } = draft.source(body.source);
  const { tab: to, area: destination } = draft.source(body.destination);
  const target = targetOf(source, destination);
  refusePastEnd(to, target);
  draft.refuseProtected(to, target);
  refuseCutMerges(to, target);
  refuseTyped(to, target, kind.carried);
  // Read before anything is written: the two may overlap.
  const rows = sourceRows(from, source, kind);
  const areas = onlyPaths(copiedAreas(from.properties.areas, source, 0, 0), kind.carried);
  const merges = from.properties.merges.filter((merge) => contains(source, merge));
  if (kind.merges) pasteMerges(to, source, target, merges);
  if (kind.content !== null) pasteRows(to, target, rows, source.endColumn - source.startColumn);
  pasteAreas(to, source, target, areas, kind.carried);
  if (kind.content !== null) refuseViolations(to, target);
  if (pasteType === 'PASTE_NO_BORDERS') {
    to.change({ areas: painted(to.properties.areas, target, { 'userEnteredFormat.borders': null }) });
  }
  return {};
}

/** Along each side: the destination when it is a multiple of the source, otherwise once the source. */
function targetOf(source: Rectangle, destination: Rectangle): Rectangle {
  const height = source.endRow - source.startRow;
  const width = source.endColumn - source.startColumn;
  const rows = destination.endRow - destination.startRow;
  const columns = destination.endColumn - destination.startColumn;
  return {
    ...destination,
    endRow: destination.startRow + (height > 0 && rows >= height && rows % height === 0 ? rows : height),
    endColumn:
      destination.startColumn + (width > 0 && columns >= width && columns % width === 0 ? columns : width),
  };
}

/** Whether Google lets a paste enlarge the grid is not documented; here it never does. */
function refusePastEnd(tab: Tab, target: Rectangle): void {
  if (target.endRow <= tab.rowCount && target.endColumn <= tab.columnCount) return;
  throw invalidArgument(
    `Range (${rangeText(tab.title, target)}) exceeds grid limits. Max rows: ${tab.rowCount}, max columns: ${tab.columnCount}`,
  );
}

/** The source's rows; one that lies whole in the source is taken as it is, which makes a large paste cheap. */
function sourceRows(
  tab: Tab,
  { startRow, endRow, startColumn, endColumn }: Rectangle,
  kind: Kind,
): readonly Row[] {
  const rows: Row[] = [];
  if (kind.content === null) return rows;
  for (let index = startRow; index < endRow; index += 1) {
    const row = tab.row(index);
    const cells = startColumn === 0 && row.length <= endColumn ? row : row.slice(startColumn, endColumn);
    const bare = kind.content === 'values' && cells.some((cell) => typeof cell === 'object');
    rows.push(bare ? cells.map(pastedValue) : cells);
  }
  return rows;
}

function pasteRows(tab: Tab, target: Rectangle, rows: readonly Row[], width: number): void {
  const times = (target.endColumn - target.startColumn) / width;
  for (let index = target.startRow; index < target.endRow; index += 1) {
    const cells = rows[(index - target.startRow) % rows.length] ?? [];
    const below = tab.row(index);
    if (times === 1 && target.startColumn === 0 && below.length <= width) tab.put(index, cells);
    else tab.put(index, replaced(below, target.startColumn, repeated(cells, width, times)));
  }
}

function repeated(cells: Row, width: number, times: number): Row {
  const once = [...cells, ...filled('', width - cells.length)];
  return times === 1 ? once : Array.from({ length: times }, () => once).flat();
}
