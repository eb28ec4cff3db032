/** The changes between two snapshots of one entity, in the form that sinks and programs receive. */
import type { Checkpoint } from './checkpoint';
import type { Row } from './table';

/** Why a sink has to start an entity from scratch. */
export type ResetReason =
  /** Nothing was imported before. */
  | 'first'
  /** Another column identifies the rows, or no column does any more. */
  | 'key-changed'
  /** The file now has a header and had none before, or the reverse. */
  | 'header-changed'
  /** No column identifies the rows: they cannot be followed one by one. */
  | 'no-key'
  /** The fields of the CRM are derived in another way than before. */
  | 'mapping-changed'
  /** The former snapshot is no longer available. */
  | 'no-former'
  /** The sink takes every publication whole. */
  | 'whole';

/** Changes of the columns. Names may repeat; places are from 0. */
export interface ColumnChanges {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Whether the same columns are in another order. */
  readonly moved: boolean;
}

/** How a feed begins. */
export interface FeedHead {
  readonly dealer: string;
  readonly tab: string;
  /** Number of this feed, from 1. */
  readonly feed: number;
  /** The snapshot before; null for a first one. */
  readonly from: Pick<Checkpoint, 'fileId' | 'md5' | 'publishedAt'> | null;
  readonly to: Pick<Checkpoint, 'fileId' | 'md5' | 'publishedAt'>;
  /** Names of the columns of `after`; `columna N` where the file has no header. */
  readonly columns: Row;
  /** Which column of the former snapshot each of them was, from 0; null = none. */
  readonly sources: readonly (number | null)[];
  readonly key: Checkpoint['key'];
  readonly columnChanges: ColumnChanges;
  /** Null = the changes follow one by one; otherwise every row of the snapshot follows as an insert. */
  readonly reset: ResetReason | null;
}

/**
 * One change. Rows are texts in the order of the columns of their own snapshot. `columns` names what differs.
 * All rows of a key that is blank or that several rows have form one group. `place` is the row of data in the tab, from 0.
 */
export type Change =
  | { readonly op: 'insert'; readonly key: string; readonly after: Row; readonly place: number }
  | {
      readonly op: 'update';
      readonly key: string;
      readonly before: Row;
      readonly after: Row;
      readonly columns: readonly string[];
      readonly place: number;
    }
  | { readonly op: 'delete'; readonly key: string; readonly before: Row }
  | {
      readonly op: 'group';
      readonly key: string;
      readonly before: readonly Row[];
      readonly after: readonly Row[];
      readonly places: readonly number[];
    };

export interface FeedCounts {
  readonly inserts: number;
  readonly updates: number;
  readonly deletes: number;
  readonly groups: number;
}

/** How a feed ends. */
export interface FeedEnd {
  readonly counts: FeedCounts;
  /** Row-set hash of the snapshot that the feed leads to. */
  readonly hash: string;
}
