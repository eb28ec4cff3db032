/**
 * Keeps one table an entity in BigQuery, for all dealerships together. Each publication is loaded completely into the
 * partition of the dealership and replaces the former one in one step; then the checkpoint is stored. A program that was
 * killed between these two steps loads the same rows again, or newer ones. A load may outlive the program that began it; the
 * next program waits for it first, so that it cannot replace a newer one.
 */
import { randomUUID } from 'node:crypto';
import type { Checkpoint } from '../core/checkpoint';
import type { Change, FeedEnd, FeedHead } from '../core/feed';
import type { Sink } from '../core/ports/sink';
import type { Row } from '../core/table';
import { fieldNames, tableName } from './field-name';
import { rowsOf } from './split-changes';
import type { Warehouse } from './warehouse';

/** A dealership's own table: its name contains the number, its title is the dealership, its rows are the checkpoints. */
const OWN = 'reader_';
const OWN_FIELDS = ['tab', 'checkpoint'];

/** Stored in the place of a tab, in the row that names the load that was begun last. */
const BEGUN = '';

/** Numbers by which a table can be partitioned: 10,000 partitions a table. https://cloud.google.com/bigquery/quotas#partitioned_tables */
const DEALERS_MOST = 10_000;

export class WarehouseSink implements Sink {
  readonly renames = false;
  readonly takesWhole = true;
  private isReady = false;
  /** Numbers of dealerships that are known. */
  private readonly numbers = new Map<string, number>();

  constructor(private readonly warehouse: Warehouse) {}

  get name(): string {
    return this.warehouse.name;
  }

  async checkpoint(dealer: string, tab: string): Promise<Checkpoint | null> {
    const number = await this.numberOf(dealer);
    const text = number === null ? undefined : (await this.told(number)).get(tab);
    return text === undefined ? null : (JSON.parse(text) as Checkpoint);
  }

  async apply(
    head: FeedHead,
    changes: AsyncIterable<readonly Change[]>,
    end: () => FeedEnd,
    checkpoint: Checkpoint,
  ): Promise<void> {
    const { dealer, tab, columns } = head;
    const part = (await this.numberOf(dealer)) ?? (await this.newNumber(dealer));
    const told = await this.told(part);
    const before = told.get(BEGUN);
    if (before !== undefined) await this.warehouse.settle(before);
    const load = loadName();
    await this.keep(part, new Map(told).set(BEGUN, load));
    await this.warehouse.replace(
      { table: tableName(tab), part },
      load,
      fieldNames(columns),
      ending(changes, end),
    );
    await this.keep(part, new Map(told).set(BEGUN, load).set(tab, JSON.stringify(checkpoint)));
  }

  async forget(dealer: string): Promise<void> {
    const part = await this.numberOf(dealer);
    if (part === null) return;
    for (const tab of (await this.told(part)).keys())
      if (tab !== BEGUN) await this.warehouse.drop({ table: tableName(tab), part });
    await this.warehouse.drop({ table: ownTable(part), part: null });
    this.numbers.delete(dealer);
  }

  close(): Promise<void> {
    return this.warehouse.close();
  }

  /** Content of a dealership's own table. */
  private async told(number: number): Promise<ReadonlyMap<string, string>> {
    const rows = await this.warehouse.rows(ownTable(number));
    return new Map(rows.map(([tab = '', text = '']) => [tab, text]));
  }

  private keep(number: number, told: ReadonlyMap<string, string>): Promise<void> {
    const target = { table: ownTable(number), part: null };
    return this.warehouse.replace(target, loadName(), OWN_FIELDS, piece([...told]));
  }

  /** Null = the dealership has no number yet. If two programs gave it one at the same time, the lower number counts. */
  private async numberOf(dealer: string): Promise<number | null> {
    await this.prepare();
    const known = this.numbers.get(dealer);
    if (known !== undefined) return known;
    const tables = await this.warehouse.tables(OWN);
    for (const [table, title] of [...tables].sort(([a], [b]) => (a < b ? 1 : -1)))
      this.numbers.set(title, Number(table.slice(OWN.length)));
    return this.numbers.get(dealer) ?? null;
  }

  /** A table can be created only once, so that no two dealerships get the same number. */
  private async newNumber(dealer: string): Promise<number> {
    const taken = new Set((await this.warehouse.tables(OWN)).keys());
    for (let number = 1; number < DEALERS_MOST; number++) {
      if (taken.has(ownTable(number))) continue;
      if (!(await this.warehouse.create(ownTable(number), dealer, OWN_FIELDS))) continue;
      this.numbers.set(dealer, number);
      return number;
    }
    throw new Error(`${this.name} holds as many dealerships as a table has parts.`);
  }

  private async prepare(): Promise<void> {
    if (!this.isReady) await this.warehouse.prepare();
    this.isReady = true;
  }
}

function ownTable(number: number): string {
  return `${OWN}${String(number).padStart(4, '0')}`;
}

function loadName(): string {
  return `reader_${randomUUID()}`;
}

async function* piece(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

/** The rows. If they do not lead to the snapshot, the load ends before it takes effect. */
async function* ending(
  changes: AsyncIterable<readonly Change[]>,
  end: () => FeedEnd,
): AsyncGenerator<readonly Row[]> {
  yield* rowsOf(changes);
  end();
}
