/** A Spreadsheet in memory: `_Estado` and tabs, as the product writes them. */
import { createHash } from 'node:crypto';
import type { Region, SpreadsheetSource } from '../../../reader/core/ports/source';
import { SourceError } from '../../../reader/core/ports/source';
import type { Row } from '../../../reader/core/table';
import { Prover } from '../../../src/core/ground/proof/table-proof';
import { STATUS_FIELDS } from '../../../src/core/judge/status/table';

export interface Tab {
  /** Null = the file has none. */
  readonly header: Row | null;
  readonly rows: readonly Row[];
  readonly columns: number;
  /** Place of the ID column, from 0; null = none. */
  readonly key: number | null;
  readonly state?: string;
  /** Published by a version that told no hashes. */
  readonly isOld?: boolean;
}

/** By when the fake promises to be written again. */
const NEXT_SIGNAL = '2026-11-27T18:00:00-03:00';

export class FakeSpreadsheet implements SpreadsheetSource {
  readonly name = 'Consolidado';
  cutsTexts = false;
  version = '0.1.0';
  generation = 1;
  requests = 0;
  readonly tabs = new Map<string, Tab>();
  /** What tabs hold after somebody edited them. */
  readonly edited = new Map<string, readonly Row[]>();
  readonly editedHeader = new Map<string, Row>();
  /** Is called before each request is answered. */
  onRead: (request: number) => void = () => undefined;

  publish(title: string, tab: Tab): void {
    this.tabs.set(title, tab);
    this.edited.delete(title);
    this.editedHeader.delete(title);
    this.generation += 1;
  }

  async read(regions: readonly Region[]): Promise<readonly (readonly Row[])[]> {
    this.requests += 1;
    this.onRead(this.requests);
    return regions.map((region) => this.region(region));
  }

  private region({ title, firstRow, rows, columns }: Region): Row[] {
    const lines = title === '_Estado' ? this.status() : this.lines(title);
    const cut = lines.slice(firstRow, firstRow + rows).map((row) => withoutBlanks(row.slice(0, columns)));
    while (cut.length > 0 && cut[cut.length - 1]?.length === 0) cut.pop();
    return cut;
  }

  private lines(title: string): Row[] {
    const tab = this.tabs.get(title);
    if (!tab) throw new SourceError('foreign', `there is no tab ${title}`);
    const rows = this.edited.get(title) ?? tab.rows;
    const header = this.editedHeader.get(title) ?? tab.header;
    return [...(header ? [header] : []), ...rows];
  }

  private status(): Row[] {
    const system = {
      state: 'sistema',
      generation: String(this.generation),
      version: this.version,
      nextSignal: NEXT_SIGNAL,
    };
    return [
      [...STATUS_FIELDS],
      toRow(system),
      ...[...this.tabs].map(([title, tab]) => toRow(cellsOf(title, tab))),
    ];
  }
}

function md5Of(tab: Tab): string {
  return createHash('md5').update(JSON.stringify(tab)).digest('hex');
}

type Cells = Partial<Record<(typeof STATUS_FIELDS)[number], string>>;

function cellsOf(title: string, tab: Tab): Cells {
  const { key, header } = tab;
  return {
    state: tab.state ?? 'al-dia',
    tab: title,
    rows: String(tab.rows.length),
    columns: String(tab.columns),
    publishedAt: '2026-11-27T09:00:00-03:00',
    fileName: `${title}.csv`,
    fileId: `file-${title}`,
    md5: md5Of(tab),
    idColumn: key === null ? '' : (header?.[key] ?? ''),
    idPlace: key === null ? '' : String(key + 1),
    ...(tab.isOld ? {} : proofCells(tab)),
  };
}

function proofCells({ header, rows }: Tab): Cells {
  const prover = new Prover();
  if (header) prover.takeHeader(header);
  prover.take(rows);
  const { set, ordered, header: ofHeader } = prover.proof();
  return { rowSetHash: set, rowOrderHash: ordered, headerHash: ofHeader ?? '' };
}

function toRow(cells: Cells): Row {
  return STATUS_FIELDS.map((field) => cells[field] ?? '');
}

function withoutBlanks(row: Row): Row {
  let end = row.length;
  while (end > 0 && row[end - 1] === '') end -= 1;
  return row.slice(0, end);
}
