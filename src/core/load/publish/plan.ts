/** The edits of one commit: all data becomes visible, or none. */
import type { Edit } from '../../ground/ports/edit';
import type { Shape, Target } from './target';
import { dress, fitGrid, gridRows } from './target';

/** Rows that wait for the commit: in memory, or in a staging tab. */
export type StagedRows =
  | { readonly place: 'memory'; readonly texts: readonly (readonly string[])[] }
  | { readonly place: 'staging'; readonly sheetId: number; readonly columns: number };

/**
 * Plans the commit of one snapshot.
 *
 * @param staged - where its rows are
 */
export function planCommit(target: Target, shape: Shape, staged: StagedRows): Edit[] {
  return staged.place === 'memory'
    ? planFromMemory(target, shape, staged.texts)
    : planFromStaging(target, shape, staged);
}

function planFromMemory(target: Target, shape: Shape, texts: readonly (readonly string[])[]): Edit[] {
  const { sheetId, title, index = 0 } = target;
  const rows = gridRows(shape);
  const { columns } = shape;
  const prepare: Edit[] = target.grid
    ? [...undoEdits(target), ...fitGrid(target, shape)]
    : [...makeRoom(target), { kind: 'addTab', sheetId, title, rows, columns, hidden: false, index }];
  return [...prepare, ...dress(sheetId, shape), { kind: 'cells', sheetId, row: 0, rows, columns, texts }];
}

function planFromStaging(
  target: Target,
  shape: Shape,
  staged: { readonly sheetId: number; readonly columns: number },
): Edit[] {
  const { sheetId, title, index = 0 } = target;
  const trim: Edit[] = [{ kind: 'resizeRows', sheetId: staged.sheetId, rows: gridRows(shape) }];
  if (staged.columns !== shape.columns) {
    trim.push({ kind: 'resizeColumns', sheetId: staged.sheetId, columns: shape.columns });
  }
  if (!target.grid) {
    // A first publication needs no copy: the staging tab itself becomes the live tab.
    const name: Edit = { kind: 'nameTab', sheetId: staged.sheetId, title, hidden: false, index };
    return [...trim, ...makeRoom(target), name, ...dress(staged.sheetId, shape)];
  }
  return [
    ...trim,
    ...undoEdits(target),
    ...fitGrid(target, shape),
    // A copy does not remove pivot tables and data validation rules, so the cells are cleared first.
    { kind: 'cells', sheetId, row: 0, rows: gridRows(shape), columns: shape.columns, texts: [] },
    { kind: 'copy', from: staged.sheetId, to: sheetId, rows: gridRows(shape), columns: shape.columns },
    { kind: 'deleteTab', sheetId: staged.sheetId },
    ...dress(sheetId, shape),
  ];
}

/** Renames a tab without cells, which cannot hold the data, so that the new tab can have its name. */
function makeRoom({ tenant }: Target): Edit[] {
  return tenant ? [{ kind: 'nameTab', ...tenant, hidden: false }] : [];
}

/** Edits that undo changes of people to the tab: name, tables, filters, merged cells and hidden rows. */
function undoEdits(target: Target): Edit[] {
  const { sheetId, title, tables = [] } = target;
  return [
    { kind: 'nameTab', sheetId, title, hidden: false },
    // Tables go first: a table refuses formats and rules, and its deletion empties its cells.
    ...tables.map((tableId) => ({ kind: 'deleteTable' as const, sheetId, tableId })),
    { kind: 'unhook', sheetId },
  ];
}
