/** `_Estado` as a reader sees it, by position. */
import type { Spreadsheet } from '../../google/sheets/spreadsheet';
import type { Tab } from '../../google/sheets/tab';
import { versionKey } from '../client/version';
import { STATUS } from '../ground/entities';

/** Columns, as docs/contract.md has them. */
const AT = {
  code: 0,
  word: 1,
  tab: 2,
  cause: 3,
  rows: 6,
  columns: 7,
  fileId: 10,
  md5: 11,
  errors: 14,
  warnings: 15,
  pending: 16,
  generation: 19,
  nextSignal: 23,
} as const;

const SYSTEM = 'sistema';

/** One entity's row. */
export interface StatusRow {
  readonly code: string;
  /** The code in words. */
  readonly word: string;
  readonly cause: string;
  /** Numbers of rows and columns of what the tab holds, as text; null before the first publication. */
  readonly rows: string | null;
  readonly columns: string | null;
  /** `fileId md5`; null before the first publication. */
  readonly key: string | null;
  /** Observations by severity, `errors warnings pending`; null until the tab has been checked. */
  readonly counts: string | null;
}

export interface StatusTable {
  /** Null when there is no row of the system, or no number in it. */
  readonly generation: number | null;
  /** Codes of what is wrong with the system itself. */
  readonly problems: string;
  /** When the next sign of life is due, ms since 1970; null before the first run. */
  readonly nextSignalMs: number | null;
  /** By tab. */
  readonly rows: ReadonlyMap<string, StatusRow>;
  /** All cells, to tell whether two tables are the same. */
  readonly text: string;
}

/** Reads the table once for each state of its tab. */
export class StatusView {
  private readonly tables = new WeakMap<Tab, StatusTable>();

  constructor(private readonly spreadsheet: Spreadsheet) {}

  /** The present table; null = there is no such tab. */
  table(): StatusTable | null {
    const tab = this.spreadsheet.tabs.find(({ title }) => title === STATUS);
    if (tab === undefined) return null;
    const known = this.tables.get(tab);
    if (known !== undefined) return known;
    const table = readTable(tab);
    this.tables.set(tab, table);
    return table;
  }
}

function readTable(tab: Tab): StatusTable {
  const rows = new Map<string, StatusRow>();
  let generation: number | null = null;
  let problems = '';
  let nextSignalMs: number | null = null;
  const lines: string[] = [];
  for (const cells of tab.rows()) {
    lines.push(cells.join('\u001f'));
    const at = (name: keyof typeof AT): string => cells[AT[name]] ?? '';
    const filled = (name: keyof typeof AT): string | null => cells[AT[name]] || null;
    if (at('code') === SYSTEM) {
      generation = /^\d+$/.test(at('generation')) ? Number(at('generation')) : null;
      problems = at('cause');
      nextSignalMs = filled('nextSignal') === null ? null : Date.parse(at('nextSignal'));
      continue;
    }
    rows.set(at('tab'), {
      code: at('code'),
      word: at('word'),
      cause: at('cause'),
      rows: filled('rows'),
      columns: filled('columns'),
      key: filled('fileId') === null ? null : versionKey(at('fileId'), at('md5')),
      counts: filled('errors') === null ? null : `${at('errors')} ${at('warnings')} ${at('pending')}`,
    });
  }
  return { generation, problems, nextSignalMs, rows, text: lines.join('\u001e') };
}

/**
 * Whether something that a tab shows has not been checked yet.
 * @param status - the present `_Estado`
 */
export function isUnchecked({ rows }: StatusTable): boolean {
  return [...rows.values()].some(({ key, counts }) => key !== null && counts === null);
}
