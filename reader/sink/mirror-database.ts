/** The operations that a mirror needs from its database. */
import type { Row } from '../core/table';

export interface MirrorDatabase {
  readonly name: string;
  /** Longest name that it accepts, in bytes of UTF-8. */
  readonly nameBytes: number;
  run(sql: string): Promise<void>;
  query(sql: string): Promise<readonly (readonly unknown[])[]>;
  /** Inserts rows of texts into a table with these columns. */
  load(table: string, columns: readonly string[], rows: AsyncIterable<readonly Row[]>): Promise<void>;
  close(): Promise<void>;
}
