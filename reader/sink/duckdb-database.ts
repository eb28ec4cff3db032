/** A DuckDB file as the database of a mirror. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Row } from '../core/table';
import { Intake } from '../store/intake';
import { quoteName } from '../store/sql';
import type { MirrorDatabase } from './mirror-database';

/** Bytes of memory that the engine may use; beyond that it uses the disk. */
const MEMORY = '500MB';

export class DuckDbDatabase implements MirrorDatabase {
  readonly nameBytes = 1_000;

  private constructor(
    readonly name: string,
    private readonly database: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  /** Opens a database file, or creates it. */
  static async open(path: string): Promise<DuckDbDatabase> {
    const database = await DuckDBInstance.create(path, { memory_limit: MEMORY });
    return new DuckDbDatabase(path, database, await database.connect());
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  async query(sql: string): Promise<readonly (readonly unknown[])[]> {
    return (await this.connection.runAndReadAll(sql)).getRows();
  }

  async load(table: string, columns: readonly string[], rows: AsyncIterable<readonly Row[]>): Promise<void> {
    const names = columns.map(quoteName).join(', ');
    const path = `${this.name}.${process.pid}.csv`;
    await new Intake(this.connection, `${table} (${names})`, path, columns.length).take(rows);
  }

  async close(): Promise<void> {
    this.connection.closeSync();
    this.database.closeSync();
  }
}
