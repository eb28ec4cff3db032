/** The grid's columns: how their cells are drawn and edited. */
import type { Column } from 'slickgrid';
import type { Laid } from '../layout';
import type { CellLook } from '../look';
import { SHELL_TEXT } from '../messages';
import type { Cells } from './cells';
import { editorOf } from './editor';
import { element } from './element';

export interface Row {
  readonly row: number;
}

/** Start of the ID of a column that opens a folded group. */
export const FOLD_ID = 'fold';

/** Class of a cell whose text is not in its list. */
const WRONG = 'wrong';

/**
 * The columns, with the row numbers first.
 * @param laid - from left to right
 * @param write - called with what a person typed; row and column from 0
 */
export function columnsOf(
  laid: readonly Laid[],
  cells: Cells,
  write: (row: number, column: number, text: string) => void,
): Column<Row>[] {
  const numbers: Column<Row> = {
    ...still,
    id: 'row',
    name: '#',
    width: 56,
    cssClass: 'number',
    formatter: (row) => String(row + 1),
  };
  return [numbers, ...laid.map((one) => (one.kind === 'fold' ? foldOf(one) : cellsOf(one, cells, write)))];
}

const still = { field: 'row', focusable: false, selectable: false } as const;

function foldOf({ column, pixels }: Laid): Column<Row> {
  return {
    ...still,
    id: `${FOLD_ID}${column}`,
    name: '⋯',
    toolTip: SHELL_TEXT.fold,
    width: pixels,
    minWidth: pixels,
    cssClass: 'number',
    formatter: () => '',
  };
}

function cellsOf(
  { column, pixels, isWrapped }: Laid,
  cells: Cells,
  write: (row: number, column: number, text: string) => void,
): Column<Row> {
  const name = columnName(column);
  return {
    id: `c${column}`,
    field: 'row',
    name,
    width: pixels,
    ...(isWrapped && { cssClass: 'wrapped' }),
    formatter: (row) => drawn(cells.text(row, column), cells.look(row, column)),
    editor: editorOf({
      name: (row) => `${name}${row + 1}`,
      text: (row) => cells.text(row, column),
      choices: (row) => cells.look(row, column)?.choices ?? [],
      write: (row, text) => write(row, column, text),
    }),
  };
}

/** The column, from 0, in the ID of a grid column; null when the grid column has no cells. */
export function columnOfId(id: string | number): number | null {
  const digits = /^c(\d+)$/.exec(String(id))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** A plain cell is its text. Others have their colour, their note as a tooltip, and a mark when they have a list. */
function drawn(text: string, look: CellLook | undefined): string | HTMLElement {
  if (!look) return text;
  const { note, choices, fill } = look;
  const isWrong = choices.length > 0 && text !== '' && !choices.includes(text);
  const marks = [note === null ? '' : 'note', choices.length > 0 ? 'list' : '', isWrong ? WRONG : ''];
  const told = isWrong ? SHELL_TEXT.notInList : note;
  const cell = element(
    'div',
    { class: ['look', ...marks].join(' '), ...(told !== null && { title: told }) },
    text,
  );
  if (fill !== null) {
    cell.classList.add('filled');
    cell.style.background = fill;
  }
  return cell;
}

/** A1 name of a column counted from 0. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
