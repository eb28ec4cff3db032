/** pasteData: text pasted as a person would paste it. */
import { invalidArgument, notImplemented } from '../../api-error';
import { rangeText } from '../a1';
import type { Draft } from '../draft';
import { refuseOutside } from '../grid-range';
import { typeInto } from '../type-into';
import type { GridCoordinate, PasteType } from '../wire';
import { splitPasted } from './split-pasted';

interface PasteData {
  readonly coordinate?: GridCoordinate;
  readonly data?: string;
  readonly type?: PasteType;
  readonly delimiter?: string;
  readonly html?: boolean;
}

/** Pastes text as a person would: every field is taken as typed, so it is no way to keep a text as it is. */
export function pasteData(draft: Draft, body: PasteData): object {
  const { coordinate = {}, data = '', type = 'PASTE_NORMAL', delimiter, html } = body;
  if (html === true || !['PASTE_NORMAL', 'PASTE_VALUES'].includes(type)) {
    throw notImplemented('pasteData of HTML or of formats');
  }
  if (delimiter === undefined || delimiter === '') throw invalidArgument('No delimiter was specified.');
  const tab = draft.grid(coordinate.sheetId);
  const { rowIndex: startRow = 0, columnIndex: startColumn = 0 } = coordinate;
  const rows = splitPasted(data, delimiter);
  const area = {
    startRow,
    endRow: startRow + rows.length,
    startColumn,
    endColumn: startColumn + rows.reduce((most, row) => Math.max(most, row.length), 1),
  };
  refuseOutside(tab, startRow, startColumn, rangeText(tab.title, area));
  refuseOutside(tab, area.endRow - 1, area.endColumn - 1, rangeText(tab.title, area));
  draft.refuseProtected(tab, area);
  typeInto(tab, startRow, startColumn, rows);
  return {};
}
