/** A spreadsheet in memory: tabs in their order, changed only by whole transactions. */
import { Draft, type SpreadsheetProperties } from './draft';
import { SHEETS_LIMITS } from './limits';
import { loadTabs, type SavedHeader, savedLines } from './storage';
import { Tab } from './tab';
import { emptyTab } from './tab-properties';
import type { DeveloperMetadata } from './wire';

export class Spreadsheet {
  readonly id: string;
  readonly cellsMax: number;
  #properties: SpreadsheetProperties;
  #tabs: readonly Tab[];
  #serial: number;
  /** How often it was changed since it was opened. */
  changes = 0;

  /**
   * @param id - as in its address
   * @param tabs - at least one of them visible
   * @param cellsMax - cells that it may hold
   * @param serial - how many IDs were given out
   */
  constructor(
    id: string,
    properties: SpreadsheetProperties,
    tabs: readonly Tab[],
    cellsMax: number = SHEETS_LIMITS.cells,
    serial = 0,
  ) {
    this.id = id;
    this.cellsMax = cellsMax;
    this.#properties = properties;
    this.#tabs = tabs;
    this.#serial = serial;
  }

  /**
   * A new spreadsheet as an account in Spanish makes it: one visible empty tab `Hoja 1`.
   * @param id - as in its address
   * @param cellsMax - cells that it may hold
   */
  static create(id: string, title: string, cellsMax: number = SHEETS_LIMITS.cells): Spreadsheet {
    const properties = { title, locale: 'es_AR', timeZone: 'America/Argentina/Buenos_Aires' };
    return new Spreadsheet(id, properties, [new Tab(emptyTab(0, 'Hoja 1', properties.locale))], cellsMax);
  }

  /**
   * Reads a spreadsheet from its saved form.
   * @param lines - what `save` gave, line by line
   * @throws Error when the lines are not a saved spreadsheet
   */
  static load(lines: Iterable<string>): Spreadsheet {
    const { header, tabs } = loadTabs(lines);
    return new Spreadsheet(header.id, header.properties, tabs, header.cellsMax, header.serial);
  }

  get title(): string {
    return this.#properties.title;
  }

  get locale(): string {
    return this.#properties.locale;
  }

  get timeZone(): string {
    return this.#properties.timeZone;
  }

  /** A copy under another ID, as Drive makes it: all tabs with their IDs, cells and formats. */
  copyAs(id: string, title: string): Spreadsheet {
    const properties = { ...this.#properties, title };
    const tabs = this.#tabs.map((tab) => tab.copy());
    return new Spreadsheet(id, properties, tabs, this.cellsMax, this.#serial);
  }

  get tabs(): readonly Tab[] {
    return this.#tabs;
  }

  /** What programs noted of the whole. */
  get metadata(): readonly DeveloperMetadata[] {
    return this.#properties.metadata ?? [];
  }

  /** The saved form, as lines of JSON without line ends, some thousand cells each. */
  save(): Iterable<string> {
    const header: SavedHeader = {
      format: 1,
      id: this.id,
      properties: this.#properties,
      cellsMax: this.cellsMax,
      serial: this.#serial,
      tabs: this.#tabs.map((tab) => ({ ...tab.properties, rows: tab.usedRows })),
    };
    return savedLines(header, this.#tabs);
  }

  /**
   * A tab by its name, upper and lower case alike as Sheets has it.
   * @param title - the name
   */
  tabNamed(title: string): Tab | undefined {
    const wanted = title.toLowerCase();
    return this.#tabs.find((tab) => tab.title.toLowerCase() === wanted);
  }

  /**
   * Runs changes on a draft and takes them over together; none when `work` throws.
   * @param work - writes the draft; what it returns is returned
   * @param user - who writes; undefined for the owner
   */
  transact<T>(work: (draft: Draft) => T, user?: string): T {
    const draft = new Draft(this.#properties, this.#tabs, this.#serial, this.cellsMax, user);
    const result = work(draft);
    this.#properties = draft.properties;
    this.#tabs = draft.tabs;
    this.#serial = draft.serial;
    this.changes += 1;
    return result;
  }
}
