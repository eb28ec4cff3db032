/** Where snapshots are kept, beside the sinks, to compare the next ones with. */
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

/** The places of one column in two tables, from 0; null where it is in one of them only. */
export interface ColumnPair {
  readonly before: number | null;
  readonly after: number | null;
}

/** A snapshot and the place of its ID column, from 0. */
export interface KeyedSnapshot {
  readonly id: SnapshotId;
  readonly key: number;
}

/** The rows of one key, in the order in which the tables hold them. */
export interface Group {
  readonly key: string;
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  /** Which rows of data those of `after` are, from 0. */
  readonly places: readonly number[];
}

/** What differs between two snapshots. */
export interface Comparison {
  /** Rows that are gone without another one of the same key. */
  readonly deletes: number;
  /** Rows of every key whose rows differ, in the order of keys by code points; a key comes once. */
  groups(): AsyncIterable<readonly Group[]>;
  close(): void;
}

/** Keeps snapshots beside the sinks, to compare the next ones with. */
export interface SnapshotStore {
  /** Where it is, for whoever looks after the disk. */
  readonly place: string;
  /** What is known of a snapshot that is there, whole and accepted; null when it is not. */
  facts(id: SnapshotId): Promise<SnapshotFacts | null>;
  /**
   * Takes a snapshot in. Nobody sees it before it is accepted.
   *
   * @param columns - of every row
   * @param rows - without the header, in pieces
   */
  put(id: SnapshotId, columns: number, rows: AsyncIterable<readonly Row[]>): Promise<void>;
  /** Makes a snapshot that was put visible, in one step. */
  accept(id: SnapshotId, facts: SnapshotFacts): Promise<void>;
  /** Drops all of a tab but those named. */
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
  /** How many rows, found in both snapshots by their key, hold equal text in two columns. */
  equalCells(
    before: KeyedSnapshot & { readonly column: number },
    after: KeyedSnapshot & { readonly column: number },
  ): Promise<{ readonly rows: number; readonly equal: number }>;
}
