import { poll, runNow } from '../../../../src/core/people/command/run-now';
import { installed, manifest, outcomes, published } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';

const stateOf = (world: FakeWorld, tab = 'Clientes') =>
  world.book.textsOf('_Estado')?.find((row) => row[2] === tab)?.[0];

/** What so many polls, five minutes apart, answer. */
const polls = (world: FakeWorld, count: number) =>
  Array.from({ length: count }, () => {
    world.wait(5);
    return poll(world).status;
  });

const HALF_AN_HOUR = 6;

describe('a file that listings leave out', () => {
  it('is not missing, however long that is, and costs an idle poll the questions for it', () => {
    const world = published();
    world.source.unlisted.add('file-1');
    expect(polls(world, HALF_AN_HOUR)).toEqual(Array.from({ length: HALF_AN_HOUR }, () => 'idle'));
    expect(stateOf(world)).toBe('al-dia');
    expect(world.book.calls).toEqual([]);
    expect(world.source.calls.slice(-3)).toEqual([
      'list root-folder-id',
      'entry root-folder-id',
      'entry file-1',
    ]);
  });

  it('is published when it is written anew meanwhile', () => {
    const world = published();
    world.source.unlisted.add('file-1');
    world.source.put('clientes.csv', 'id,nombre\n1,Eva\n2,Luis\n');
    polls(world, 2);
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['1', 'Eva']);
  });

  it('is missing once it was deleted meanwhile', () => {
    const world = published();
    world.source.unlisted.add('file-1');
    polls(world, 2);
    world.source.remove('file-1');
    polls(world, 3);
    expect(stateOf(world)).toBe('falta');
  });

  it('makes no room for an older copy, and the copy is as old as it was when it is left out itself', () => {
    const world = published();
    world.wait(5);
    const newer = world.source.put('clientes (1).csv', 'id,nombre\n3,Eva\n4,Sol\n');
    runNow(world);
    for (const id of [newer, 'file-1']) {
      world.source.unlisted.add(id);
      polls(world, HALF_AN_HOUR);
      world.source.unlisted.clear();
      polls(world, 2);
      runNow(world);
    }
    expect(manifest(world).filter((row) => row[3] === 'publicado')).toHaveLength(2);
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['3', 'Eva']);
  });

  it('is known to be there by the manifest, though nothing else is remembered', () => {
    const world = published();
    const { installation = '' } = world.store.entries;
    world.store.entries = { installation };
    world.source.unlisted.add('file-1');
    polls(world, HALF_AN_HOUR);
    expect(stateOf(world)).toBe('al-dia');
    expect(outcomes(world)).toEqual(['Clientes | publicado | ']);
  });

  it('takes nothing away when it is an older file than the one that is held', () => {
    const world = published();
    world.wait(5);
    const held = world.source.put('clientes (1).csv', '');
    runNow(world);
    expect(stateOf(world)).toBe('retenido');
    world.source.unlisted.add('file-1');
    polls(world, HALF_AN_HOUR);
    expect(stateOf(world)).toBe('retenido');
    world.source.remove(held);
    polls(world, HALF_AN_HOUR);
    expect(stateOf(world)).toBe('al-dia');
  });
});

describe('an older file that listings leave out', () => {
  it('stands for its entity once the newer one is gone, and nothing is missing', () => {
    const world = published();
    world.wait(5);
    const newer = world.source.put('clientes (1).csv', 'id,nombre\n3,Eva\n4,Sol\n');
    runNow(world);
    world.source.unlisted.add('file-1');
    polls(world, 2);
    world.source.remove(newer);
    const states = Array.from({ length: 4 }, () => {
      polls(world, 1);
      return stateOf(world);
    });
    expect(states).not.toContain('falta');
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['1', 'Ana']);
  });
});

describe('a file that is gone', () => {
  it('is looked for at a first look and at a last one, ten minutes apart, before that is told, and then no more', () => {
    const world = published();
    world.source.remove('file-1');
    const asked = () => world.source.calls.filter((call) => call === 'entry file-1').length;
    const told = [];
    for (let poll = 0; poll < 5; poll += 1) {
      polls(world, 1);
      told.push([stateOf(world), asked()]);
    }
    expect(told).toEqual([
      ['al-dia', 1],
      ['al-dia', 2],
      ['falta', 3],
      ['falta', 3],
      ['falta', 3],
    ]);
  });

  it('is not told to be missing when it was away at the first look only', () => {
    const world = published();
    world.source.trash.add('file-1');
    polls(world, 1);
    world.source.trash.clear();
    world.source.unlisted.add('file-1');
    polls(world, HALF_AN_HOUR);
    expect(stateOf(world)).toBe('al-dia');
  });

  it('is asked for before its absence is told, though the poll between did not come', () => {
    const world = published();
    world.source.trash.add('file-1');
    polls(world, 1);
    world.source.trash.clear();
    world.source.unlisted.add('file-1');
    world.wait(30);
    poll(world);
    expect(stateOf(world)).toBe('al-dia');
  });
});

describe('an installed folder that answers with nothing', () => {
  it('is told again by other code, once, so that whoever pushed it sees that it runs', () => {
    const world = published();
    world.source.trash.add('root-folder-id');
    polls(world, 1);
    world.codeHash = 'new';
    expect(polls(world, 3)).toEqual(['no-folder', 'no-folder', 'no-folder']);
    expect(world.book.textsOf('_Estado')?.[1]?.slice(27, 29)).toEqual(['script-id', 'new']);
    expect(outcomes(world).filter((row) => row.includes('no-folder'))).toHaveLength(2);
  });

  it('is not to be seen when it is in the trash: no file is missing, and all is as before once it is back', () => {
    const world = published();
    world.source.trash.add('root-folder-id');
    expect(polls(world, 1)).toEqual(['no-folder']);
    world.source.trash.clear();
    polls(world, 2);
    expect(stateOf(world)).toBe('al-dia');
    expect(outcomes(world)).toEqual([' | fallido | system/no-folder', 'Clientes | publicado | ']);
  });

  it('is told under a generation that no reader has seen, though the run before was killed as it had published', () => {
    const world = published();
    const { entries } = world.store;
    world.source.put('clientes.csv', 'id,nombre\n1,Eva\n2,Luis\n');
    runNow(world);
    world.store.entries = entries;
    const generation = () =>
      Number(world.book.textsOf('_Estado')?.find(([code]) => code === 'sistema')?.[19]);
    const shown = generation();
    world.source.trash.add('root-folder-id');
    expect(polls(world, 1)).toEqual(['no-folder']);
    expect(generation()).toBe(shown + 1);
  });

  it('is asked for nothing more where no file is expected', () => {
    const world = installed();
    runNow(world);
    world.source.calls.length = 0;
    expect(poll(world).status).toBe('idle');
    expect(world.source.calls).toEqual(['list root-folder-id']);
  });

  it('is not to be seen when only the manifest tells that it holds something', () => {
    const world = published();
    const { installation = '' } = world.store.entries;
    world.store.entries = { installation };
    world.source.trash.add('root-folder-id');
    expect(runNow(world).status).toBe('no-folder');
  });
});
