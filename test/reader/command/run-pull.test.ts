import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryStore } from '../../../local/weeks/import/memory-store';
import { readRegistry } from '../../../reader/command/registry';
import { again, pullRegistry } from '../../../reader/command/run-pull';
import { SinkError } from '../../../reader/core/ports/sink';
import { SourceError } from '../../../reader/core/ports/source';
import { NdjsonSink } from '../../../reader/sink/ndjson-sink';
import { FakeSpreadsheet } from '../fake/spreadsheet';

const folder = mkdtempSync(join(tmpdir(), 'registry-'));
afterAll(() => rmSync(folder, { recursive: true }));

const clock = { now: () => Date.parse('2026-11-27T12:00:00Z'), sleep: async () => undefined };

function register(key: string, spreadsheet: string | null): void {
  const file = { name: key, spreadsheet, script: null, ring: 'all', notes: '' };
  writeFileSync(join(folder, `${key}.json`), JSON.stringify(file));
}

it('pulls every dealership on its own checkpoint, and one that fails stops no other', async () => {
  for (const key of ['norte', 'roto', 'sur']) register(key, key);
  register('nuevo', null);
  const sheets = new Map(['norte', 'sur'].map((key) => [key, new FakeSpreadsheet()]));
  for (const [key, sheet] of sheets) {
    sheet.publish('Clientes', { header: ['id', 'nombre'], columns: 2, key: 0, rows: [['1', key]] });
  }
  const open = (id: string) => {
    const sheet = sheets.get(id);
    if (!sheet) throw new SourceError('denied', 'share it');
    return sheet;
  };
  const command = { store: new MemoryStore(), clock, tabs: [], stale: false, deletesMost: 10 };
  const sink = new NdjsonSink(join(folder, 'out', 'feed.ndjson'));
  const pulled = () => pullRegistry(command, readRegistry(folder), open, sink, null, () => undefined);
  const done = await pulled();
  expect(done.map(({ dealer, code, failure }) => [dealer, code, failure])).toEqual([
    ['norte', 0, null],
    ['roto', 3, 'share it'],
    ['sur', 0, null],
  ]);
  expect((await sink.checkpoint('sur', 'Clientes'))?.rows).toBe(1);
  const again = await pulled();
  expect(again.flatMap(({ entities }) => entities.map(({ pulled: { kind } }) => kind))).toEqual([
    'unchanged',
    'unchanged',
  ]);
});

it('follows a source and a sink that cannot be reached at times, and ends when it is told to', async () => {
  const waits: number[] = [];
  const told: string[] = [];
  let turns = 0;
  await again(
    async () => {
      turns += 1;
      if (turns === 2) throw new SourceError('unreachable', 'later');
      if (turns === 3) throw new SinkError('the base is down');
    },
    { now: () => 0, sleep: async (ms) => void waits.push(ms) },
    5_000,
    () => turns === 4,
    (message) => told.push(message),
  );
  expect([turns, waits, told]).toEqual([4, [5_000, 5_000, 5_000], ['later', 'the base is down']]);
});
