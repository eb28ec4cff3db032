import fc from 'fast-check';
import { MemorySink } from '../../../local/weeks/import/memory-sink';
import { MemoryStore } from '../../../local/weeks/import/memory-store';
import type { PullOptions } from '../../../reader/core/pull';
import { pull } from '../../../reader/core/pull';
import { addHash, hashRow, toHex } from '../../../src/core/ground/proof/row-hash';
import type { Tab } from '../fake/spreadsheet';
import { FakeSpreadsheet } from '../fake/spreadsheet';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const clock = { now: () => NOW, sleep: async () => undefined };
const OPTIONS: PullOptions = { dealer: 'uno', tabs: [], stale: false, deletesMost: 1e9, mapping: null };

const text = fc.oneof(
  fc.constantFrom('', '1', '2', '3', '00123', 'Á', '𝒳', "'x", '=A1', ' 1', 'a\nb', '"'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const key = fc.constantFrom('', '1', '2', '3', '4', '5', '6', 'é', '𝒳', '01');

/** Names of columns, from few, so that they repeat, come and go. */
const name = fc.constantFrom('id', 'nombre', 'tel', '', 'tel', 'saldo', 'ñ');

/** Of 1 to 60 columns; few are wide, since each cell takes its time. */
const header = fc.oneof(
  { weight: 19, arbitrary: fc.array(name, { minLength: 1, maxLength: 6, size: 'max' }) },
  { weight: 1, arbitrary: fc.array(name, { minLength: 7, maxLength: 60, size: 'max' }) },
);

const tab: fc.Arbitrary<Tab> = fc
  .tuple(header, fc.option(fc.nat(59), { freq: 6 }))
  .chain(([names, place]) => {
    const columns = names.length;
    const id = place === null ? null : place % columns;
    const row = fc
      .tuple(key, fc.array(text, { minLength: columns, maxLength: columns }))
      .map(([first, cells]) => cells.map((cell, column) => (column === id ? first : cell)));
    const rows = fc.array(row, { maxLength: 8 });
    const shown = fc.option(fc.constant(names), { freq: 9 });
    return fc.tuple(rows, shown).map(([all, header]) => ({ header, rows: all, columns, key: id }));
  });

/** Two snapshots of one entity: often of the same columns. */
const pair = fc.oneof(
  fc.tuple(tab, tab),
  tab.chain((before) => {
    const rows = fc.array(
      fc
        .tuple(key, fc.array(text, { minLength: before.columns, maxLength: before.columns }))
        .map(([first, cells]) => cells.map((cell, column) => (column === before.key ? first : cell))),
      { maxLength: 8 },
    );
    const kept = fc.subarray([...before.rows]);
    return fc
      .tuple(kept, rows)
      .map(([old, more]): [Tab, Tab] => [before, { ...before, rows: [...old, ...more] }]);
  }),
);

function pullOnce(source: FakeSpreadsheet, store: MemoryStore, sink: MemorySink) {
  return pull({ source, store, sink, clock }, OPTIONS, () => undefined);
}

function sorted(rows: readonly (readonly string[])[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

it('leads from any snapshot to any other: the changes applied to the one give the other, and the hash proves it', async () => {
  const widths = new Set<number>();
  await fc.assert(
    fc.asyncProperty(pair, async ([a, b]) => {
      widths.add(a.columns);
      const [sheet, store, sink] = [new FakeSpreadsheet(), new MemoryStore(), new MemorySink()];
      sheet.publish('Clientes', a);
      await pullOnce(sheet, store, sink);
      sheet.publish('Clientes', b);
      await pullOnce(sheet, store, sink);
      const mirror = sink.mirrors.get('Clientes');
      expect(sorted(mirror?.rows ?? [])).toEqual(sorted(b.rows));
      const sum = b.rows.reduce((total, row) => addHash(total, hashRow(row)), { high: 0, low: 0 });
      expect(mirror?.checkpoint.hash).toBe(toHex(sum));
    }),
    { numRuns: 20_000 },
  );
  expect([widths.has(1), widths.has(60)]).toEqual([true, true]);
});
