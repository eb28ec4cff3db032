import { poll, runNow } from '../../../src/core/command/run-now';
import { installed, outcomes, published } from '../fake/installed';
import { GOOD } from './told';

describe('a file that changes between listing and reading', () => {
  it('is no news when it was deleted: its tab stays, and nothing is told', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.source.failNext('missing', 404);
    expect(runNow(world)).toMatchObject({ pending: 1, handled: [] });
    world.source.remove('file-1');
    world.wait(5);
    poll(world);
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
    expect(outcomes(world)).toEqual(['Clientes | publicado | ']);
    expect(poll(world).status).toBe('idle');
  });

  it('is told when it stays unreadable', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    for (let run = 0; run < 4; run++) {
      world.source.failNext('missing', 404);
      runNow(world);
    }
    expect(outcomes(world)).toEqual(['Clientes | fallido | service/missing', 'Clientes | publicado | ']);
  });

  it('is read as it was listed when it was replaced meanwhile, and the new one follows', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    world.source.afterList = () => void world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n9,Sol\n');
    runNow(world);
    expect(world.book.textsOf('Clientes')?.[3]).toEqual(['3', 'Eva']);
    runNow(world);
    expect(world.book.textsOf('Clientes')?.[3]).toEqual(['9', 'Sol']);
  });

  it('is published under the name that it had when it was renamed meanwhile', () => {
    const world = installed();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.source.afterList = () => world.source.rename('file-1', 'otra cosa.csv');
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(2);
    runNow(world);
    expect(outcomes(world)).toEqual([' | no usado | file/unknown-name', 'Clientes | publicado | ']);
    expect(world.book.textsOf('Clientes')).toHaveLength(2);
  });
});
