/** The Spreadsheet as a person finds it: where they land, and what they see at a glance. */
import { MemoryDrive } from '../../local/google/drive/memory';
import { Runtime } from '../../local/runtime/runtime';
import { sort } from './person';
import { type BundleWorld, openBundle, serviceCalls } from './world';

const titles = (runtime: Runtime) => runtime.spreadsheet.tabs.map(({ title }) => title);

/** Title of the tab that the person looks at. */
function lookedAt({ person, spreadsheet }: Runtime): string | undefined {
  const { sheetId } = person.selection ?? {};
  return spreadsheet.tabs.find((tab) => tab.sheetId === sheetId)?.title;
}

/** A Spreadsheet that somebody has just made. */
function newSpreadsheet() {
  const drive = new MemoryDrive();
  const folderId = drive.mkdir('Exportaciones');
  return { folderId, runtime: new Runtime({ scriptFolder: 'dist', drive }) };
}

describe('whoever installs', () => {
  it('is left before _Estado, not before the empty tab of a new Spreadsheet, which stays', () => {
    const { runtime, folderId } = newSpreadsheet();
    runtime.call('install', [folderId]);
    expect(lookedAt(runtime)).toBe('_Estado');
    expect(titles(runtime)).toContain('Hoja 1');
  });

  it('is left before it by the prompt too', () => {
    const { runtime, folderId } = newSpreadsheet();
    runtime.answers.push({ button: 'OK', text: folderId });
    runtime.call('installWithoutPage');
    expect(lookedAt(runtime)).toBe('_Estado');
  });

  it('stays where they are when they only change something', () => {
    const { runtime, folderId } = newSpreadsheet();
    runtime.call('install', [folderId]);
    runtime.person.selection = { sheetId: 0, row: 3, column: 1, rows: 1, columns: 1 };
    runtime.call('install', [folderId]);
    expect(lookedAt(runtime)).toBe('Hoja 1');
  });
});

describe('whoever opens the Spreadsheet', () => {
  const SYSTEM = ['_Estado', '_Configuracion', '_Manifiesto', '_Observaciones'];

  it('finds _Estado first while nothing is published, and the data first as soon as something is', () => {
    const world = openBundle();
    expect(titles(world.runtime)).toEqual([...SYSTEM, 'Hoja 1']);
    world.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.put('vendedores.csv', 'id,nombre\n1,Ana\n');
    world.settle();
    expect(titles(world.runtime)).toEqual(['Vendedores', 'Clientes', ...SYSTEM, 'Hoja 1']);
  });
});

/** Share of red, green and blue behind the words of a row, by the tab that it is about. */
function colors(world: BundleWorld): Record<string, unknown> {
  const tab = world.tab('_Estado');
  const rows = world.texts('_Estado') ?? [];
  return Object.fromEntries(
    rows.map((cells, row) => [
      cells[2] || (cells[0] ?? ''),
      JSON.parse(JSON.stringify(tab?.fields(row, 1) ?? {})).userEnteredFormat?.backgroundColorStyle?.rgbColor,
    ]),
  );
}

describe('the colours of _Estado', () => {
  const GREEN = { red: 0.85, green: 0.92, blue: 0.83 };
  const YELLOW = { red: 1, green: 0.95, blue: 0.8 };
  const rows = (count: number) => Array.from({ length: count }, (_, row) => `${row},Ana\n`).join('');

  function held(): BundleWorld {
    const world = openBundle();
    world.put('ventas.csv', `id,nombre\n${rows(30)}`);
    const id = world.put('clientes.csv', `id,nombre\n${rows(30)}`);
    world.settle();
    world.drive.overwrite(id, `id,nombre\n${rows(3)}`);
    world.settle();
    return world;
  }

  it('tell what is well and what needs somebody, in the step that says so', () => {
    expect(colors(held())).toMatchObject({ sistema: GREEN, Ventas: GREEN, Clientes: YELLOW });
  });

  it('go with what they are about when a person has sorted the tab', () => {
    const world = held();
    sort(world, '_Estado', 2);
    world.put('talleres.csv', 'id,nombre\n1,Ana\n');
    world.settle();
    expect(colors(world)).toMatchObject({ sistema: GREEN, Ventas: GREEN, Clientes: YELLOW, Talleres: GREEN });
  });

  it('cost no call', () => {
    const world = held();
    world.put('talleres.csv', 'id,nombre\n1,Ana\n');
    const runs = world.settle().map(serviceCalls);
    const batches = runs.map(
      (calls) => calls.filter((api) => api === 'sheets.spreadsheets.batchUpdate').length,
    );
    expect(Math.max(...batches)).toBe(1);
  });
});

describe('the panel', () => {
  /** How many minutes ago the folder was looked at, as far as the sidebar knows. */
  function lookedAgo({ runtime }: BundleWorld): number {
    const { value } = runtime.call('panelData', ['', runtime.user], { page: true });
    const { system }: { system: { lookedMs: number } } = JSON.parse(JSON.stringify(value));
    return Math.round((runtime.clock.nowMs - system.lookedMs) / 60_000);
  }

  it('knows of the last look that kept anything, and of none that kept nothing', () => {
    const world = openBundle();
    world.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.settle();
    expect(lookedAgo(world)).toBe(0);
    world.poll();
    world.poll();
    expect(lookedAgo(world)).toBe(10);
    // A file that has only been seen is noted, and nothing else is done about it.
    world.put('ventas.csv', 'id,cliente\n1,1\n');
    const calls = serviceCalls(world.poll());
    expect(calls.filter((api) => api.startsWith('sheets'))).toEqual([]);
    expect(lookedAgo(world)).toBe(0);
  });
});
