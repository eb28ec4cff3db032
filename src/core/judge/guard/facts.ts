/** Facts about a snapshot that was read, small enough to be stored, so that the next one can be compared with them. */

import { LIMITS } from '../../ground/limits';
import type { ReaderFacts } from '../../reading/rows/snapshot-reader';
import { Sketch } from './sketch';

export interface SnapshotFacts {
  /** Rows without the header. */
  readonly rows: number;
  readonly columns: number;
  readonly bytes: number;
  /**
   * Names of the columns. Once stored, they are shortened, and only the first ones may be kept. Empty = the file has no header.
   */
  readonly header: readonly string[];
  /** Name of the ID column; null = unknown. */
  readonly idColumn: string | null;
  /** Names of the columns that point to other entities. */
  readonly relationColumns: readonly string[];
  /** Sketch of the IDs. */
  readonly ids: string;
  /** The last record has fewer cells than there are columns, and hardly any other record has. */
  readonly lastRecordShort: boolean;
  readonly endsWithNewline: boolean;
  /** Physical line on which another table begins, which is not read; null = none; undefined = not recorded. */
  readonly otherTable?: number | null;
  /** Records that were left out and may be rows; undefined = none. */
  readonly dropped?: number;
}

/** State of a gatherer, to continue from after any row; plain JSON of at most 1.6 KB. */
export interface Gathered {
  readonly ids: string;
  /** Cells of the last row. */
  readonly cells: number;
}

/** Collects facts that the reader does not, while rows stream by. */
export class FactsGatherer {
  private readonly sketch: Sketch;
  private cells: number;

  /**
   * @param idColumn - place of the ID column, from 0; null = there is none
   * @param gathered - state of an earlier gatherer of the same snapshot
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

/** Facts about a snapshot besides its rows. */
export interface About {
  readonly bytes: number;
  readonly idColumn: string | null;
  readonly relationColumns: readonly string[];
}

/**
 * The facts of a snapshot that was read to its end.
 *
 * @param gathered - state of the gatherer after the last row
 * @param about - size of the file, names of the columns that matter
 */
export function snapshotFacts(reader: ReaderFacts, gathered: Gathered, about: About): SnapshotFacts {
  const { records, columns, headerNames, totals, dropped, endsWithNewline } = reader;
  const usual = headerNames.length || columns;
  // Some exporters leave out trailing blank cells. Then a short record is no evidence about the end of the file.
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

/** The facts as they are stored: column names shortened, and no more of them than fit. */
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

/** A column name as it is stored and compared. */
export function shortName(name: string): string {
  return name.slice(0, LIMITS.keptNameCharacters);
}

/** Bytes in a property: JSON with non-ASCII characters escaped. */
function keptBytes(name: string): number {
  const escaped = JSON.stringify(name).replace(/[^\x20-\x7e]/g, '\\u0000');
  return escaped.length + 1;
}
