/** Opens a sink by how people name it. */
import pg from 'pg';
import type { Sink } from '../core/ports/sink';
import { DuckDbDatabase } from '../sink/duckdb-database';
import { FolderSink } from '../sink/folder-sink';
import { MirrorSink } from '../sink/mirror';
import { NdjsonSink } from '../sink/ndjson-sink';
import { PostgresDatabase } from '../sink/postgres-database';
import { shortName } from '../sink/short-name';
import { UsageError } from './usage';

/** Kinds of sinks, and how each is named. */
export const SINK_FORMS = 'FILE.duckdb, FILE.ndjson, csv:FOLDER, parquet:FOLDER, postgres://…';

/**
 * Opens a sink.
 *
 * @param form - as the person wrote it
 * @throws UsageError, SinkError
 */
export async function openSink(form: string): Promise<Sink> {
  if (/^postgres(ql)?:\/\//.test(form)) return openPostgres(form);
  const folder = /^(csv|parquet):(.+)$/.exec(form);
  if (folder) return FolderSink.open(folder[2] ?? '', folder[1] === 'csv' ? 'csv' : 'parquet');
  if (form.endsWith('.duckdb')) return new MirrorSink(await DuckDbDatabase.open(form), shortName);
  if (form.endsWith('.ndjson')) return new NdjsonSink(form);
  throw new UsageError(`«${form}» names no sink. Write one of: ${SINK_FORMS}.`);
}

async function openPostgres(address: string): Promise<Sink> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { host, port, pathname } = new URL(address);
  const shown = `postgres://${host || `localhost:${port}`}${pathname}`;
  return new MirrorSink(new PostgresDatabase(shown, client), shortName);
}
