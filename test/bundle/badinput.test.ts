import type { FaultRule } from '../../local/runtime/faults';
import { type BundleWorld, openBundle } from './world';

const GOOD = 'id,nombre\n1,Ana\n2,Luis\n';
const TEXTS = [
  ['id', 'nombre'],
  ['1', 'Ana'],
  ['2', 'Luis'],
];

/** Clientes is published; then its file is overwritten. */
function overwritten(content: string | Uint8Array): BundleWorld {
  const world = openBundle();
  const id = world.put('clientes.csv', GOOD);
  world.settle();
  world.drive.overwrite(id, content);
  world.poll();
  world.poll();
  return world;
}

const wide = `${Array.from({ length: 20_000 }, (_, i) => `c${i}`).join(',')}\n${'x,'.repeat(19_999)}x\n`;

describe('a bad file leaves its tab as it was and gets its row', () => {
  const cases: [title: string, content: string | Uint8Array, outcome: string, reason: RegExp][] = [
    ['0 bytes', '', 'retenido | file/empty', /vacío \(0 bytes\)/],
    ['only blank lines', '\n\r\n\n   \n', 'retenido | file/blank', /solo hay líneas en blanco/],
    ['header only', 'id,nombre\n', 'retenido | file/header-only', /ninguna fila de datos/],
    ['one column', 'id\n1\n2\n', 'retenido | file/one-column', /una sola columna; antes tenía 2/],
    ['a renamed .xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'rechazado | file/binary', /Excel/],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'rechazado | file/binary', /PDF/],
    ['all NUL', new Uint8Array(5000), 'rechazado | file/binary', /nulos/],
    ['an unclosed quote', 'id,nombre\n1,"Ana\n2,Luis\n3,Eva\n', 'retenido | file/unclosed-quote', /línea 2 /],
    [
      'a 60,000-character cell',
      `id,nombre\n1,${'x'.repeat(60_000)}\n`,
      'rechazado | file/cell-too-long',
      /60\.000 caracteres/,
    ],
    ['20,000 columns', wide, 'rechazado | file/too-wide', /20\.000 columnas/],
  ];
  it.each(cases)('%s', (_title, content, outcome, reason) => {
    const world = overwritten(content);
    expect(world.outcomes()[0]).toBe(`Clientes | ${outcome}`);
    expect(world.manifest()[0]?.[5]).toMatch(reason);
    expect(world.manifest()[0]?.[6]).not.toBe('');
    expect(world.texts('Clientes')).toEqual(TEXTS);
    world.settle();
    expect(world.poll().value).toMatchObject({ status: 'idle' });
  });

  it('11 million cells: counted before anything is written', () => {
    const world = openBundle();
    const id = world.put('clientes.csv', GOOD);
    world.settle();
    const row = `${'1,'.repeat(1_099)}1\n`;
    world.drive.overwrite(id, row.repeat(10_001));
    world.poll();
    const run = world.poll();
    expect(world.outcomes()[0]).toBe('Clientes | rechazado | file/too-many-cells');
    expect(run.calls.filter((call) => call.api === 'sheets.spreadsheets.values.update')).toHaveLength(0);
    expect(world.texts('Clientes')).toEqual(TEXTS);
  });

  it('a full Spreadsheet: the small file that does not fit is refused with what to do', () => {
    const world = openBundle({ cellsMax: 40_000 });
    const id = world.put('clientes.csv', GOOD);
    world.settle();
    world.drive.overwrite(id, `id,nombre\n${'1,Ana\n'.repeat(10_000)}`);
    world.poll();
    world.poll();
    expect(world.outcomes()[0]).toMatch(
      /^Clientes \| (rechazado \| file\/too-many-cells|fallido \| service\/full)$/,
    );
    expect(world.texts('Clientes')).toEqual(TEXTS);
  });
});

describe('a file name is text', () => {
  it.each([
    ['=clientes.csv'],
    ["'clientes.csv"],
    ['clientes "viejo".csv'],
    ["cliente's.csv"],
    ['😀.csv'],
    ['+clientes.csv'],
  ])('%s is told as it is', (name) => {
    const world = openBundle();
    world.put(name, GOOD);
    world.settle();
    expect(world.manifest().map((row) => row[7])).toContain(name);
  });
});

describe('the folder changes while a run is under way', () => {
  function changed(change: (world: BundleWorld, id: string) => void): BundleWorld {
    const world = openBundle();
    const id = world.put('clientes.csv', GOOD);
    world.settle();
    world.drive.overwrite(id, 'id,nombre\n3,Eva\n');
    world.poll();
    let done = false;
    world.runtime.onCall = ({ phase, call }) => {
      if (done || phase !== 'after' || call.api !== 'drive.files.list') return;
      done = true;
      change(world, id);
    };
    world.poll();
    world.runtime.onCall = null;
    return world;
  }

  it('replaced between listing and reading: neither is published as the other, and the new one is, once it settled', () => {
    const world = changed(({ drive }, id) => drive.overwrite(id, 'id,nombre\n4,Sol\n'));
    expect([world.texts('Clientes'), world.outcomes()]).toEqual([TEXTS, ['Clientes | publicado | ']]);
    world.settle();
    expect(world.texts('Clientes')?.[1]).toEqual(['4', 'Sol']);
    expect(world.outcomes()).toHaveLength(2);
  });

  it('replaced, and listed as before for ten minutes: the tab stays, nothing fails, and the new one is published', () => {
    const world = changed(({ runtime, drive }, id) => {
      const entry = drive.entry(id);
      if (entry) runtime.listings.hold(entry, 600_000);
      drive.overwrite(id, 'id,nombre\n4,Sol\n');
    });
    const states = [1, 2].map(() => {
      world.poll();
      return world.texts('_Estado')?.find((row) => row[2] === 'Clientes')?.[0];
    });
    expect(states).toEqual(['en-curso', 'en-curso']);
    world.settle();
    expect(world.texts('Clientes')?.[1]).toEqual(['4', 'Sol']);
    expect(world.outcomes()).toEqual(['Clientes | publicado | ', 'Clientes | publicado | ']);
  });

  it('deleted between listing and reading: the tab stays, and nothing is pending after', () => {
    const world = changed(({ drive }, id) => drive.remove(id));
    expect(world.texts('Clientes')).toEqual(TEXTS);
    world.settle();
    expect(world.poll().value).toMatchObject({ status: 'idle' });
  });

  it('renamed between listing and reading: what was read is published once', () => {
    const world = changed(({ drive }, id) => drive.rename(id, 'clientes nuevos.csv'));
    expect(world.texts('Clientes')?.[1]).toEqual(['3', 'Eva']);
    world.settle();
    expect(world.outcomes().filter((line) => line.includes('publicado'))).toHaveLength(2);
  });
});

describe('Drive answers badly while a file is read', () => {
  function answered(rule: Omit<FaultRule, 'api'>): BundleWorld {
    const world = openBundle();
    const id = world.put('clientes.csv', GOOD);
    world.settle();
    world.drive.overwrite(id, 'id,nombre\n3,Eva\n');
    world.poll();
    world.runtime.faults = [{ ...rule, api: 'urlfetch' }];
    world.poll();
    return world;
  }

  it.each([429, 500, 503] as const)('%i: asked again in the same run', (code) => {
    const world = answered({ fault: { kind: 'http', code, applied: 'before' } });
    expect(world.texts('Clientes')?.[1]).toEqual(['3', 'Eva']);
  });

  it('a body that was cut off: asked again in the same run', () => {
    const world = answered({ fault: { kind: 'cutBody', bytes: 4 } });
    expect(world.texts('Clientes')?.[1]).toEqual(['3', 'Eva']);
  });

  it('403: told as failed, the tab kept, tried again later', () => {
    const world = answered({ fault: { kind: 'http', code: 403, applied: 'before' } });
    expect(world.outcomes()[0]).toBe('Clientes | fallido | service/denied');
    expect(world.texts('Clientes')).toEqual(TEXTS);
    world.settle();
    expect(world.texts('Clientes')?.[1]).toEqual(['3', 'Eva']);
  });

  it('404: looked at again in the next poll without a word', () => {
    const world = answered({ fault: { kind: 'http', code: 404, applied: 'before' } });
    expect(world.outcomes()).toHaveLength(1);
    world.settle();
    expect(world.texts('Clientes')?.[1]).toEqual(['3', 'Eva']);
  });
});
