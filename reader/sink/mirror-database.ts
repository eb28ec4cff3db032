/** What a mirror asks of its database. */
import type { Row } from '../core/table';

export interface MirrorDatabase {
  readonly name: string;
  /** Longest name that it takes, in bytes of UTF-8. */
  readonly nameBytes: number;
  run(sql: string): Promise<void>;
  query(sql: string): Promise<readonly (readonly unknown[])[]>;
  /** Puts rows of texts into a table that has these columns. */
  load(table: string, columns: readonly string[], rows: AsyncIterable<readonly Row[]>): Promise<void>;
  close(): Promise<void>;
}
