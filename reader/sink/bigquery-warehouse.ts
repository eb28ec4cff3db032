/** BigQuery, through Google's own client library. */
import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BigQuery, Dataset, Job } from '@google-cloud/bigquery';
import { SinkError } from '../core/ports/sink';
import type { Row } from '../core/table';
import type { LoadTarget, Warehouse } from './warehouse';

/** The column by which tables are partitioned: the number of the dealership. */
const PART = '_dealer';

/** Milliseconds between two queries of the status of a load. */
const LOOK_MS = 500;

const PARTITIONING = { field: PART, range: { start: '0', end: '10000', interval: '1' } };

interface LoadState {
  readonly state?: string;
  readonly errorResult?: { readonly message?: string; readonly reason?: string };
}

export class BigQueryWarehouse implements Warehouse {
  private readonly dataset: Dataset;

  /**
   * @param client - with its account and project
   * @param datasetId - of the dataset that holds the tables
   * @param sleep - waits for milliseconds
   */
  constructor(
    private readonly client: BigQuery,
    datasetId: string,
    private readonly sleep: (ms: number) => Promise<void>,
  ) {
    this.dataset = client.dataset(datasetId);
  }

  get name(): string {
    return `bigquery://${this.client.projectId}/${this.dataset.id}`;
  }

  async prepare(): Promise<void> {
    const [isThere] = await this.told(() => this.dataset.exists());
    if (!isThere) await this.unless(409, () => this.dataset.create());
  }

  async tables(prefix: string): Promise<ReadonlyMap<string, string>> {
    const [tables] = await this.told(() => this.dataset.getTables());
    return new Map(
      tables.flatMap(({ id, metadata }) =>
        id?.startsWith(prefix) ? [[id, String(Object(metadata).friendlyName ?? '')] as const] : [],
      ),
    );
  }

  async create(table: string, title: string, fields: readonly string[]): Promise<boolean> {
    const made = await this.unless(409, () =>
      this.dataset.createTable(table, { friendlyName: title, schema: { fields: fields.map(textField) } }),
    );
    return made !== null;
  }

  async rows(table: string): Promise<readonly Row[]> {
    const [rows] = await this.told(() => this.dataset.table(table).getRows());
    return rows.map((row: object) => Object.values(row).map(String));
  }

  async replace(
    target: LoadTarget,
    name: string,
    fields: readonly string[],
    rows: AsyncIterable<readonly Row[]>,
  ): Promise<void> {
    const { table, part } = target;
    const stream = this.loading(target, name, fields);
    const begun = once(stream, 'job') as Promise<[Job]>;
    await this.told(() => Promise.all([pipeline(Readable.from(linesOf(rows, fields, part)), stream), begun]));
    const failure = await this.outcome((await begun)[0]);
    if (failure !== null) throw new SinkError(`${this.name} refused to load ${table}: ${failure}`);
  }

  async settle(name: string): Promise<void> {
    const job = this.client.job(name);
    if (await this.unless(404, () => job.getMetadata())) await this.outcome(job);
  }

  async drop({ table, part }: LoadTarget): Promise<void> {
    await this.unless(404, () => this.dataset.table(placeOf(table, part)).delete());
  }

  async close(): Promise<void> {}

  private loading({ table, part }: LoadTarget, jobId: string, fields: readonly string[]): Writable {
    const numbered = part === null ? [] : [{ name: PART, type: 'INTEGER', mode: 'NULLABLE' }];
    return this.dataset.table(placeOf(table, part)).createWriteStream({
      jobId,
      sourceFormat: 'NEWLINE_DELIMITED_JSON',
      writeDisposition: 'WRITE_TRUNCATE',
      schema: { fields: [...numbered, ...fields.map(textField)] },
      ...(part === null
        ? {}
        : { rangePartitioning: PARTITIONING, schemaUpdateOptions: ['ALLOW_FIELD_ADDITION'] }),
    });
  }

  /** Waits until a load is done; null = it succeeded. */
  private async outcome(job: Job): Promise<string | null> {
    for (;;) {
      const [metadata] = await this.told(() => job.getMetadata());
      const { state, errorResult }: LoadState = Object(metadata).status ?? {};
      if (state === 'DONE') return errorResult ? (errorResult.reason ?? 'unknown') : null;
      await this.sleep(LOOK_MS);
    }
  }

  /** Runs a request; null = Google answered with the given status. */
  private async unless<T>(code: number, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (Number(Object(error).code) === code) return null;
      throw this.failure(error);
    }
  }

  private async told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.failure(error);
    }
  }

  /** Google's message may contain a cell, so only its code is reported. An error of the rows themselves is kept unchanged. */
  private failure(error: unknown): Error {
    const { code } = Object(error);
    if (error instanceof Error && code === undefined) return error;
    return new SinkError(`${this.name} did not do what was asked (${String(code)}). Nothing was changed.`);
  }
}

function textField(name: string) {
  return { name, type: 'STRING', mode: 'NULLABLE' };
}

/** `Clientes$7`: one partition of a table. https://cloud.google.com/bigquery/docs/managing-partitioned-table-data */
function placeOf(table: string, part: number | null): string {
  return part === null ? table : `${table}$${part}`;
}

/** The rows as lines of JSON. */
async function* linesOf(
  rows: AsyncIterable<readonly Row[]>,
  fields: readonly string[],
  part: number | null,
): AsyncGenerator<string> {
  const number = part === null ? {} : { [PART]: part };
  for await (const piece of rows) {
    yield piece
      .map((row) => {
        const cells = Object.fromEntries(fields.map((field, place) => [field, row[place] ?? '']));
        return `${JSON.stringify({ ...number, ...cells })}\n`;
      })
      .join('');
  }
}
