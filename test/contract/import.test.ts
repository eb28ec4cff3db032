/**
 * The reader beside the product over many days: files that change, runs that are killed at any service call, people who
 * edit tabs. What it imported is what was published, and an edit never goes unnoticed.
 */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { columnName } from '../../local/google/sheets/a1';
import { MemorySink } from '../../local/weeks/import/memory-sink';
import { MemoryStore } from '../../local/weeks/import/memory-store';
import type { Region, SpreadsheetSource } from '../../reader/core/ports/source';
import { SourceError } from '../../reader/core/ports/source';
import type { Pulled } from '../../reader/core/pull';
import { pull } from '../../reader/core/pull';
import type { Row } from '../../reader/core/table';
import { type } from '../bundle/person';
import type { BundleWorld } from '../bundle/world';
import { openBundle } from '../bundle/world';

/** What the embedded Sheets answers. */
class RuntimeSource implements SpreadsheetSource {
  readonly name = 'runtime';
  readonly cutsTexts = false;

  constructor(private readonly world: BundleWorld) {}

  async read(regions: readonly Region[]): Promise<readonly (readonly Row[])[]> {
    const { spreadsheet, sheets } = this.world.runtime;
    return regions.map(({ title, firstRow, rows, columns }) => {
      if (!spreadsheet.tabNamed(title)) throw new SourceError('foreign', `no tab ${title}`);
      const range = `'${title}'!A${firstRow + 1}:${columnName(columns - 1)}${firstRow + rows}`;
      const params = { spreadsheetId: spreadsheet.id, range, valueRenderOption: 'UNFORMATTED_VALUE' };
      const answer: { values?: string[][] } = Object(sheets.call('sheets.spreadsheets.values.get', params));
      return answer.values ?? [];
    });
  }
}

type Step =
  | { readonly kind: 'export'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'poll'; readonly killAt: number | null }
  | { readonly kind: 'read' }
  | { readonly kind: 'edit'; readonly row: number; readonly column: number };

const cell = fc.constantFrom('', '0', '7', 'Ana', 'ñandú', '𝒳', '=A1', '1.234,56');
const row = fc
  .tuple(fc.constantFrom('', '1', '2', '3', '4', '5', '6', '7', '8'), cell, cell)
  .map((cells) => [...cells])
  // A record of blanks is none: it is left out, and told.
  .filter((cells) => cells.some((text) => text !== ''));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('export' as const), rows: fc.array(row, { minLength: 6, maxLength: 9 }) }),
  fc.record({ kind: fc.constant('poll' as const), killAt: fc.option(fc.nat(14), { freq: 2, nil: null }) }),
  fc.record({ kind: fc.constant('read' as const) }),
  fc.record({ kind: fc.constant('edit' as const), row: fc.nat(5), column: fc.nat(2) }),
);

const BY_HAND = 'escrito a mano';
const POLL = { kind: 'poll', killAt: null } as const;
const FIRST = Array.from({ length: 7 }, (_, at) => [String(at), 'Ana', '']);

const fileOf = (rows: readonly (readonly string[])[]) =>
  `id,nombre,otro\n${rows.map((cells) => cells.map((text) => `"${text}"`).join(',')).join('\n')}\n`;
const inOrder = (rows: readonly Row[]) =>
  rows.map((cells) => JSON.stringify(Array.from({ length: 3 }, (_, at) => cells[at] ?? ''))).sort();

class Office {
  readonly world = openBundle();
  readonly sink = new MemorySink();
  private readonly store = new MemoryStore();
  private readonly source = new RuntimeSource(this.world);
  private readonly fileId = this.world.put('clientes.csv', fileOf([]));
  private readonly contents = new Map<string, readonly Row[]>();

  do(step: Step): void {
    const { world } = this;
    if (step.kind === 'export') {
      const content = fileOf(step.rows);
      world.drive.overwrite(this.fileId, content);
      this.contents.set(createHash('md5').update(content).digest('hex'), step.rows);
    } else if (step.kind === 'poll') {
      const { runtime } = world;
      const fault = { kind: 'kill', when: 'before' } as const;
      if (step.killAt !== null) {
        runtime.faults = [{ execution: runtime.executions + 1, call: step.killAt, fault }];
      }
      world.poll();
      runtime.faults = null;
    } else if (step.kind === 'edit' && step.row + 1 < (world.texts('Clientes') ?? []).length) {
      type(world, 'Clientes', `${columnName(step.column)}${step.row + 2}`, BY_HAND);
    }
  }

  /** Rows of the file that `_Estado` says the tab shows; null = none yet. */
  published(): readonly Row[] | null {
    const md5 = this.world.texts('_Estado')?.find((cells) => cells[2] === 'Clientes')?.[11] ?? '';
    return this.contents.get(md5) ?? null;
  }

  isEdited(): boolean {
    return (this.world.texts('Clientes') ?? []).some((cells) => cells.includes(BY_HAND));
  }

  async import(): Promise<Pulled['kind'] | null> {
    // Before the first run the tab is there, and blank.
    if ((this.world.texts('_Estado') ?? []).length < 2) return null;
    const clock = { now: () => 0, sleep: async () => undefined };
    const options = { dealer: 'uno', tabs: ['Clientes'], stale: true, mapping: null, deletesMost: 1e6 };
    const ports = { source: this.source, store: this.store, sink: this.sink, clock };
    const [one] = await pull(ports, options, () => undefined);
    return one?.pulled.kind ?? null;
  }
}

const FIXED: readonly Step[] = [
  { kind: 'export', rows: FIRST },
  POLL,
  POLL,
  POLL,
  { kind: 'edit', row: 2, column: 1 },
  { kind: 'read' },
];

it('imports what was published and nothing else, and tells every edit that it meets', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 20 }), async (steps) => {
      const office = new Office();
      const met: (Pulled['kind'] | null)[] = [];
      for (const one of [...FIXED, ...steps, POLL, POLL, { kind: 'read' } as const]) {
        office.do(one);
        if (one.kind !== 'read') continue;
        const before = office.sink.mirrors.get('Clientes')?.checkpoint.md5;
        const kind = await office.import();
        met.push(kind);
        const mirror = office.sink.mirrors.get('Clientes');
        // An edited tab is not read when what was published into it has been imported before.
        if (office.isEdited()) expect(['changed-by-hand', 'unchanged']).toContain(kind);
        if (kind === 'changed-by-hand') expect(mirror?.checkpoint.md5).toBe(before);
        if (kind === 'imported' || kind === 'unchanged') {
          expect(inOrder(mirror?.rows ?? [])).toEqual(inOrder(office.published() ?? []));
        }
      }
      expect(met[0]).toBe('changed-by-hand');
    }),
    { numRuns: 8 },
  );
});
