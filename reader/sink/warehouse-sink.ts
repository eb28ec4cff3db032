/**
 * Keeps a table an entity in BigQuery, for all dealerships together. Each publication is loaded whole into the part of the
 * table that belongs to the dealership, and takes the place of the former one in one step; then the checkpoint is kept. Who
 * was killed between the two loads the same rows again, or newer ones. A load that outlives the program that began it is
 * waited for first, so that it cannot take the place of a newer one.
 */
import { randomUUID } from 'node:crypto';
import type { Checkpoint } from '../core/checkpoint';
import type { Change, FeedEnd, FeedHead } from '../core/feed';
import type { Sink } from '../core/ports/sink';
import type { Row } from '../core/table';
import { fieldNames, tableName } from './field-name';
import { rowsOf } from './split-changes';
import type { Warehouse } from './warehouse';

/** A dealership's own table: its name holds the number, its title the dealership, its rows the checkpoints. */
const OWN = 'reader_';
const OWN_FIELDS = ['tab', 'checkpoint'];

/** In the place of a tab: the row that names the load that was begun last. */
const BEGUN = '';

/** Numbers that a table can be partitioned by: 10,000 parts a table. https://cloud.google.com/bigquery/quotas#partitioned_tables */
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

  /** What a dealership's own table tells. */
  private async told(number: number): Promise<ReadonlyMap<string, string>> {
    const rows = await this.warehouse.rows(ownTable(number));
    return new Map(rows.map(([tab = '', text = '']) => [tab, text]));
  }

  private keep(number: number, told: ReadonlyMap<string, string>): Promise<void> {
    const target = { table: ownTable(number), part: null };
    return this.warehouse.replace(target, loadName(), OWN_FIELDS, piece([...told]));
  }

  /** Null = the dealership has none yet. Of two programs that gave it one at the same moment, the lower number counts. */
  private async numberOf(dealer: string): Promise<number | null> {
    await this.prepare();
    const known = this.numbers.get(dealer);
    if (known !== undefined) return known;
    const tables = await this.warehouse.tables(OWN);
    for (const [table, title] of [...tables].sort(([a], [b]) => (a < b ? 1 : -1)))
      this.numbers.set(title, Number(table.slice(OWN.length)));
    return this.numbers.get(dealer) ?? null;
  }

  /** A table can be made once, so that no two dealerships have one number. */
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

/** The rows; what does not lead to the snapshot ends the load before it counts. */
async function* ending(
  changes: AsyncIterable<readonly Change[]>,
  end: () => FeedEnd,
): AsyncGenerator<readonly Row[]> {
  yield* rowsOf(changes);
  end();
}
