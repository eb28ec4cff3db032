/** Keeps each snapshot in its own database file, and lets DuckDB find the differences between two of them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type {
  ColumnPair,
  Comparison,
  KeyedSnapshot,
  SnapshotFacts,
  SnapshotId,
  SnapshotStore,
} from '../core/ports/store';
import type { Row } from '../core/table';
import { groupsOf } from './groups';
import { Intake } from './intake';
import { folderName } from './names';
import { cellsSql, changedKeysSql, DELETES_SQL, equalCellsSql, quoteText, rowOf, tableColumns } from './sql';

/** Bytes of memory that the engine may use; beyond that it uses the disk, beside the snapshots. */
const MEMORY = '500MB';

/**
 * Compression of texts in the engine. By default the engine tries every method on each column, which takes longer than the
 * rest of a load, and then chooses this one; texts that it cannot compress stay unchanged. https://duckdb.org/docs/stable/internals/storage
 */
const PACKING = 'fsst';

/**
 * Threads of the engine while it loads rows, beside the one that reads and hashes them. With two threads it takes twice as
 * long, since their output has to be put back into the order of the rows.
 */
const INTAKE_THREADS = '1';

export class DuckDbStore implements SnapshotStore {
  /** @param place - folder; created if it is missing */
  constructor(readonly place: string) {}

  async facts(id: SnapshotId): Promise<SnapshotFacts | null> {
    const path = factsPath(this.pathOf(id));
    // The facts are written last.
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as SnapshotFacts) : null;
  }

  async put(id: SnapshotId, columns: number, rows: AsyncIterable<readonly Row[]>): Promise<void> {
    const path = this.pathOf(id);
    mkdirSync(join(path, '..'), { recursive: true });
    rmSync(factsPath(path), { force: true });
    // Removes what a killed program left, with the engine's journal.
    for (const left of [path, `${path}.wal`]) rmSync(left, { force: true });
    await createTable(path, columns, rows);
  }

  async accept(id: SnapshotId, facts: SnapshotFacts): Promise<void> {
    const path = factsPath(this.pathOf(id));
    writeFileSync(`${path}.new`, JSON.stringify(facts));
    renameSync(`${path}.new`, path);
  }

  async keepOnly(dealer: string, tab: string, ids: readonly SnapshotId[]): Promise<void> {
    const folder = join(this.place, folderName(dealer), folderName(tab));
    if (!existsSync(folder)) return;
    const kept = new Set(
      ids.map((id) => this.pathOf(id)).flatMap((path) => [basename(path), basename(factsPath(path))]),
    );
    for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
  }

  async forget(dealer: string): Promise<number> {
    const folder = join(this.place, folderName(dealer));
    if (!existsSync(folder)) return 0;
    const names = readdirSync(folder, { recursive: true }).map(String);
    rmSync(folder, { recursive: true, force: true });
    return names.filter((name) => name.endsWith('.duckdb')).length;
  }

  async compare(
    before: KeyedSnapshot | null,
    after: KeyedSnapshot,
    pairs: readonly ColumnPair[],
  ): Promise<Comparison> {
    const engine = await this.open(before ? { before: before.id, after: after.id } : { after: after.id });
    const { connection } = engine;
    try {
      const columns = {
        before: before ? await tableColumns(connection, 'before') : 0,
        after: await tableColumns(connection, 'after'),
      };
      await connection.run(changedKeysSql(before?.key ?? null, after.key, pairs));
      const [row = []] = (await connection.runAndReadAll(DELETES_SQL)).getRows();
      return {
        deletes: Number(row[0] ?? 0),
        groups: () => groupsOf(connection, before?.key ?? null, after.key, columns),
        close: engine.close,
      };
    } catch (error) {
      engine.close();
      throw error;
    }
  }

  async *rows(id: SnapshotId): AsyncGenerator<readonly Row[]> {
    const { connection, close } = await this.open({ after: id });
    try {
      const columns = await tableColumns(connection, 'after');
      const result = await connection.stream(`SELECT ${cellsSql(columns)} FROM after.rows ORDER BY rowid`);
      for (
        let chunk = await result.fetchChunk();
        chunk && chunk.rowCount > 0;
        chunk = await result.fetchChunk()
      ) {
        yield chunk.getColumnValues(0).map(rowOf);
      }
    } finally {
      close();
    }
  }

  async equalCells(
    before: KeyedSnapshot & { readonly column: number },
    after: KeyedSnapshot & { readonly column: number },
  ): Promise<{ rows: number; equal: number }> {
    const { connection, close } = await this.open({ before: before.id, after: after.id });
    try {
      const [row = []] = (await connection.runAndReadAll(equalCellsSql(before, after))).getRows();
      return { rows: Number(row[0] ?? 0), equal: Number(row[1] ?? 0) };
    } finally {
      close();
    }
  }

  /** An engine with snapshots attached, by the names under which statements know them. */
  private async open(attached: Readonly<Record<string, SnapshotId>>) {
    const options = { memory_limit: MEMORY, temp_directory: join(this.place, 'tmp') };
    const database = await DuckDBInstance.create(':memory:', options);
    const connection = await database.connect();
    const close = () => {
      connection.closeSync();
      database.closeSync();
    };
    try {
      for (const [name, id] of Object.entries(attached)) {
        await connection.run(`ATTACH ${quoteText(this.pathOf(id))} AS ${name} (READ_ONLY)`);
      }
      return { connection, close };
    } catch (error) {
      close();
      throw error;
    }
  }

  private pathOf({ dealer, tab, md5 }: SnapshotId): string {
    return join(this.place, folderName(dealer), folderName(tab), `${md5}.duckdb`);
  }
}

async function createTable(
  path: string,
  columns: number,
  rows: AsyncIterable<readonly Row[]>,
): Promise<void> {
  const database = await DuckDBInstance.create(path, {
    memory_limit: MEMORY,
    force_compression: PACKING,
    threads: INTAKE_THREADS,
  });
  const connection = await database.connect();
  try {
    const definition = Array.from({ length: columns }, (_, column) => `c${column} VARCHAR`).join(', ');
    await connection.run(`CREATE TABLE rows (${definition})`);
    // One transaction, so that large parts are written to their final place and not to the journal first.
    await connection.run('BEGIN');
    await new Intake(connection, 'rows', `${path}.csv`, columns).take(rows);
    await connection.run('COMMIT');
    // Closing would write the rows too, but does not report a full disk.
    await connection.run('CHECKPOINT');
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

function factsPath(path: string): string {
  return `${path}.json`;
}
