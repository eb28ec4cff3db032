/** Whatever people put on a tab: the next file is published, or it is told what stands in the way. */
import type { RuntimeOptions } from '../../local/runtime/options';
import type { Runtime } from '../../local/runtime/runtime';
import { ageManifest } from '../../local/weeks/long-life';
import { THINGS, type Thing } from '../../local/weeks/weather/things';
import { contextsFor } from '../../local/weeks/week';
import { SMALL } from '../local/weeks/mutants/catalogue';
import { buildMutant } from '../local/weeks/mutants/mutant';
import type { BundleWorld } from './world';
import { openBundle } from './world';

const NAMES = Object.keys(THINGS) as Thing[];
const SYSTEM = ['_Manifiesto', '_Estado', '_Observaciones', '_Configuracion'];

const FIRST = [
  ['id', 'nombre'],
  ['1', 'Ana'],
  ['2', 'Luis'],
  ['3', 'Eva'],
];
/** A file whose reading is worth an observation: one record is short. */
const NEXT = [['id', 'nombre'], ['1', 'Ana'], ['2', 'Luis'], ['00123', '=A1'], ['5']];

const csv = (table: readonly (readonly string[])[]) => table.map((row) => `${row.join(',')}\n`).join('');

function batch(runtime: Runtime, requests: readonly object[]): void {
  const params = { spreadsheetId: runtime.spreadsheet.id };
  runtime.sheets.call('sheets.spreadsheets.batchUpdate', params, { requests });
}

function put(world: BundleWorld, title: string, thing: Thing): void {
  const tab = world.tab(title);
  if (!tab) throw new Error(`there is no tab ${title}`);
  batch(world.runtime, THINGS[thing](tab));
}

const contexts = contextsFor('dist');

/** A world that shows a table; `replace` exports another one in its place. */
function published(
  table: readonly string[][] = FIRST,
  options: Partial<Omit<RuntimeOptions, 'drive'>> = { contexts },
) {
  const world = openBundle(options);
  const id = world.put('clientes.csv', csv(table));
  world.settle();
  return { ...world, replace: (next: readonly string[][]) => world.drive.overwrite(id, csv(next)) };
}

describe.each(NAMES)('an entity’s tab with %s', (thing) => {
  it('shows the next file at the poll that publishes it', () => {
    const world = published();
    put(world, 'Clientes', thing);
    world.replace(NEXT);
    world.settle();
    expect(world.texts('Clientes')).toEqual(NEXT);
    expect(world.outcomes()).toEqual(['Clientes | publicado | ', 'Clientes | publicado | ']);
  });
});

describe('a file of more cells than one commit carries', () => {
  const large = (word: string) => [
    ['id', 'dato', 'monto'],
    ...Array.from({ length: 80 }, (_, row) => [`${row}`, word, '00123']),
  ];
  let small: Partial<Omit<RuntimeOptions, 'drive'>> = {};

  beforeAll(async () => {
    const scriptFolder = await buildMutant(SMALL);
    small = { scriptFolder, contexts: contextsFor(scriptFolder) };
  });

  it.each(NAMES)('is shown by a tab with %s', (thing) => {
    const world = published(large('uno'), small);
    put(world, 'Clientes', thing);
    world.replace(large('dos'));
    world.settle();
    expect(world.texts('Clientes')).toEqual(large('dos'));
    expect(world.outcomes()).toHaveLength(2);
  });
});

it('shows the next file where a table begins below what a run reads of the tab', () => {
  const world = published();
  const { sheetId, rowCount } = world.tab('Clientes') ?? { sheetId: 0, rowCount: 0 };
  const range = { sheetId, startRowIndex: 2, endRowIndex: rowCount, startColumnIndex: 1, endColumnIndex: 2 };
  batch(world.runtime, [
    { addTable: { table: { range, columnProperties: [{ columnIndex: 0, columnType: 'DATE' }] } } },
  ]);
  world.replace(NEXT);
  world.settle();
  expect(world.texts('Clientes')).toEqual(NEXT);
  expect(world.outcomes()).toHaveLength(2);
});

const CHART = { addChart: { chart: { position: { newSheet: true } } } };
const SOURCE = { addDataSource: { dataSource: { spec: { bigQuery: { projectId: 'p' } } } } };

/** A tab without cells takes the place and the name of another one. */
function displace(world: BundleWorld, title: string, request: object): void {
  const { runtime } = world;
  const old = world.tab(title)?.sheetId;
  batch(runtime, [request]);
  const sheetId = runtime.spreadsheet.tabs.at(-1)?.sheetId;
  const properties = { sheetId, title };
  batch(runtime, [
    ...(old === undefined ? [] : [{ deleteSheet: { sheetId: old } }]),
    { updateSheetProperties: { properties, fields: 'title' } },
  ]);
}

describe.each([
  ['a chart', CHART],
  ['another data source', SOURCE],
])('a tab that shows %s', (_, request) => {
  it.each(['Clientes', ...SYSTEM])('leaves the name %s to the tab that is made, and stays', (title) => {
    const world = published();
    displace(world, title, request);
    world.replace(NEXT);
    world.settle();
    expect(world.texts('Clientes')).toEqual(NEXT);
    expect(world.tab(title)?.properties.sheetType).toBe('GRID');
    expect(world.tab(`${title} 2`)?.properties.sheetType).not.toBe('GRID');
    expect(world.outcomes()).toContain('Clientes | publicado | ');
  });

  it('leaves its name to an entity’s first tab', () => {
    const world = openBundle({ contexts });
    displace(world, 'Clientes', request);
    world.put('clientes.csv', csv(FIRST));
    world.settle();
    expect(world.texts('Clientes')).toEqual(FIRST);
    expect(world.tab('Clientes 2')?.properties.sheetType).not.toBe('GRID');
  });
});

describe.each(SYSTEM)('%s', (title) => {
  it.each(NAMES)('with %s: the next file is published and told, and all else stays', (thing) => {
    const world = published();
    const before = { manifest: world.manifest(), configuration: world.texts('_Configuracion') };
    put(world, title, thing);
    world.replace(NEXT);
    world.settle();
    expect(world.texts('Clientes')).toEqual(NEXT);
    expect(world.manifest().map((row) => row[19])).toEqual([
      expect.any(String),
      ...before.manifest.map((row) => row[19]),
    ]);
    expect(world.texts('_Configuracion')).toEqual(before.configuration);
    expect(world.texts('_Observaciones')?.[1]?.slice(0, 2)).toEqual(['aviso', 'Clientes']);
    expect(world.texts('_Estado')?.find((row) => row[2] === 'Clientes')?.[0]).toBe('al-dia');
  });
});

describe('what only a person can remove', () => {
  const INSTALLER = 'sistemas@concesionario.example';
  const ADDRESS = 'ana@concesionario.example';

  /** Installed by an account that owns nothing here, with an address for alarms. */
  function guarded(title: string) {
    const world = openBundle({ contexts });
    const { runtime, drive, folderId } = world;
    runtime.call('uninstall', ['sí']);
    const settings = { frequencyHours: null, addresses: [ADDRESS] };
    runtime.call('install', [folderId, settings, INSTALLER], { user: INSTALLER });
    const as = (name: string, how: 'trigger' | 'person') => {
      runtime.clock.advance(5 * 60_000);
      return runtime.call(name, [], { as: how, user: INSTALLER });
    };
    const id = drive.put('clientes.csv', csv(FIRST), { parentId: folderId });
    as('runNow', 'person');
    const sheetId = world.tab(title)?.sheetId ?? 0;
    const [added] = Object(
      runtime.sheets.call(
        'sheets.spreadsheets.batchUpdate',
        { spreadsheetId: runtime.spreadsheet.id },
        { requests: [{ addProtectedRange: { protectedRange: { range: { sheetId, startRowIndex: 0 } } } }] },
      ),
    ).replies;
    drive.overwrite(id, csv(NEXT));
    const { protectedRangeId } = added.addProtectedRange.protectedRange;
    const free = () => batch(runtime, [{ deleteProtectedRange: { protectedRangeId } }]);
    return { ...world, as, free, told: () => runtime.dialogs.at(-1)?.text ?? '' };
  }

  it('is told of an entity’s tab by the manifest, in plain words, and published afterwards', () => {
    const world = guarded('Clientes');
    world.as('runNow', 'person');
    const [row = []] = world.manifest();
    expect(row.slice(2, 7)).toEqual([
      'Clientes',
      'fallido',
      'service/denied',
      'La hoja «Clientes» está protegida y la cuenta que instaló la integración no puede escribir en ella. ' +
        'La hoja conserva los datos anteriores.',
      expect.stringContaining('Quite la protección de la hoja «Clientes»'),
    ]);
    world.free();
    world.as('runNow', 'person');
    expect(world.texts('Clientes')).toEqual(NEXT);
  });

  it.each(['_Manifiesto', '_Estado'])('is told of %s in the dialog and by one mail', (title) => {
    const world = guarded(title);
    const mails = () => world.runtime.mails.filter(({ body }) => body.includes(`La hoja «${title}»`));
    world.as('runNow', 'person');
    const words = `La hoja «${title}» está protegida y la cuenta que instaló la integración no puede escribir en ella.`;
    expect(world.told()).toContain(`${words} Mientras tanto no se publica ningún archivo.`);
    expect(world.told()).toContain(`Quite la protección de la hoja «${title}»`);
    expect(world.texts('Clientes')).toEqual(FIRST);
    const polls = [1, 2, 3].map(() => world.as('poll', 'trigger'));
    expect(polls.map(({ error }) => error)).toEqual([null, null, null]);
    expect(polls.map(({ value }) => value)).toContainEqual(
      expect.objectContaining({ status: 'failed', failure: 'denied' }),
    );
    expect(mails()).toHaveLength(1);
    expect(mails()[0]?.body).toContain(words);
    world.free();
    world.as('poll', 'trigger');
    world.as('poll', 'trigger');
    expect(world.texts('Clientes')).toEqual(NEXT);
  });

  it.each(['_Observaciones', '_Configuracion'])('does not keep a file back when it is on %s', (title) => {
    const world = guarded(title);
    world.as('runNow', 'person');
    expect(world.texts('Clientes')).toEqual(NEXT);
    expect(world.outcomes()[0]).toBe('Clientes | publicado | ');
  });
});

describe.each(NAMES)('a full _Manifiesto with %s', (thing) => {
  it('takes the row of the next file, and the oldest rows make way', () => {
    const world = published();
    ageManifest(world.runtime);
    const { sheetId = 0 } = world.tab('_Manifiesto') ?? {};
    batch(world.runtime, [{ appendDimension: { sheetId, dimension: 'ROWS', length: 3 } }]);
    put(world, '_Manifiesto', thing);
    world.replace(NEXT);
    world.settle();
    expect(world.texts('Clientes')).toEqual(NEXT);
    expect(world.outcomes()[0]).toBe('Clientes | publicado | ');
  });
});

it('writes _Estado whole though a person added columns and froze all but one', () => {
  const world = published();
  const { sheetId = 0, columnCount = 0 } = world.tab('_Estado') ?? {};
  const properties = {
    sheetId,
    gridProperties: { columnCount: columnCount + 3, frozenColumnCount: columnCount + 2 },
  };
  const fields = 'gridProperties.columnCount,gridProperties.frozenColumnCount';
  batch(world.runtime, [{ updateSheetProperties: { properties, fields } }]);
  world.replace(NEXT);
  world.settle();
  expect(world.tab('_Estado')?.columnCount).toBe(columnCount);
  expect(world.texts('Clientes')).toEqual(NEXT);
});
