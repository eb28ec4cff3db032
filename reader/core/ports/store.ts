/** The port for the snapshots that are kept beside the sinks, to compare the next ones with. */
import type { ImportedVerdict } from '../proof';
import type { Row } from '../table';

/** A snapshot in the store. */
export interface SnapshotId {
  readonly dealer: string;
  readonly tab: string;
  /** MD5 of the file that was published, in hex. */
  readonly md5: string;
}

/** What is known of a snapshot beside its rows. */
export interface SnapshotFacts {
  readonly header: Row | null;
  readonly columns: number;
  readonly rows: number;
  /** Row-set hash, in sixteen hexadecimal digits. */
  readonly hash: string;
  /** Whether it is what was published. */
  readonly verdict: ImportedVerdict;
}

/** The places of one column in two tables, from 0; null = the column is missing on that side. */
export interface ColumnPair {
  readonly before: number | null;
  readonly after: number | null;
}

/** A snapshot and the place of its ID column, from 0. */
export interface KeyedSnapshot {
  readonly id: SnapshotId;
  readonly key: number;
}

/** The rows of one key, in the order of the tables. */
export interface Group {
  readonly key: string;
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  /** Places of the rows of `after` among the rows of data, from 0. */
  readonly places: readonly number[];
}

/** The differences between two snapshots. */
export interface Comparison {
  /** Removed rows that no other row of the same key replaces. */
  readonly deletes: number;
  /** Rows of every key whose rows differ, in the order of keys by code points; a key comes once. */
  groups(): AsyncIterable<readonly Group[]>;
  close(): void;
}

/** Keeps snapshots beside the sinks, to compare the next ones with. */
export interface SnapshotStore {
  /** Where it is on the disk, for people. */
  readonly place: string;
  /** What is known of a snapshot that is complete and accepted; null = there is no such snapshot. */
  facts(id: SnapshotId): Promise<SnapshotFacts | null>;
  /**
   * Stores a snapshot. It stays invisible until it is accepted.
   *
   * @param columns - of every row
   * @param rows - without the header, in pieces
   */
  put(id: SnapshotId, columns: number, rows: AsyncIterable<readonly Row[]>): Promise<void>;
  /** Makes a snapshot that was put visible, in one step. */
  accept(id: SnapshotId, facts: SnapshotFacts): Promise<void>;
  /** Drops all snapshots of a tab except those named. */
  keepOnly(dealer: string, tab: string, ids: readonly SnapshotId[]): Promise<void>;
  /** Drops everything of a dealer. Returns how many snapshots there were. */
  forget(dealer: string): Promise<number>;
  /**
   * Finds the keys whose rows differ between two snapshots. The caller closes what it gets.
   *
   * @param before - null = there was none
   * @param pairs - places of the columns that are compared; a column that one side lacks is blank there
   */
  compare(
    before: KeyedSnapshot | null,
    after: KeyedSnapshot,
    pairs: readonly ColumnPair[],
  ): Promise<Comparison>;
  /** All rows, in their order. */
  rows(id: SnapshotId): AsyncIterable<readonly Row[]>;
  /** How many rows both snapshots have by key, and how many of them have equal text in two columns. */
  equalCells(
    before: KeyedSnapshot & { readonly column: number },
    after: KeyedSnapshot & { readonly column: number },
  ): Promise<{ readonly rows: number; readonly equal: number }>;
}
