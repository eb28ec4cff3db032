/** A spreadsheet while a call changes it: tabs are copied when first written, and nothing shows until it is done. */
import { invalidArgument } from '../api-error';
import { fromGridRange, isWholeTab } from './grid-range';
import { SHEETS_LIMITS } from './limits';
import { contains, intersection, type Rectangle } from './rectangle';
import type { Tab } from './tab';
import type { DeveloperMetadata, GridRange } from './wire';

/** What belongs to the spreadsheet as a whole. */
export interface SpreadsheetProperties {
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  /** What programs noted of the whole; left out where none did. */
  readonly metadata?: readonly DeveloperMetadata[];
}

export class Draft {
  readonly #opened = new Set<Tab>();
  #tabs: Tab[];
  #serial: number;

  /**
   * @param tabs - in their order; kept until one is written
   * @param serial - how many IDs were given out
   * @param cellsMax - cells that the spreadsheet may hold
   * @param user - who writes; undefined for the owner, whom no protection stops
   */
  constructor(
    public properties: SpreadsheetProperties,
    tabs: readonly Tab[],
    serial: number,
    readonly cellsMax: number,
    readonly user: string | undefined,
  ) {
    this.#tabs = [...tabs];
    this.#serial = serial;
  }

  get metadata(): readonly DeveloperMetadata[] {
    return this.properties.metadata ?? [];
  }

  get tabs(): readonly Tab[] {
    return this.#tabs;
  }

  get serial(): number {
    return this.#serial;
  }

  /**
   * A tab by its ID, for a request about the tab itself.
   * @param sheetId - 0 when the request leaves it out
   * @throws ApiError when there is none
   */
  sheet(sheetId = 0): Tab {
    return this.#open(sheetId, 'sheet');
  }

  /**
   * A tab by its ID, for a request about its cells.
   * @param sheetId - 0 when the request leaves it out
   * @throws ApiError when there is none
   */
  grid(sheetId = 0): Tab {
    const tab = this.#open(sheetId, 'grid');
    refuseNoGrid(tab, `No grid with id: ${sheetId}`);
    return tab;
  }

  /**
   * The cells that a GridRange names, for writing.
   * @param range - undefined is refused
   * @throws ApiError for a missing tab, a range outside of the grid, and a protected one
   */
  target(range: GridRange | undefined): { readonly tab: Tab; readonly area: Rectangle } {
    const { tab, area } = this.source(range);
    this.refuseProtected(tab, area);
    return { tab, area };
  }

  /**
   * The cells that a GridRange names, for reading.
   * @param range - undefined is refused
   */
  source(range: GridRange | undefined): { readonly tab: Tab; readonly area: Rectangle } {
    if (range === undefined) throw invalidArgument('range is required');
    const tab = this.grid(range.sheetId);
    return { tab, area: fromGridRange(tab, range) };
  }

  /**
   * Puts a new tab in place; a place past the end is the end.
   * @param tab - with an ID and a name of its own
   * @param index - zero-based
   * @throws ApiError for a negative place, and when the spreadsheet would hold too many cells
   */
  insert(tab: Tab, index: number): void {
    if (index < 0) throw invalidArgument('index must be non-negative');
    this.#opened.add(tab);
    this.#tabs.splice(index, 0, tab);
    this.#reindex();
    this.refuseTooManyCells();
  }

  /** Takes a tab out. */
  remove(tab: Tab): void {
    this.#tabs = this.#tabs.filter((each) => each !== tab);
    this.#reindex();
  }

  /**
   * Moves a tab; `index` counts the tabs that are left without it.
   * @param index - zero-based
   */
  move(tab: Tab, index: number): void {
    const others = this.#tabs.filter((each) => each !== tab);
    others.splice(index, 0, tab);
    this.#tabs = others;
    this.#reindex();
  }

  /**
   * An ID that nothing has yet. Google's are random; these follow from the ones before, so that runs repeat.
   * @param taken - whether an ID is in use
   */
  newId(taken: (id: number) => boolean): number {
    for (;;) {
      this.#serial += 1;
      // Knuth's multiplicative hash: spread out, and never 0 below 2^31 steps.
      const id = Number((BigInt(this.#serial) * 2654435761n) % 2147483647n);
      if (!taken(id)) return id;
    }
  }

  /**
   * Counts allocated cells, empty ones included, and refuses more than the spreadsheet may hold.
   * @throws ApiError in the words of github.com/nithinmurali/pygsheets/issues/589
   */
  refuseTooManyCells(): void {
    const cells = this.#tabs.reduce((sum, tab) => sum + tab.rowCount * tab.columnCount, 0);
    const wide = this.#tabs.some((tab) => tab.columnCount > SHEETS_LIMITS.columns);
    if (cells <= this.cellsMax && !wide) return;
    const limit = wide ? `${SHEETS_LIMITS.columns} columns` : `${this.cellsMax} cells`;
    const counted = wide ? 'columns in the sheet' : 'cells in the workbook';
    throw invalidArgument(`This action would increase the number of ${counted} above the limit of ${limit}.`);
  }

  /**
   * Refuses cells that the user may not edit. A protection that only warns stops nobody.
   * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#protectedrange
   * @param area - the cells
   */
  refuseProtected(tab: Tab, area: Rectangle): void {
    const { user } = this;
    if (user === undefined) return;
    const stops = tab.properties.protections.some(({ area: guarded, value }) => {
      if (value.warningOnly === true || value.editors?.users?.includes(user) === true) return false;
      const free =
        value.unprotectedRanges?.some((range) => contains(fromGridRange(tab, range), area)) === true;
      return !free && (isWholeTab(value.range) || intersection(guarded, area) !== null);
    });
    if (!stops) return;
    throw invalidArgument(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }

  #open(sheetId: number, kind: 'sheet' | 'grid'): Tab {
    const tab = this.#tabs.find((each) => each.sheetId === sheetId);
    if (tab === undefined) throw invalidArgument(`No ${kind} with id: ${sheetId}`);
    return this.#owned(tab);
  }

  #owned(tab: Tab): Tab {
    if (this.#opened.has(tab)) return tab;
    const own = tab.copy();
    this.#opened.add(own);
    this.#tabs[this.#tabs.indexOf(tab)] = own;
    return own;
  }

  #reindex(): void {
    for (const [index, tab] of [...this.#tabs].entries()) {
      if (tab.index !== index) this.#owned(tab).change({ index });
    }
  }
}

/**
 * Refuses a tab whose cells nobody can write or ask for by a range: a chart's, or one that shows another data source.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#sheettype
 * @param words - for a tab without cells
 * @throws ApiError
 */
export function refuseNoGrid({ properties: { sheetType } }: Tab, words: string): void {
  if (sheetType === 'OBJECT') throw invalidArgument(words);
  if (sheetType === 'DATA_SOURCE')
    throw invalidArgument('This operation is not supported on a data source sheet.');
}
