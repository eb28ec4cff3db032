/** What the Spreadsheet's own tabs say, by the columns of docs/contract.md. */
import type { Account } from './account';

/** A row of `_Estado`. */
interface EntityRow {
  readonly code: string;
  readonly md5: string;
  readonly fileId: string;
}

/** A row of `_Manifiesto`, by the script's own clock. */
interface RecordRow {
  /** When a run saw the content first, in ms since 1970. */
  readonly seenMs: number;
  /** When the row was written. */
  readonly doneMs: number;
}

/** Columns from A on. */
const ESTADO = { code: 0, tab: 2, fileId: 10, md5: 11 } as const;
const MANIFIESTO = { time: 0, fileId: 8, md5: 9, seen: 20 } as const;

export class Tables {
  /** @param account - that reads them */
  constructor(private readonly account: Account) {}

  /** Rows of `_Estado` by their tab; null before it is there. */
  async entities(spreadsheetId: string): Promise<ReadonlyMap<string, EntityRow> | null> {
    const rows = await this.account.rows(spreadsheetId, '_Estado');
    if (rows === null) return null;
    const entries = rows.slice(1).map((row) => {
      const cell = (column: number): string => row[column] ?? '';
      const told = { code: cell(ESTADO.code), md5: cell(ESTADO.md5), fileId: cell(ESTADO.fileId) };
      return [cell(ESTADO.tab), told] as const;
    });
    return new Map(entries);
  }

  /** The newest row about a content of a file; null where there is none, or it does not tell both times. */
  async record(spreadsheetId: string, fileId: string, md5: string): Promise<RecordRow | null> {
    const rows = (await this.account.rows(spreadsheetId, '_Manifiesto')) ?? [];
    const row = rows.find((one) => one[MANIFIESTO.fileId] === fileId && one[MANIFIESTO.md5] === md5);
    const [seenMs, doneMs] = [MANIFIESTO.seen, MANIFIESTO.time].map((column) =>
      Date.parse(row?.[column] ?? ''),
    );
    return seenMs && doneMs ? { seenMs, doneMs } : null;
  }
}
