import { poll, runNow } from '../../../src/core/people/command/run-now';
import { installed, outcomes, published } from '../fake/installed';
import type { FakeWorld } from '../fake/world';
import { GOOD } from './told';

const statusOf = (world: FakeWorld, tab: string) =>
  (world.book.textsOf('_Estado') ?? []).find((row) => row[2] === tab)?.[0] ?? '';

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

  it.each([
    ['of the same size', 'id,nombre\n1,Ana\n2,Luis\n9,Sol\n'],
    ['larger', 'id,nombre\n1,Ana\n2,Luis\n9,Sol\n10,Luz\n'],
    ['smaller', 'id,nombre\n1,Ana\n2,Luis\n'],
    ['empty', ''],
  ])(
    'is not published as what it was listed for when it was replaced meanwhile, %s; the new one follows',
    (_name, bytes) => {
      const world = published();
      const good = world.book.textsOf('Clientes');
      world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
      world.source.afterList = () => void world.source.put('clientes.csv', bytes);
      expect(runNow(world)).toMatchObject({ pending: 1, handled: [] });
      expect([world.book.textsOf('Clientes'), outcomes(world).length]).toEqual([good, 1]);
      runNow(world);
      expect(outcomes(world)[0]).toMatch(bytes === '' ? /retenido/ : /publicado/);
      if (bytes !== '') expect(world.book.textsOf('Clientes')).toHaveLength(bytes.split('\n').length - 1);
    },
  );

  it('waits while the listing tells the former content, is never called failed or missing, and follows', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    const next = 'id,nombre\n1,Ana\n2,Luis\n9,Sol\n';
    world.source.replaceUnlisted('file-1', next);
    const states = [1, 2, 3].map(() => {
      world.wait(5);
      poll(world);
      return statusOf(world, 'Clientes');
    });
    expect(states).toEqual(['al-dia', 'en-curso', 'en-curso']);
    expect(outcomes(world)).toHaveLength(1);
    world.source.put('clientes.csv', next);
    for (let run = 0; run < 2; run++) {
      world.wait(5);
      poll(world);
    }
    expect(world.book.textsOf('Clientes')?.[3]).toEqual(['9', 'Sol']);
  });

  it('is read again later and later while what is read is not what is listed, and a person is told after an hour', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    world.source.replaceUnlisted('file-1', 'id,nombre\n1,Ana\n2,Luis\n9,Sol\n');
    const reads: number[] = [];
    const states: string[] = [];
    for (let minutes = 5; minutes <= 160; minutes += 5) {
      world.source.calls.length = 0;
      world.wait(5);
      poll(world);
      if (world.source.calls.some((call) => call.startsWith('read'))) reads.push(minutes);
      states.push(statusOf(world, 'Clientes'));
    }
    expect(reads).toEqual([10, 15, 25, 45, 85, 145]);
    expect([states.indexOf('fallido') * 5 + 5, new Set(states)]).toEqual([
      70,
      new Set(['al-dia', 'en-curso', 'fallido']),
    ]);
    expect(outcomes(world)).toHaveLength(1);
  });

  it('is held or rejected only as the content that was listed', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    // Twelve quotes: as long, and no table.
    world.source.replaceUnlisted('file-1', `id,nombre\n"${'x'.repeat(19)}`);
    runNow(world);
    expect(outcomes(world)).toHaveLength(1);
    world.source.replaceUnlisted('file-1', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    runNow(world);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
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
