/** The Spreadsheet's grid: SlickGrid over cells that are fetched by range, always as text. */
import { type Column, SlickGrid } from 'slickgrid';
import type { CellLook } from '../look';
import { SHELL_TEXT } from '../messages';
import type { TabFacts } from '../session';
import { makeAccessible } from './accessible';
import type { Api } from './api';
import { Cells } from './cells';
import { element } from './element';

/** Columns that are laid out; a header of thousands would be slow, and nobody reads that far. */
const COLUMNS = 702;

/** Rows and columns around what is seen that are fetched along. */
const MARGIN = 40;

interface Row {
  readonly row: number;
}

export class Grid {
  private grid: Pick<
    SlickGrid,
    'destroy' | 'getViewport' | 'getActiveCell' | 'setActiveCell' | 'focus'
  > | null = null;

  /**
   * @param place - where it is shown
   * @param api - the server
   * @param selected - is told which cell was chosen, rows and columns from 1
   */
  constructor(
    private readonly place: HTMLElement,
    private readonly api: Api,
    private readonly selected: (sheetId: number, row: number, column: number, text: string) => void,
  ) {}

  /**
   * Shows a tab from its first cell on, or where it was when it is the same one again.
   * @param tab - which
   * @param isSame - whether only its cells have changed
   */
  show(tab: TabFacts, isSame: boolean): void {
    const former = isSame ? this.grid?.getViewport() : undefined;
    this.grid?.destroy();
    const table = element('div', { 'aria-label': SHELL_TEXT.cells(tab.title), class: 'table' });
    this.place.replaceChildren(table);
    const cells = new Cells(
      tab.sheetId,
      (at) => this.api.cells(at),
      (first, rows) => {
        // Only what is drawn already is written anew; other rows find their cells when they are drawn.
        const { top, bottom } = grid.getRenderedRange();
        const drawn = [Math.max(first, top), Math.min(first + rows - 1, bottom)] as const;
        for (let row = drawn[0]; row <= drawn[1]; row += 1) grid.updateRow(row);
        for (let row = first; row < Math.min(first + rows, tab.frozenRows); row += 1) grid.updateRow(row);
      },
    );
    const data = {
      getLength: () => tab.rows,
      getItem: (row: number): Row => ({ row }),
      // What the script freezes it also makes bold.
      getItemMetadata: (row: number) => (row < tab.frozenRows ? { cssClasses: 'head' } : null),
    };
    const grid = new SlickGrid<Row>(table, data, columnsOf(tab, cells), {
      enableHtmlRendering: false,
      enableColumnReorder: false,
      enableCellNavigation: true,
      rowHeight: 24,
      headerRowHeight: 24,
      frozenColumn: 0,
      ...(tab.frozenRows > 0 ? { frozenRow: tab.frozenRows } : {}),
    });
    makeAccessible(table);
    const want = () => {
      const { top, bottom, leftPx, rightPx } = grid.getViewport();
      const [left, right] = [columnAt(leftPx), columnAt(rightPx)];
      cells.want(0, tab.frozenRows, left, right);
      cells.want(Math.max(0, top - MARGIN), Math.min(tab.rows - 1, bottom + MARGIN), left, right);
    };
    grid.onViewportChanged.subscribe(want);
    grid.onActiveCellChanged.subscribe((_event, { row, cell }) => {
      if (cell > 0) this.selected(tab.sheetId, row + 1, cell, cells.text(row, cell - 1));
    });
    this.grid = grid;
    if (former) grid.scrollRowToTop(Math.min(former.top, tab.rows - 1));
    want();
  }

  /** Gives the keyboard to the cells. */
  focus(): void {
    if (!this.grid?.getActiveCell()) this.grid?.setActiveCell(0, 1);
    this.grid?.focus();
  }
}

/** Pixels of a column of cells. */
const WIDTH = 120;

function columnAt(px: number): number {
  return Math.max(0, Math.floor(px / WIDTH));
}

function columnsOf(tab: TabFacts, cells: Cells): Column<Row>[] {
  const count = Math.min(tab.columns, COLUMNS);
  const numbers: Column<Row> = {
    id: 'row',
    field: 'row',
    name: '#',
    width: 56,
    focusable: false,
    selectable: false,
    cssClass: 'number',
    formatter: (row) => String(row + 1),
  };
  const others = Array.from(
    { length: count },
    (_, column): Column<Row> => ({
      id: `c${column}`,
      field: 'row',
      name: columnName(column),
      width: WIDTH,
      formatter: (row) => drawn(cells.text(row, column), cells.look(row, column)),
    }),
  );
  return [numbers, ...others];
}

/** A plain cell is its text; another has its colour, its note to point at, and a mark where a list can be chosen from. */
function drawn(text: string, look: CellLook | undefined): string | HTMLElement {
  if (!look) return text;
  const marks = [look.note === '' ? '' : ' note', look.isList ? ' list' : ''].join('');
  const cell = element('div', { class: `look${marks}`, ...(look.note && { title: look.note }) }, text);
  if (look.fill !== '') {
    cell.classList.add('filled');
    cell.style.background = look.fill;
  }
  return cell;
}

/** A1 name of a column counted from 0. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
