/** What a sink remembers of an entity: which snapshot it mirrors. */
import type { Row } from './table';

export interface Checkpoint {
  readonly dealer: string;
  readonly tab: string;
  /** The file that the mirror equals. */
  readonly fileId: string;
  readonly md5: string;
  /** When it was published, ISO 8601 with offset, from `_Estado`. */
  readonly publishedAt: string;
  readonly rows: number;
  readonly header: Row | null;
  readonly columns: number;
  /** Name of the ID column and its place from 0; null = none was found. */
  readonly key: { readonly name: string; readonly column: number } | null;
  /** Row-set hash of the mirror, sixteen hexadecimal digits. */
  readonly hash: string;
  /** Digest of the mapping that derived fields from it; null = no mapping. */
  readonly mapping: string | null;
  /** Number of the feed that led here, from 1. */
  readonly feed: number;
}
