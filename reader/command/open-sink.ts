/** Opens a sink from the name that a person gives. */
import { existsSync, readFileSync } from 'node:fs';
import { OAuth2Client } from 'google-auth-library';
import pg from 'pg';
import type { Sink } from '../core/ports/sink';
import { BigQueryWarehouse } from '../sink/bigquery-warehouse';
import { DuckDbDatabase } from '../sink/duckdb-database';
import { FolderSink } from '../sink/folder-sink';
import { MirrorSink } from '../sink/mirror';
import { NdjsonSink } from '../sink/ndjson-sink';
import { PostgresDatabase } from '../sink/postgres-database';
import { shortName } from '../sink/short-name';
import type { SingerState } from '../sink/singer-sink';
import { NO_STATE, SingerSink } from '../sink/singer-sink';
import { WarehouseSink } from '../sink/warehouse-sink';
import { clock } from './common';
import { UsageError } from './usage';

/** Name of the sink that writes to standard output. */
export const SINGER = 'singer';

/** Kinds of sinks, and how each is named. */
export const SINK_FORMS =
  'FILE.duckdb, FILE.ndjson, csv:FOLDER, parquet:FOLDER, postgres://…, bigquery://PROJECT/DATASET, singer';

/**
 * Opens a sink.
 *
 * @param state - file with the last state of a Singer target; null = none
 * @param google - address of a server to use instead of Google; null = Google
 * @throws UsageError, SinkError
 */
export async function openSink(form: string, state: string | null, google: string | null): Promise<Sink> {
  if (form === SINGER) return new SingerSink((lines) => process.stdout.write(lines), stateOf(state));
  if (/^postgres(ql)?:\/\//.test(form)) return openPostgres(form);
  const dataset = /^bigquery:\/\/([\w.:-]+)\/(\w+)$/.exec(form);
  if (dataset) return openBigQuery(dataset[1] ?? '', dataset[2] ?? '', google);
  const folder = /^(csv|parquet):(.+)$/.exec(form);
  if (folder) return FolderSink.open(folder[2] ?? '', folder[1] === 'csv' ? 'csv' : 'parquet');
  if (form.endsWith('.duckdb')) return new MirrorSink(await DuckDbDatabase.open(form), shortName);
  if (form.endsWith('.ndjson')) return new NdjsonSink(form);
  throw new UsageError(`«${form}» names no sink. Write one of: ${SINK_FORMS}.`);
}

function stateOf(path: string | null): SingerState {
  if (path === null || !existsSync(path)) return NO_STATE;
  return JSON.parse(readFileSync(path, 'utf8')) as SingerState;
}

/** `GOOGLE_ACCESS_TOKEN` replaces the account that the computer is set up with, as it does for Spreadsheets. */
async function openBigQuery(projectId: string, dataset: string, google: string | null): Promise<Sink> {
  // The library takes a quarter of a second to load, and most pulls use another sink.
  const { BigQuery } = await import('@google-cloud/bigquery');
  const { GOOGLE_ACCESS_TOKEN: token } = process.env;
  const client = new BigQuery({
    projectId,
    ...(google === null ? {} : { apiEndpoint: google }),
    ...(token === undefined ? {} : { authClient: accountOf(token) }),
  });
  return new WarehouseSink(new BigQueryWarehouse(client, dataset, clock.sleep));
}

function accountOf(token: string): OAuth2Client {
  const account = new OAuth2Client();
  account.setCredentials({ access_token: token });
  return account;
}

async function openPostgres(address: string): Promise<Sink> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { host, port, pathname } = new URL(address);
  const shown = `postgres://${host || `localhost:${port}`}${pathname}`;
  return new MirrorSink(new PostgresDatabase(shown, client), shortName);
}
