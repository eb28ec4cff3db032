/** PostgreSQL as the database of a mirror. */
import type { Row } from '../core/table';
import { quoteName } from '../store/sql';
import type { MirrorDatabase } from './mirror-database';

/** The methods that a client needs; both `pg` and an embedded PostgreSQL have them. */
export interface SqlClient {
  query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  end(): Promise<void>;
}

/** Rows of one statement; each column is sent as one array. Our choice: with 60 columns it is some megabytes. */
const ROWS_PER_STATEMENT = 5_000;

export class PostgresDatabase implements MirrorDatabase {
  /** https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS */
  readonly nameBytes = 63;

  /**
   * @param name - for people, without a password
   * @param client - connected
   */
  constructor(
    readonly name: string,
    private readonly client: SqlClient,
  ) {}

  async run(sql: string): Promise<void> {
    await this.client.query(sql);
  }

  async query(sql: string): Promise<readonly (readonly unknown[])[]> {
    const { rows } = await this.client.query(sql);
    return rows.map((row) => Object.values(row));
  }

  async load(table: string, columns: readonly string[], rows: AsyncIterable<readonly Row[]>): Promise<void> {
    const names = columns.map(quoteName).join(', ');
    const arrays = columns.map((_, column) => `$${column + 1}::text[]`).join(', ');
    const sql = `INSERT INTO ${table} (${names}) SELECT * FROM unnest(${arrays})`;
    for await (const piece of rows) {
      for (let start = 0; start < piece.length; start += ROWS_PER_STATEMENT) {
        const part = piece.slice(start, start + ROWS_PER_STATEMENT);
        await this.client.query(
          sql,
          columns.map((_, column) => part.map((row) => row[column] ?? '')),
        );
      }
    }
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
