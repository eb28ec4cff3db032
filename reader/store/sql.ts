/** Statements over two attached snapshots, `before` and `after`, whose columns are `c0`, `c1`, … */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ColumnPair } from '../core/ports/store';
import type { Row } from '../core/table';

/** A text as a literal of SQL. */
export function quoteText(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

/** A name as an identifier of SQL. */
export function quoteName(name: string): string {
  return `"${name.replace(/"/g, '""')}"`;
}

/**
 * How many columns an attached snapshot has.
 *
 * @param database - `before` or `after`
 */
export async function tableColumns(connection: DuckDBConnection, database: string): Promise<number> {
  const sql = `SELECT count(*) FROM duckdb_columns() WHERE database_name = ${quoteText(database)} AND table_name = 'rows'`;
  const [row = []] = (await connection.runAndReadAll(sql)).getRows();
  return Number(row[0] ?? 0);
}

/**
 * Creates a table `changed` of the keys whose rows differ, with the number of removed rows. Rows are compared by a hash over
 * the cells of the matched columns, and grouped by a hash of their key, which takes less memory than the keys; the reader
 * proves the result by another hash.
 *
 * @param beforeKey - place of the key; null = there is no snapshot before
 * @param afterKey - place of the key
 * @param pairs - matched columns
 */
export function changedKeysSql(
  beforeKey: number | null,
  afterKey: number,
  pairs: readonly ColumnPair[],
): string {
  if (beforeKey === null) {
    return `CREATE TABLE changed AS SELECT DISTINCT c${afterKey} AS k, 0 AS gone FROM after.rows`;
  }
  const cells = (side: 'before' | 'after') =>
    pairs.map((pair) => (pair[side] === null ? "''" : `c${pair[side]}`)).join(', ');
  const rows = (side: 'before' | 'after', key: number, sign: 1 | -1) =>
    `SELECT hash(c${key}) AS k, hash(${cells(side)}) AS h, ${sign} AS n FROM ${side}.rows`;
  const keys = (side: 'before' | 'after', key: number, sign: 1 | -1) =>
    `SELECT c${key} AS k, ${sign} AS n FROM ${side}.rows SEMI JOIN suspect ON suspect.k = hash(c${key})`;
  const both = (of: typeof rows) => `${of('before', beforeKey, -1)} UNION ALL ${of('after', afterKey, 1)}`;
  return (
    `CREATE TABLE suspect AS SELECT k FROM (${both(rows)}) GROUP BY k, h HAVING sum(n) <> 0; ` +
    `CREATE TABLE changed AS SELECT k, greatest(0, -sum(n)) AS gone FROM (${both(keys)}) GROUP BY k`
  );
}

/** Removed rows that no other row of the same key replaces. */
export const DELETES_SQL = 'SELECT coalesce(sum(gone), 0) FROM changed';

/** How many rows both snapshots have by key, and how many of them have equal text in two columns. */
export function equalCellsSql(
  before: { readonly key: number; readonly column: number },
  after: { readonly key: number; readonly column: number },
): string {
  return (
    `SELECT count(*), count(*) FILTER (b.c${before.column} = a.c${after.column}) ` +
    `FROM before.rows b JOIN after.rows a ON b.c${before.key} = a.c${after.key} WHERE a.c${after.key} <> ''`
  );
}

/**
 * The rows of the changed keys, by key, `before` first, in the order of the tables.
 *
 * @param beforeKey - place of the key; null = there is no snapshot before
 * @param afterKey - place of the key
 * @param columns - how many columns each side has
 */
export function changedRowsSql(
  beforeKey: number | null,
  afterKey: number,
  columns: { readonly before: number; readonly after: number },
): string {
  const rows = (side: 'before' | 'after', key: number, rank: number) =>
    `SELECT c${key} AS k, ${rank} AS side, rowid AS n, ${cellsSql(columns[side])} AS cells ` +
    `FROM ${side}.rows SEMI JOIN changed ON changed.k = c${key}`;
  const all = [...(beforeKey === null ? [] : [rows('before', beforeKey, 0)]), rows('after', afterKey, 1)];
  return `${all.join(' UNION ALL ')} ORDER BY k, side, n`;
}

/** All cells of a row as one text, which `rowOf` reads: the engine returns one text a row faster than one a cell. */
export function cellsSql(columns: number): string {
  return `to_json([${Array.from({ length: columns }, (_, column) => `c${column}`).join(', ')}])`;
}

/** @param cells - as `cellsSql` returns them */
export function rowOf(cells: unknown): Row {
  return JSON.parse(String(cells));
}
