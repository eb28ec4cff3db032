/** The Spreadsheet's grid: SlickGrid over cells that are fetched by range, always as text. */
import { SlickGrid } from 'slickgrid';
import { columnsBetween, type Laid, layOut, ROW_PIXELS, rowPixels } from '../layout';
import { SHELL_TEXT } from '../messages';
import type { TabFacts } from '../tab-facts';
import { makeAccessible } from './accessible';
import type { Api } from './api';
import { Cells } from './cells';
import { columnOfId, columnsOf, FOLD_ID, type Row } from './columns';
import { element } from './element';

/** Rows around what is seen that are fetched along. */
const MARGIN = 40;

/** What a person does to cells; rows and columns from 1. */
export interface CellEvents {
  selected(sheetId: number, row: number, column: number, text: string): void;
  typed(sheetId: number, row: number, column: number, text: string): void;
}

/** A tab that is shown. */
interface Shown {
  readonly tab: TabFacts;
  readonly cells: Cells;
  readonly laid: readonly Laid[];
  readonly grid: SlickGrid<Row>;
}

export class Grid {
  private shown: Shown | null = null;
  /** Whether what is folded away is shown. */
  private isOpen = false;

  /** @param events - is told what a person does */
  constructor(
    private readonly place: HTMLElement,
    private readonly api: Api,
    private readonly events: CellEvents,
  ) {}

  /**
   * Shows a tab from its first cell on; the same one again where it was, and without taking away what is being typed.
   * @param isSame - whether only its cells have changed
   */
  show(tab: TabFacts, isSame: boolean): void {
    const { shown } = this;
    if (shown && isSame && JSON.stringify(shown.tab) === JSON.stringify(tab)) {
      shown.cells.refresh();
      this.want(shown);
      return;
    }
    if (!isSame) this.isOpen = false;
    this.draw(tab, isSame);
  }

  /** Gives the keyboard to the cells. */
  focus(): void {
    const grid = this.shown?.grid;
    if (!grid?.getActiveCell()) grid?.setActiveCell(0, 1);
    grid?.focus();
  }

  private draw(tab: TabFacts, isSame: boolean): void {
    const former = isSame ? this.shown?.grid : undefined;
    const [top, active] = [former?.getViewport().top, former?.getActiveCell()];
    this.shown?.grid.destroy();
    const table = element('div', {
      'aria-label': SHELL_TEXT.cells(tab.title),
      class: 'table',
    });
    this.place.replaceChildren(table);
    const shown = this.make(tab, table);
    this.shown = shown;
    makeAccessible(table);
    if (top !== undefined) shown.grid.scrollRowToTop(Math.min(top, tab.rows - 1));
    if (active && active.row < tab.rows && active.cell <= shown.laid.length)
      shown.grid.setActiveCell(active.row, active.cell);
    this.want(shown);
  }

  private make(tab: TabFacts, table: HTMLElement): Shown {
    const { sheetId, wrapped } = tab;
    const laid = layOut(tab, this.isOpen);
    const cells = new Cells(
      sheetId,
      (at) => this.api.cells(at),
      (first, rows) => this.arrived(first, rows),
    );
    const data = {
      getLength: () => tab.rows,
      getItem: (row: number): Row => ({ row }),
      // What the script freezes it also makes bold.
      getItemMetadata: (row: number) => (row < tab.frozenRows ? { cssClasses: 'head' } : null),
    };
    const write = (row: number, column: number, text: string) =>
      this.events.typed(sheetId, row + 1, column + 1, text);
    const grid = new SlickGrid<Row>(table, data, columnsOf(laid, cells, write), {
      enableHtmlRendering: false,
      enableColumnReorder: false,
      enableCellNavigation: true,
      editable: true,
      autoEdit: false,
      autoEditByKeypress: true,
      autoCommitEdit: true,
      rowHeight: ROW_PIXELS,
      headerRowHeight: ROW_PIXELS,
      frozenColumn: 0,
      ...(tab.frozenRows > 0 ? { frozenRow: tab.frozenRows } : {}),
      ...(wrapped > 0 && {
        enableVariableRowHeight: true,
        rowHeightProvider: (_grid, row) => rowPixels(laid, (column) => cells.text(row, column)),
      }),
    });
    grid.onViewportChanged.subscribe(() => this.shown && this.want(this.shown));
    grid.onActiveCellChanged.subscribe((_event, { row, cell }) => {
      const column = columnOfId(grid.getColumns()[cell]?.id ?? '');
      if (column !== null) this.events.selected(sheetId, row + 1, column + 1, cells.text(row, column));
    });
    grid.onHeaderClick.subscribe((_event, { column: { id } }) => {
      if (!String(id).startsWith(FOLD_ID)) return;
      this.isOpen = !this.isOpen;
      this.draw(tab, true);
    });
    return { tab, cells, laid, grid };
  }

  /** Only what is drawn already is written anew; other rows find their cells when they are drawn. */
  private arrived(first: number, rows: number): void {
    if (!this.shown) return;
    const { grid, tab } = this.shown;
    if (tab.wrapped > 0) {
      grid.invalidateRowHeights();
      grid.invalidate();
      return;
    }
    const { top, bottom } = grid.getRenderedRange();
    const last = Math.min(first + rows - 1, bottom);
    for (let row = Math.max(first, top); row <= last; row += 1) grid.updateRow(row);
    for (let row = first; row < Math.min(first + rows, tab.frozenRows); row += 1) grid.updateRow(row);
  }

  private want({ tab, cells, laid, grid }: Shown): void {
    const { top, bottom, leftPx, rightPx } = grid.getViewport();
    const [left, right] = columnsBetween(laid, leftPx, rightPx);
    cells.want(0, tab.frozenRows, left, right);
    cells.want(Math.max(0, top - MARGIN), Math.min(tab.rows - 1, bottom + MARGIN), left, right);
  }
}
