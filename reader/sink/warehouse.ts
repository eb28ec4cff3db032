/** The operations that the sink needs from BigQuery: replacing tables as a whole, and numbers of dealerships. */
import type { Row } from '../core/table';

/** Target of a load: a table, or its partition of one number. */
export interface LoadTarget {
  readonly table: string;
  /** Number of the dealership, by which the table is partitioned; null = the whole table. */
  readonly part: number | null;
}

export interface Warehouse {
  /** Name for people. */
  readonly name: string;
  /** Creates what does not exist yet. @throws SinkError */
  prepare(): Promise<void>;
  /** Names of tables with this prefix, with their names for people. */
  tables(prefix: string): Promise<ReadonlyMap<string, string>>;
  /**
   * Creates a table of texts.
   *
   * @param fields - names of its columns
   * @returns false = it exists already
   */
  create(table: string, title: string, fields: readonly string[]): Promise<boolean>;
  /** All rows of a small table, as texts in the order of its columns. */
  rows(table: string): Promise<readonly Row[]>;
  /**
   * Replaces the content of the target in one step, or changes nothing.
   *
   * @param target - to replace; a partitioned table is created if it is missing
   * @param name - of the load, new for each: letters, digits, underscores and dashes
   * @param fields - names of the columns; new ones are added to those of the table
   * @param rows - texts in the order of the columns; an error that it throws ends the load
   * @throws SinkError
   */
  replace(
    target: LoadTarget,
    name: string,
    fields: readonly string[],
    rows: AsyncIterable<readonly Row[]>,
  ): Promise<void>;
  /** Waits until a load of this name has ended, whoever began it; a load that never began counts as ended. */
  settle(name: string): Promise<void>;
  /** Drops a table, or its partition of one number; it may be missing already. */
  drop(target: LoadTarget): Promise<void>;
  close(): Promise<void>;
}
