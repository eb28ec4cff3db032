/** `_Manifiesto` as a reader sees it, and the rows that were added between two looks. */
import type { Spreadsheet } from '../../google/sheets/spreadsheet';
import { halvesOf, versionKey } from '../client/version';
import { COLUMN, MANIFEST, PUBLISHED } from '../ground/entities';
import type { Report } from '../ground/violation';

/** One row of the manifest, as far as it is checked. */
export interface ManifestRow {
  readonly tab: string;
  readonly outcome: string;
  readonly code: string;
  /** As the row states it. */
  readonly timeMs: number;
  /** `fileId md5`, the texts of two cells; both are blank in a row about no file. */
  readonly key: string;
  readonly bytes: string;
  readonly rows: string;
  readonly columns: string;
  readonly commitId: string;
}

type Cells = readonly unknown[];

/** Code of a row about a version that a person restored instead of the newest file. */
export const RESTORED = 'file/restored';

/** Most rows under the header, see docs/contract.md. */
const ROWS_MAX = 2_000;

/** A run may take minutes from the creation of a row until it is written. */
const FRESH_MS = 30 * 60_000;

export class ManifestView {
  private rows: readonly Cells[] = [];
  private readonly commits = new Set<string>();

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly report: Report,
  ) {}

  /** Takes the present rows as the starting point: a person changed them, or the world begins. */
  accept(): void {
    this.rows = this.read();
  }

  /**
   * Rows that the script added since the last look, newest first. The earlier rows must still be there.
   * @param nowMs - the time
   */
  added(nowMs: number): ManifestRow[] {
    const before = this.rows;
    this.rows = this.read();
    const count = this.countAdded(before);
    // The oldest rows are removed once there are too many.
    const kept = before.slice(0, this.rows.length === ROWS_MAX ? ROWS_MAX - count : before.length);
    const isKept = count >= 0 && kept.every((row, index) => same(row, this.rows[count + index] ?? []));
    if (!isKept) this.report('torn', 'rows of the manifest are gone or changed');
    if (this.rows.length > ROWS_MAX && count > 0) this.report('diverged', 'the manifest has too many rows');
    const added = this.rows.slice(0, Math.max(0, count)).map(toRow);
    for (const { commitId } of added) {
      if (commitId === '' || this.commits.has(commitId))
        this.report('torn', `commit «${commitId}» has two rows`);
      this.commits.add(commitId);
    }
    this.checkTimes(added, nowMs);
    return added;
  }

  /** Key of the content in the newest publication row of a tab; null = there is no such row. */
  shown(tab: string): string | null {
    const row = this.rows.find((cells) => cells[COLUMN.tab] === tab && cells[COLUMN.outcome] === PUBLISHED);
    return row === undefined ? null : toRow(row).key;
  }

  /**
   * Whether the newest row about a file is about this content of it. Rows about restored versions do not count: they say
   * nothing about the folder.
   */
  tells(key: string): boolean {
    const { fileId } = halvesOf(key);
    const row = this.rows.find((cells) => cells[COLUMN.fileId] === fileId && cells[COLUMN.code] !== RESTORED);
    return row !== undefined && toRow(row).key === key;
  }

  /** Whether the next row displaces the oldest. */
  get isFull(): boolean {
    return this.rows.length >= ROWS_MAX;
  }

  /** Number of rows above the one that was the newest. */
  private countAdded(before: readonly Cells[]): number {
    const [newest] = before;
    if (this.rows.length !== ROWS_MAX || newest === undefined) return this.rows.length - before.length;
    return this.rows.findIndex((row) => same(row, newest));
  }

  /** Checks that each row was created shortly before it was written, and that the newest is on top. */
  private checkTimes(added: readonly ManifestRow[], nowMs: number): void {
    for (const [at, { timeMs }] of added.entries()) {
      if (!(timeMs <= nowMs && timeMs > nowMs - FRESH_MS))
        this.report('diverged', 'a row of the manifest tells another time than it was');
      if (timeMs < (added[at + 1]?.timeMs ?? timeMs))
        this.report('diverged', 'rows of the manifest are not in the order of their times');
    }
  }

  private read(): Cells[] {
    const tab = this.spreadsheet.tabs.find(({ title }) => title === MANIFEST);
    if (tab === undefined) return [];
    return Array.from({ length: Math.max(0, tab.usedRows - 1) }, (_, index) => tab.row(index + 1));
  }
}

function same(a: Cells, b: Cells): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function toRow(cells: Cells): ManifestRow {
  const at = (column: number): string => String(cells[column] ?? '');
  return {
    tab: at(COLUMN.tab),
    outcome: at(COLUMN.outcome),
    code: at(COLUMN.code),
    timeMs: Date.parse(at(COLUMN.time)),
    key: versionKey(at(COLUMN.fileId), at(COLUMN.md5)),
    bytes: at(COLUMN.bytes),
    rows: at(COLUMN.rows),
    columns: at(COLUMN.columns),
    commitId: at(COLUMN.commitId),
  };
}
