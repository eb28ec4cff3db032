/** «Restaurar versión anterior…» in the built bundle, from what Drive gives, and whatever cuts it off. */
import type { Execution } from '../../local/runtime/execution';
import { lookAt } from './person';
import { type BundleWorld, FIVE_MINUTES, openBundle, serviceCalls } from './world';

const GOOD = 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n';
const BAD = 'id,nombre\n1,Ana\n2,L\n4,X\n';

const ids = (world: BundleWorld) => (world.texts('Clientes') ?? []).slice(1).map(([id]) => id);
const status = (world: BundleWorld) =>
  (world.texts('_Estado') ?? []).find((row) => row[2] === 'Clientes') ?? [];

interface Opened {
  readonly world: BundleWorld;
  readonly id: string;
}

/** The good snapshot was published and kept, by the product or by Drive for ever; then the bad one was in its place. */
function overwritten(keeper: 'product' | 'drive' = 'product'): Opened {
  const world = openBundle();
  const { person } = world.runtime;
  if (keeper === 'drive') person.withheld.add('https://www.googleapis.com/auth/drive.appdata');
  const id = world.put('clientes.csv', GOOD);
  world.settle();
  if (keeper === 'drive') keepHead(world, id);
  world.drive.overwrite(id, BAD);
  world.poll();
  world.settle();
  return { world, id };
}

/** The owner of the file marks what it holds. */
function keepHead({ drive }: BundleWorld, id: string): void {
  drive.keepForever(id, drive.entry(id)?.revisions.at(-1)?.id ?? '');
}

function restore({ runtime }: BundleWorld, version = '1'): Execution {
  runtime.clock.advance(FIVE_MINUTES);
  return runtime.call('restore', ['Clientes', version]);
}

describe.each(['product', 'drive'] as const)('a restored version that the %s kept', (keeper) => {
  it('is published with a row that says so, and stays over later polls', () => {
    const { world } = overwritten(keeper);
    expect(restore(world).error).toBeNull();
    for (let left = 15; left > 0; left--) world.poll();
    expect(ids(world)).toEqual(['1', '2', '3']);
    expect(world.outcomes()).toEqual([
      'Clientes | publicado | file/restored',
      'Clientes | publicado | ',
      'Clientes | publicado | ',
    ]);
    expect(status(world).slice(0, 4)).toEqual(['fijado', 'fijado', 'Clientes', 'status/pinned']);
  });

  it('leaves an idle poll as cheap as before', () => {
    const { world } = overwritten(keeper);
    restore(world);
    world.settle();
    expect(serviceCalls(world.poll())).toEqual(['PropertiesService.getProperties', 'drive.files.list']);
  });

  it('gives way to a newer snapshot', () => {
    const { world, id } = overwritten(keeper);
    restore(world);
    world.drive.overwrite(id, 'id,nombre\n1,Ana\n2,Luis\n5,Sol\n');
    world.poll();
    world.settle();
    expect(ids(world)).toEqual(['1', '2', '5']);
    expect(status(world)[3]).toBe('');
  });

  it('does not give way to an old duplicate that is left when the newest file is deleted', () => {
    const world = openBundle();
    world.put('clientes (1).csv', 'id,nombre\n9,Vieja\n');
    world.settle();
    const id = world.put('clientes.csv', GOOD);
    world.settle();
    keepHead(world, id);
    world.drive.overwrite(id, BAD);
    world.poll();
    world.settle();
    restore(world);
    expect(ids(world)).toEqual(['1', '2', '3']);
    world.drive.trash(id);
    for (let left = 4; left > 0; left--) world.poll();
    expect(ids(world)).toEqual(['1', '2', '3']);
  });

  it('stays when another account takes the installation over, the first one being gone', () => {
    const { world, id } = overwritten(keeper);
    restore(world);
    const how = { user: 'nueva@concesionario.example' };
    world.runtime.clock.advance(FIVE_MINUTES);
    world.runtime.call('uninstall', ['sí'], how);
    expect(world.runtime.call('install', [world.folderId], how).value).toMatchObject({ installed: true });
    world.runtime.call('runNow', [], how);
    world.settle();
    expect(ids(world)).toEqual(['1', '2', '3']);
    world.drive.overwrite(id, 'id,nombre\n1,Ana\n2,Luis\n7,Paz\n');
    world.poll();
    world.settle();
    expect(ids(world)).toEqual(['1', '2', '7']);
  });

  it('is let go with the same menu item: the newest file comes back', () => {
    const { world } = overwritten(keeper);
    restore(world);
    restore(world, '0');
    expect(ids(world)).toEqual(['1', '2', '4']);
    world.settle();
    expect(status(world)[3]).toBe('');
  });
});

it('restores another file of the entity that lies in the folder', () => {
  const world = openBundle();
  const other = world.put('clientes (1).csv', GOOD);
  world.settle();
  world.put('clientes.csv', BAD);
  world.settle();
  restore(world);
  expect(ids(world)).toEqual(['1', '2', '3']);
  expect(world.manifest()[0]?.[8]).toBe(other);
});

it('says plainly when Google keeps former contents and gives none of them', () => {
  const world = openBundle();
  const id = world.put('clientes.csv', GOOD);
  world.poll();
  world.poll();
  world.drive.overwrite(id, BAD);
  world.poll();
  world.settle();
  world.runtime.person.withheld.add('https://www.googleapis.com/auth/script.container.ui');
  world.runtime.answers.push('Clientes');
  world.runtime.call('restore');
  expect(world.runtime.dialogs.at(-1)?.text).toContain('Google Drive guarda 1 versión más y no la entrega');
  expect(ids(world)).toEqual(['1', '2', '4']);
});

it('restores a former file from the trash', () => {
  const world = openBundle();
  const former = world.put('clientes.csv', GOOD);
  world.settle();
  world.drive.trash(former);
  world.put('clientes.csv', BAD);
  world.settle();
  restore(world);
  expect(ids(world)).toEqual(['1', '2', '3']);
  expect(world.manifest()[0]?.[8]).toBe(former);
  world.settle();
  expect(ids(world)).toEqual(['1', '2', '3']);
});

it('asks in two dialogs where no window may be shown: which version, and whether', () => {
  const { world } = overwritten();
  world.runtime.person.withheld.add('https://www.googleapis.com/auth/script.container.ui');
  lookAt(world, '_Configuracion');
  world.runtime.answers.push('Clientes', '1', 'YES');
  world.runtime.call('restore');
  expect(world.runtime.dialogs.slice(-4).map(({ kind }) => kind)).toEqual([
    'prompt',
    'prompt',
    'alert',
    'alert',
  ]);
  expect(world.runtime.dialogs.at(-1)?.text).toBe('Clientes: versión anterior restaurada, 3 filas.');
  expect(ids(world)).toEqual(['1', '2', '3']);
});

describe('whatever call a restoration is killed at', () => {
  const calls = serviceCalls(restore(overwritten().world)).length;
  const moments = Array.from({ length: calls + 3 }, (_, index) => index + 1).flatMap((call) =>
    (['before', 'after'] as const).map((when) => [call, when] as const),
  );

  it.each(moments)(
    'call %i, %s it: old, or restored as soon as the wish is kept; whole, and what follows goes on',
    (call, when) => {
      const { world, id } = overwritten();
      const { runtime } = world;
      runtime.faults = [{ execution: runtime.executions + 1, call, fault: { kind: 'kill', when } }];
      restore(world);
      runtime.faults = null;
      const shown = ids(world).join();
      expect(['1,2,3', '1,2,4']).toContain(shown);
      const isRestored = world.outcomes()[0] === 'Clientes | publicado | file/restored';
      expect(shown).toBe(isRestored ? '1,2,3' : '1,2,4');
      const isKept = [...runtime.properties.script.values()].join('').includes('"chosen":{');
      world.settle();
      // A heartbeat, so that a run looks at everything once more.
      runtime.clock.advance(12 * FIVE_MINUTES);
      world.poll();
      expect(ids(world).join()).toBe(isRestored || isKept ? '1,2,3' : '1,2,4');
      world.drive.overwrite(id, 'id,nombre\n1,Ana\n2,Luis\n6,Fin\n');
      world.poll();
      world.settle();
      expect(ids(world)).toEqual(['1', '2', '6']);
    },
  );
});
