/** Names that BigQuery accepts. */
import { shortName } from './short-name';

/** Most bytes of a column name: 300 characters of letters, digits and underscores. https://cloud.google.com/bigquery/docs/schemas#column_names */
const FIELD = 300;

/** Most bytes of a table name. https://cloud.google.com/bigquery/docs/tables#table_naming */
const TABLE = 1_024;

/** Prefixes that BigQuery reserves. https://cloud.google.com/bigquery/docs/schemas#column_names */
const RESERVED = /^(_table_|_file_|_partition|_row_timestamp|__root__|_colidentifier)/i;

/**
 * Names of columns: letters without accents, digits and underscores, unique regardless of case.
 *
 * @param names - as the header has them
 */
export function fieldNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9_]+/g, '_');
    const begun = /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
    const free = RESERVED.test(begun) ? `c${begun}` : begun;
    let unique = shortName(free, FIELD).replace('~', '_');
    for (let turn = 2; taken.has(unique.toLowerCase()); turn++)
      unique = `${free.slice(0, FIELD - 8)}_${turn}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/**
 * The name of an entity's table: letters, digits, blanks, dashes and underscores.
 *
 * @param tab - title
 */
export function tableName(tab: string): string {
  const plain = tab.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\p{Pd}\p{Zs}]/gu, '_');
  return shortName(plain, TABLE).replace('~', '_');
}
