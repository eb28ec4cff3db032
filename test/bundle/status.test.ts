/** `_Estado` as a reader finds it, and what people do to it. */
import { deleteColumns, deleteTab, sort, type } from './person';
import { type BundleWorld, openBundle, serviceCalls } from './world';

const CLIENTES = 'id,nombre\n1,Ana\n2,Luis\n';
const GENERATION = 19;
const NEXT_SIGNAL = 23;

/** Cells of the row of a tab; of the system for ''. */
function rowOf(world: BundleWorld, tab: string): readonly string[] {
  const rows = world.texts('_Estado') ?? [];
  return rows.find((row) => (tab === '' ? row[0] === 'sistema' : row[2] === tab)) ?? [];
}

function opened(): BundleWorld & { readonly fileId: string } {
  const world = openBundle();
  const fileId = world.put('clientes.csv', CLIENTES);
  world.settle();
  return { ...world, fileId };
}

it('leaves the numbers of observations blank until the next poll has checked the data', () => {
  const world = openBundle();
  world.put('clientes.csv', 'id,nombre\n1,Ana\n1,Luis\n');
  world.poll();
  world.poll();
  expect(rowOf(world, 'Clientes').slice(14, 17)).toEqual(['', '', '']);
  world.poll();
  expect(rowOf(world, 'Clientes').slice(14, 17)).toEqual(['2', '0', '0']);
});

it('is refreshed at least hourly, while all other idle polls make two calls and none to Sheets', () => {
  const world = opened();
  let generation = rowOf(world, '')[GENERATION];
  let writtenMs = world.runtime.clock.nowMs;
  const signals: number[] = [];
  for (let poll = 0; poll < 60; poll++) {
    const calls = serviceCalls(world.poll());
    const now = rowOf(world, '')[GENERATION];
    if (now === generation) {
      expect(calls).toEqual(['PropertiesService.getProperties', 'drive.files.list']);
      continue;
    }
    signals.push((world.runtime.clock.nowMs - writtenMs) / 60_000);
    writtenMs = world.runtime.clock.nowMs;
    generation = now;
    expect(Date.parse(rowOf(world, '')[NEXT_SIGNAL] ?? '')).toBeGreaterThan(writtenMs + 60 * 60_000);
  }
  expect(signals.length).toBeGreaterThanOrEqual(4);
  expect(Math.max(...signals)).toBeLessThanOrEqual(60);
});

it('says within two polls beyond the pause of ten minutes that a file is gone', () => {
  const world = opened();
  world.drive.remove(world.fileId);
  const states = Array.from({ length: 4 }, () => {
    world.poll();
    return rowOf(world, 'Clientes')[0];
  });
  expect(states[3]).toBe('falta');
});

describe('after a person', () => {
  it.each([
    ['deleted it', (world: BundleWorld) => deleteTab(world, '_Estado')],
    ['sorted it, header and all', (world: BundleWorld) => sort(world, '_Estado', 0)],
    ['took columns away', (world: BundleWorld) => deleteColumns(world, '_Estado', 4)],
    ['wrote over the generation', (world: BundleWorld) => type(world, '_Estado', 'T2', '-7')],
    ['wrote over everything', (world: BundleWorld) => type(world, '_Estado', 'A1', 'x')],
  ])('%s: whole again after the next file, the generation greater', (_title, act) => {
    const world = opened();
    const before = world.texts('_Estado') ?? [];
    const generation = Number(rowOf(world, '')[GENERATION]);
    act(world);
    world.drive.overwrite(world.fileId, `${CLIENTES}3,Eva\n`);
    world.settle();
    expect(world.texts('_Estado')?.[0]).toEqual(before[0]);
    expect(world.texts('_Estado')).toHaveLength(before.length);
    expect(rowOf(world, 'Clientes')[6]).toBe('3');
    expect(Number(rowOf(world, '')[GENERATION])).toBeGreaterThan(generation);
  });

  it('took columns of _Manifiesto away: publishes all the same', () => {
    const world = opened();
    deleteColumns(world, '_Manifiesto', 6);
    world.drive.overwrite(world.fileId, `${CLIENTES}3,Eva\n`);
    world.settle();
    expect(world.texts('Clientes')).toHaveLength(4);
    expect(world.outcomes()[0]).toBe('Clientes | publicado | ');
  });
});

it('folds away what only programs read, and shows long texts whole', () => {
  const tab = openBundle().tab('_Estado');
  expect(tab?.fields(1, 4).userEnteredFormat).toMatchObject({ wrapStrategy: 'WRAP' });
  expect(JSON.stringify(tab?.properties)).toContain('"list":"columnGroups"');
  const folded = { startColumn: GENERATION, patch: { hiddenByUser: true } };
  expect(
    tab?.properties.columnAreas.map(({ area, patch }) => ({ startColumn: area.startColumn, patch })),
  ).toContainEqual(folded);
});
