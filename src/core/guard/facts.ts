/** What is known of a snapshot once it has been read, kept so small that the next one can be judged by it. */
import type { ReaderFacts } from '../csv/snapshot-reader';
import { LIMITS } from '../limits';
import { Sketch } from './sketch';

export interface SnapshotFacts {
  /** Rows without the header. */
  readonly rows: number;
  readonly columns: number;
  readonly bytes: number;
  /** Names of the columns; the first of them only, and shortened, once kept. Empty when the file has no header. */
  readonly header: readonly string[];
  /** Name of the ID column; null = none is known. */
  readonly idColumn: string | null;
  /** Names of the columns that point to other entities. */
  readonly relationColumns: readonly string[];
  /** Sketch of the IDs. */
  readonly ids: string;
  /** The last record has fewer cells than there are columns, and hardly any other has. */
  readonly lastRecordShort: boolean;
  readonly endsWithNewline: boolean;
  /** Physical line on which another table begins, which is not read; left out where nobody noted it, null = none. */
  readonly otherTable?: number | null;
  /** Records that were left out and may be rows; left out where there are none. */
  readonly dropped?: number;
}

/** What a gatherer has seen, to go on from after any row; plain JSON of at most 1.6 KB. */
export interface Gathered {
  readonly ids: string;
  /** Cells of the last row. */
  readonly cells: number;
}

/** Gathers, while rows stream by, what the reader does not note. */
export class FactsGatherer {
  private readonly sketch: Sketch;
  private cells: number;

  /**
   * @param idColumn - place of the ID column, from 0; null = there is none
   * @param gathered - what an earlier gatherer of the same snapshot had seen
   */
  constructor(
    private readonly idColumn: number | null,
    gathered: Gathered = { ids: '', cells: 0 },
  ) {
    this.sketch = new Sketch(gathered.ids);
    this.cells = gathered.cells;
  }

  /**
   * Takes rows that follow those taken so far.
   *
   * @param rows - of the table, header excluded
   */
  take(rows: readonly (readonly string[])[]): void {
    for (const row of rows) {
      this.cells = row.length;
      if (this.idColumn !== null) this.sketch.add(row[this.idColumn] ?? '');
    }
  }

  state(): Gathered {
    return { ids: this.sketch.text(), cells: this.cells };
  }
}

/** What is known of a snapshot besides its rows. */
export interface About {
  readonly bytes: number;
  readonly idColumn: string | null;
  readonly relationColumns: readonly string[];
}

/**
 * The facts of a snapshot that was read to its end.
 *
 * @param gathered - what was seen in the rows
 * @param about - size of the file, names of the columns that matter
 */
export function snapshotFacts(reader: ReaderFacts, gathered: Gathered, about: About): SnapshotFacts {
  const { records, columns, headerNames, totals, dropped, endsWithNewline } = reader;
  const usual = headerNames.length || columns;
  // Some exporters leave out trailing blank cells: there, a short record says nothing about the end of the file.
  const isRare = (totals['row/short'] ?? 0) <= Math.max(1, records / 100);
  return {
    rows: records,
    columns,
    ...about,
    header: headerNames,
    ids: gathered.ids,
    lastRecordShort: gathered.cells < usual && isRare,
    endsWithNewline,
    otherTable: reader.findings.find(({ code }) => code === 'table/another')?.line ?? null,
    ...(dropped > 0 ? { dropped } : {}),
  };
}

/** The facts as they are kept: column names shortened, and no more of them than fit. */
export function keepFacts(facts: SnapshotFacts): SnapshotFacts {
  const header: string[] = [];
  let bytes = 0;
  for (const name of facts.header) {
    const kept = shortName(name);
    bytes += keptBytes(kept);
    if (bytes > LIMITS.keptHeaderBytes) break;
    header.push(kept);
  }
  const relationColumns = facts.relationColumns.map(shortName);
  const idColumn = facts.idColumn === null ? null : shortName(facts.idColumn);
  return { ...facts, header, relationColumns, idColumn };
}

/** Whether the names of all columns are known. */
export function isHeaderWhole(facts: SnapshotFacts): boolean {
  return facts.header.length >= facts.columns;
}

/**
 * A column name as it is kept and compared.
 *
 * @param name - as it stands in the file
 */
export function shortName(name: string): string {
  return name.slice(0, LIMITS.keptNameCharacters);
}

/** Bytes in a property: JSON, what is not ASCII escaped. */
function keptBytes(name: string): number {
  const escaped = JSON.stringify(name).replace(/[^\x20-\x7e]/g, '\\u0000');
  return escaped.length + 1;
}
