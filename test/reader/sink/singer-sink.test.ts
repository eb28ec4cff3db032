import { MemoryStore } from '../../../local/weeks/import/memory-store';
import type { SingerState } from '../../../reader/sink/singer-sink';
import { NO_STATE, SingerSink } from '../../../reader/sink/singer-sink';
import { DAYS, FakeSpreadsheet, inOrder, publishDay, pullClientes } from '../fake/dealership';

interface Message {
  readonly type: string;
  readonly stream?: string;
  readonly record?: Record<string, string | number>;
  readonly version?: number;
  readonly schema?: { readonly properties: Record<string, unknown> };
  readonly value?: SingerState;
}

/** A target: upserts by key, takes what is marked as deleted away, keeps one version. */
class Target {
  state: SingerState = NO_STATE;
  private readonly rows = new Map<string, Message>();
  private columns: string[] = [];

  take(lines: string): void {
    for (const line of lines.split('\n').filter(Boolean)) this.handle(JSON.parse(line));
  }

  shown(): string[] {
    return inOrder(
      [...this.rows.values()].map(({ record }) => this.columns.map((name) => String(record?.[name] ?? ''))),
    );
  }

  private handle(message: Message): void {
    const { type, record, version, schema, value } = message;
    if (schema) this.columns = Object.keys(schema.properties).filter((name) => !name.startsWith('_'));
    if (type === 'STATE' && value) this.state = value;
    if (type === 'ACTIVATE_VERSION') {
      for (const [key, kept] of this.rows) if (kept.version !== version) this.rows.delete(key);
    }
    if (!record) return;
    const key = JSON.stringify([record._reader_key, record._reader_turn]);
    if (record._sdc_deleted_at) this.rows.delete(key);
    else this.rows.set(key, message);
  }
}

it('lets a target show each day what the dealership published, by the state that it tells back', async () => {
  const [sheet, store, target] = [new FakeSpreadsheet(), new MemoryStore(), new Target()];
  for (const day of DAYS.keys()) {
    const tab = publishDay(sheet, day);
    const next = () => new SingerSink((lines) => target.take(lines), target.state);
    expect((await pullClientes(sheet, store, next())).kind).toBe('imported');
    expect((await pullClientes(sheet, store, next())).kind).toBe('unchanged');
    expect([day, target.shown()]).toEqual([day, inOrder(tab.rows)]);
  }
});

it('gives the same messages again where no state came back', async () => {
  const [sheet, store, target] = [new FakeSpreadsheet(), new MemoryStore(), new Target()];
  publishDay(sheet, 1);
  await pullClientes(sheet, store, new SingerSink((lines) => target.take(lines), NO_STATE));
  await pullClientes(sheet, store, new SingerSink((lines) => target.take(lines), NO_STATE));
  expect(target.shown()).toEqual(inOrder(DAYS[1]?.rows ?? []));
});
