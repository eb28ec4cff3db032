/** What the sink needs of BigQuery: tables that are replaced whole, and who has which number. */
import type { Row } from '../core/table';

/** Where a load goes: a table, or the part of it that belongs to one number. */
export interface LoadTarget {
  readonly table: string;
  /** Number of the dealership, by which the table is partitioned; null = the whole table. */
  readonly part: number | null;
}

export interface Warehouse {
  /** How people know it. */
  readonly name: string;
  /** Makes what is not there yet. @throws SinkError */
  prepare(): Promise<void>;
  /** Names of tables that begin so, with what they are called for people. */
  tables(prefix: string): Promise<ReadonlyMap<string, string>>;
  /**
   * Makes a table of texts.
   *
   * @param fields - names of its columns
   * @returns false when it is there already
   */
  create(table: string, title: string, fields: readonly string[]): Promise<boolean>;
  /** All rows of a small table, as texts in the order of its columns. */
  rows(table: string): Promise<readonly Row[]>;
  /**
   * Replaces what the target holds, in one step, or changes nothing.
   *
   * @param target - what is replaced; a table that is partitioned is made when it is missing
   * @param name - of the load, new for each: letters, digits, underscores and dashes
   * @param fields - names of the columns, which come to those that the table has
   * @param rows - texts in their order; what it throws, ends the load
   * @throws SinkError
   */
  replace(
    target: LoadTarget,
    name: string,
    fields: readonly string[],
    rows: AsyncIterable<readonly Row[]>,
  ): Promise<void>;
  /** Waits until a load of this name has come to its end, whoever began it; one that never began has. */
  settle(name: string): Promise<void>;
  /** Drops a table, or the part of it that belongs to one number; one that is not there is well. */
  drop(target: LoadTarget): Promise<void>;
  close(): Promise<void>;
}
