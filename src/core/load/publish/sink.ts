/** Takes rows as they are read. Keeps a small snapshot in memory and stages a large one beside the live tab. */
import { LIMITS } from '../../ground/limits';
import type { Workbook } from '../../ground/ports/workbook';
import type { Budget } from '../../ground/retry';
import { withRetry } from '../../ground/retry';
import type { StagedRows } from './plan';
import type { Room } from './preflight';
import { measureRoom, stagedCellsMax } from './preflight';
import { jsonBytes } from './size';
import type { Staging } from './staging';
import { fillStaging, growStaging, leftovers, openStaging } from './staging';
import type { Target } from './target';
import { freeSheetId } from './target';

type Rows = readonly (readonly string[])[];

export interface SinkPorts {
  readonly workbook: Workbook;
  readonly budget: Budget;
  /** Called before a staging tab is added, so that the staging tab of a killed run is always known. */
  readonly beforeOpen: (staging: Staging) => void;
}

export interface SinkPlan {
  readonly target: Target;
  readonly cellsMax: number;
  /** False while the staging tab belongs to another snapshot. */
  readonly mayStage: boolean;
  /** Wanted sheetId of a staging tab. If it is taken, the next free one is used. */
  readonly stagingId: number;
  /** The staging tab of an earlier run to continue with; null = start from the beginning. */
  readonly staging: Staging | null;
  /** Whether to stage even if the estimate says that the whole file does not fit. */
  readonly insist: boolean;
}

/** Why the sink needs no more rows. */
export type Stop =
  /** The Spreadsheet has no room for so many cells. */
  | { readonly kind: 'cells'; readonly cells: number; readonly most: number }
  /** A record is too large for any request. `row` is its position among the rows, from 1. */
  | { readonly kind: 'record'; readonly row: number }
  /** The rows need the staging tab, but another snapshot uses it. */
  | { readonly kind: 'deferred' };

/** Rows on their way from the reader to the commit. */
export class RowSink {
  private texts: (readonly string[])[] = [];
  private textBytes = 0;
  private cells = 0;
  private rows: number;
  private measured: Room | null = null;
  private onlyCounts = false;
  private stagingTab: Staging | null;

  constructor(
    private readonly ports: SinkPorts,
    private readonly plan: SinkPlan,
  ) {
    this.stagingTab = plan.staging;
    this.rows = plan.staging?.filled ?? 0;
  }

  /** The current staging tab; null = the rows are in memory. */
  get staging(): Staging | null {
    return this.stagingTab;
  }

  /** Rows taken so far, header included. */
  get taken(): number {
    return this.rows;
  }

  /** Maximum cells of a staged snapshot; null = not measured yet. */
  get mostCells(): number | null {
    return this.measured && stagedCellsMax(this.measured);
  }

  /** Whether the file was estimated to be too large, so that its rows were only counted. */
  get counted(): boolean {
    return this.onlyCounts;
  }

  /**
   * Takes the next rows.
   *
   * @param rows - text by row, ragged
   * @returns why to stop, or null
   */
  take(rows: Rows): Stop | null {
    const tooLarge = this.onlyCounts ? null : this.hold(rows);
    if (tooLarge !== null) return { kind: 'record', row: this.rows + tooLarge + 1 };
    this.rows += rows.length;
    return null;
  }

  /**
   * Stages the rows taken so far, if they are too many to be sent in the commit.
   *
   * @param columns - the widest row so far
   * @param fraction - share of the file that has been read, in (0, 1]
   * @returns why to stop, or null
   * @throws ServiceError
   */
  stageIfLarge(columns: number, fraction: number): Stop | null {
    if (!this.stagingTab && this.fitsCommit(columns)) return null;
    if (!this.plan.mayStage) return { kind: 'deferred' };
    const most = stagedCellsMax(this.room());
    if (this.rows * columns > most) return { kind: 'cells', cells: this.rows * columns, most };
    const expected = Math.ceil((this.rows / fraction) * 1.02);
    if (!this.stagingTab && !this.plan.insist && expected * columns > most * 1.05) this.onlyCounts = true;
    if (this.onlyCounts) this.texts = [];
    else this.stage(Math.max(this.rows, Math.min(expected, Math.floor(most / columns))), columns);
    return null;
  }

  /** The rows that wait for the commit. */
  staged(): StagedRows {
    return this.stagingTab
      ? { place: 'staging', sheetId: this.stagingTab.sheetId, columns: this.stagingTab.columns }
      : { place: 'memory', texts: this.texts };
  }

  /** Stores rows. Returns the index of a row that is too large; null = none. */
  private hold(rows: Rows): number | null {
    for (const [index, row] of rows.entries()) {
      const bytes = jsonBytes(row);
      if (bytes > LIMITS.recordBytes) return index;
      this.texts.push(row);
      this.textBytes += bytes;
      this.cells += row.length;
    }
    return null;
  }

  /** Counts the cells of the grid, not of the rows: one wide row among short ones makes a large tab. */
  private fitsCommit(columns: number): boolean {
    const bytes = this.textBytes + this.cells * LIMITS.commitCellBytes;
    const fits = this.rows * columns <= LIMITS.cellsPerCommit && bytes <= LIMITS.pieceBytes;
    return !this.onlyCounts && fits;
  }

  private room(): Room {
    if (!this.measured) {
      const tabs = withRetry(this.ports.budget, () => this.ports.workbook.tabs());
      const { target, cellsMax } = this.plan;
      this.measured = measureRoom(tabs, target.grid ? target.sheetId : null, leftovers(tabs), cellsMax);
    }
    return this.measured;
  }

  private stage(rows: number, columns: number): void {
    const { budget, workbook, beforeOpen } = this.ports;
    if (!this.stagingTab) {
      const { tabs } = this.room();
      const sheetId = freeSheetId(new Set(tabs.map((tab) => tab.sheetId)), this.plan.stagingId);
      this.stagingTab = { sheetId, rows: Math.max(2, rows), columns, filled: 0 };
      beforeOpen(this.stagingTab);
      openStaging(workbook, this.stagingTab, leftovers(tabs));
    }
    // Grows to the expected size of the whole file, so that it rarely grows twice.
    const short = this.stagingTab.rows < this.rows;
    this.stagingTab = growStaging(workbook, this.stagingTab, short ? rows : 0, columns);
    this.stagingTab = fillStaging(budget, workbook, this.stagingTab, this.texts);
    this.texts = [];
  }
}
