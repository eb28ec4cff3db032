/** Somebody runs it with another account than the one that installed: nothing false is written for others to read. */

import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { rerun, runNow } from '../../../../src/core/people/command/run-now';
import { manifest, outcomes, published } from '../../fake/installed';
import { FakeSource } from '../../fake/source';
import type { FakeWorld } from '../../fake/world';

const lost = new ServiceError('drive.files.list', 'missing', 404, 'refused', 'File not found: .');

/** Published by the installer; from now on somebody else presses. */
function visited(): FakeWorld {
  const world = published();
  world.user = 'otra@example.com';
  return world;
}

describe('an account that cannot see the folder', () => {
  it('is told so, and neither the manifest nor _Estado says that the folder is gone', () => {
    const world = visited();
    const before = [manifest(world), world.book.textsOf('_Estado')];
    const { folder } = FakeSource.prototype;
    world.source.folder = () => null;
    expect(runNow(world).status).toBe('no-access');
    world.source.folder = folder;
    expect([manifest(world), world.book.textsOf('_Estado')]).toEqual(before);
    expect(world.dialogue.told.at(-1)).toMatch(/Con esta cuenta no se puede ver la carpeta/);
    expect(world.book.calls).toEqual([]);
  });

  it('is believed no listing: where Google answers with nothing, no file counts as gone', () => {
    const world = visited();
    world.source.list = () => [];
    world.source.folder = () => null;
    expect(runNow(world).status).toBe('no-access');
    expect(world.book.textsOf('Clientes')).toHaveLength(3);
  });

  it('is told so also when the folder can be asked for and not listed', () => {
    const world = visited();
    world.source.listFaults.push(lost);
    expect(runNow(world).status).toBe('no-access');
    expect(outcomes(world)).toEqual(['Clientes | publicado | ']);
  });
});

describe('an account that cannot read the files', () => {
  const press = (world: FakeWorld) => {
    for (let tries = 0; tries < 2; tries += 1) world.source.failNext('denied', 403);
    rerun(world, 'Clientes');
  };

  it('is told so; the manifest does not blame the account that installed', () => {
    const world = visited();
    press(world);
    expect(world.dialogue.told.at(-1)).toMatch(/^Clientes: Con esta cuenta no se puede leer el archivo/);
    expect(outcomes(world)).toEqual(['Clientes | publicado | ']);
  });

  it('is told in the manifest when it is the one that installed', () => {
    const world = published();
    press(world);
    expect(outcomes(world)[0]).toBe('Clientes | fallido | service/denied');
  });
});

it('an account that sees everything works like the one that installed', () => {
  const world = visited();
  world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
  expect(runNow(world)).toMatchObject({ status: 'done', pending: 0 });
  expect(world.book.textsOf('Clientes')).toHaveLength(4);
});
