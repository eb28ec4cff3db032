/** Takes rows as they are read: keeps few in memory, stages many beside the live tab. */
import { LIMITS } from '../limits';
import type { Workbook } from '../ports/workbook';
import type { Budget } from '../retry';
import { withRetry } from '../retry';
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
  /** Called before a staging tab is made, so that one that a killed run leaves is always known. */
  readonly beforeOpen: (staging: Staging) => void;
}

export interface SinkPlan {
  readonly target: Target;
  readonly cellsMax: number;
  /** False while the staging tab belongs to another snapshot. */
  readonly mayStage: boolean;
  /** sheetId that a staging tab will get, or the next one that is free. */
  readonly stagingId: number;
  /** The staging tab that an earlier run left off at; null to begin. */
  readonly staging: Staging | null;
  /** Stage without asking first whether the whole file is likely to fit. */
  readonly insist: boolean;
}

/** Why there is no point in handing over more rows. */
export type Stop =
  /** More cells than the Spreadsheet has room for. */
  | { readonly kind: 'cells'; readonly cells: number; readonly most: number }
  /** A record that no request can carry; its place among the rows, from 1. */
  | { readonly kind: 'record'; readonly row: number }
  /** The rows need the staging tab, which another snapshot has. */
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

  /** The staging tab as it is; null while the rows are in memory. */
  get staging(): Staging | null {
    return this.stagingTab;
  }

  /** Rows taken so far, header included. */
  get taken(): number {
    return this.rows;
  }

  /** Cells that a staged snapshot may have; null while nobody had to ask. */
  get mostCells(): number | null {
    return this.measured && stagedCellsMax(this.measured);
  }

  /** Whether the file looked too large, so that its rows were counted and dropped. */
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
   * Stages the rows that were taken, once there are too many to ride in the commit.
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

  /** What waits for the commit. */
  staged(): StagedRows {
    return this.stagingTab
      ? { place: 'staging', sheetId: this.stagingTab.sheetId, columns: this.stagingTab.columns }
      : { place: 'memory', texts: this.texts };
  }

  /** Keeps rows; answers the index of one that is too large; null = none is. */
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
    // Grows by what the rest of the file is expected to need, so that it rarely grows twice.
    const short = this.stagingTab.rows < this.rows;
    this.stagingTab = growStaging(workbook, this.stagingTab, short ? rows : 0, columns);
    this.stagingTab = fillStaging(budget, workbook, this.stagingTab, this.texts);
    this.texts = [];
  }
}
