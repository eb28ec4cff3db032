import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { MemoryStore } from '../../../local/weeks/import/memory-store';
import type { ColumnPair, Group, SnapshotStore } from '../../../reader/core/ports/store';
import type { Row } from '../../../reader/core/table';
import { DuckDbStore } from '../../../reader/store/duckdb-store';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STORES: readonly (readonly [string, () => SnapshotStore])[] = [
  ['in memory', () => new MemoryStore()],
  ['in DuckDB', () => new DuckDbStore(mkdtempSync(join(folder, 's')))],
];

const BEFORE = { dealer: 'uno', tab: 'Clientes', md5: 'a' };
const AFTER = { dealer: 'uno', tab: 'Clientes', md5: 'b' };
const FACTS = { header: null, columns: 3, rows: 1, hash: '0000000000000000', verdict: 'equal' } as const;
const SAME: readonly ColumnPair[] = [0, 1, 2].map((place) => ({ before: place, after: place }));

async function* pieces(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += 2) yield rows.slice(start, start + 2);
}

async function all<T>(parts: AsyncIterable<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for await (const part of parts) found.push(...part);
  return found;
}

async function compare(
  store: SnapshotStore,
  a: readonly Row[],
  b: readonly Row[],
  pairs = SAME,
): Promise<Group[]> {
  await store.put(BEFORE, 3, pieces(a));
  await store.put(AFTER, 3, pieces(b));
  const comparison = await store.compare({ id: BEFORE, key: 0 }, { id: AFTER, key: 0 }, pairs);
  const groups = await all(comparison.groups());
  comparison.close();
  return groups;
}

describe.each(STORES)('a store %s', (_name, make) => {
  it('keeps every text as it is', async () => {
    const store = make();
    const rows = [
      ['00123', 'a\nb\r\nc', '"x"'],
      ['', ' ', "'"],
      ['NULL', '\\N', ','],
      ['=A1', '𝒳\u2028', '\t'],
      ['', '', ''],
      ['a\u001fb', '\u001e', '\u001f'],
      ['1', '', '""'],
      ['ñandú "ñ"', 'precio € "neto"\nfin', '€\r"𝒳"'],
      // Longer than what is written at once, and than what the engine packs.
      ['2', '"'.repeat(400_000), `€${'ñ"\n'.repeat(300_000)}`],
    ];
    await store.put(BEFORE, 3, pieces(rows));
    expect(await all(store.rows(BEFORE))).toEqual(rows);
  });

  it('knows a snapshot only once it was accepted, and forgets it when it is put anew', async () => {
    const store = make();
    await store.put(BEFORE, 3, pieces([['1', '2', '3']]));
    expect(await store.facts(BEFORE)).toBeNull();
    await store.accept(BEFORE, FACTS);
    expect(await store.facts(BEFORE)).toEqual(FACTS);
    await store.put(BEFORE, 3, pieces([]));
    expect(await store.facts(BEFORE)).toBeNull();
  });

  it('tells the rows of changed keys in the order of keys, a repeated key as one group', async () => {
    const a = [
      ['2', 'x', ''],
      ['1', 'x', ''],
      ['3', 'x', ''],
      ['3', 'y', ''],
    ];
    const b = [
      ['3', 'y', ''],
      ['1', 'x', ''],
      ['2', 'z', ''],
      ['4', 'x', ''],
    ];
    expect(await compare(make(), a, b)).toEqual([
      { key: '2', before: [['2', 'x', '']], after: [['2', 'z', '']], places: [2] },
      {
        key: '3',
        before: [
          ['3', 'x', ''],
          ['3', 'y', ''],
        ],
        after: [['3', 'y', '']],
        places: [0],
      },
      { key: '4', before: [], after: [['4', 'x', '']], places: [3] },
    ]);
  });

  it('drops what is not to be kept, and everything of a dealer', async () => {
    const store = make();
    for (const id of [BEFORE, AFTER]) {
      await store.put(id, 3, pieces([]));
      await store.accept(id, FACTS);
    }
    await store.keepOnly('uno', 'Clientes', [AFTER]);
    expect([await store.facts(BEFORE), await store.facts(AFTER)]).toEqual([null, FACTS]);
    expect(await store.forget('uno')).toBe(1);
    expect(await store.facts(AFTER)).toBeNull();
  });
});

const cell = fc.constantFrom('', '1', '2', 'é', '𝒳', 'a"b', 'x\ny', '￿');
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 10 });

it('finds the same changes in DuckDB as cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, fc.shuffledSubarray([0, 1, 2]), async (a, b, places) => {
      const pairs = [0, 1, 2].map((after) => ({ before: places[after] ?? null, after }));
      const store = new DuckDbStore(join(folder, 'law'));
      expect(await compare(store, a, b, pairs)).toEqual(await compare(new MemoryStore(), a, b, pairs));
    }),
    { numRuns: 60 },
  );
});
