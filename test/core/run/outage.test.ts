/** Google lets no run work: it passes quietly, is told once it goes on for hours, and is over with the first good run. */

import { ServiceError } from '../../../src/core/ground/ports/service-error';
import { fromEntries } from '../../../src/core/judge/state/shards';
import { poll } from '../../../src/core/people/command/run-now';
import { nextLook, outcomes, published } from '../fake/installed';
import type { FakeWorld } from '../fake/world';

const silence = (service: string) =>
  new ServiceError(service, 'transient', 503, 'unknown', 'words of Google');

/** One poll during which Drive answers nothing. */
function withoutDrive(world: FakeWorld) {
  for (let tries = 0; tries < 6; tries += 1) world.source.listFaults.push(silence('drive.files.list'));
  const ended = nextLook(world);
  world.source.listFaults.length = 0;
  return ended;
}

/** One poll during which neither Drive nor the Spreadsheet answers. */
function withoutAnything(world: FakeWorld) {
  for (const call of ['read', 'tabs', 'apply'])
    for (let tries = 0; tries < 30; tries += 1)
      world.book.faults.push({ call, error: silence('sheets'), applied: false });
  try {
    return withoutDrive(world);
  } finally {
    world.book.faults.length = 0;
  }
}

const system = (world: FakeWorld) => (world.book.textsOf('_Estado') ?? [])[1] ?? [];
const since = (world: FakeWorld) => fromEntries(world.store.entries).outageMs;

it('ends the run without an exception, and a line of the log tells codes and none of Google’s words', () => {
  const world = published();
  world.lines.length = 0;
  expect(withoutDrive(world)).toMatchObject({ status: 'failed', failure: 'transient' });
  expect(world.lines).toEqual(['drive.files.list transient 503 unknown']);
  expect(outcomes(world)).toEqual(['Clientes | publicado | ']);
});

it('tells nobody of what passes within hours, and forgets it with the first good run', () => {
  const world = published();
  for (let polls = 0; polls < 20; polls += 1) withoutDrive(world);
  expect(since(world)).toBeGreaterThan(0);
  expect(nextLook(world).status).not.toBe('failed');
  expect(since(world)).toBeNull();
  expect(outcomes(world)).toEqual(['Clientes | publicado | ']);
});

describe('after three hours', () => {
  const hours = (world: FakeWorld, run: (world: FakeWorld) => unknown) => {
    for (let polls = 0; polls < 38; polls += 1) run(world);
  };

  it('the manifest and the system’s row of _Estado tell it, once, and by when to look again stays as it was', () => {
    const world = published();
    const before = system(world);
    hours(world, withoutDrive);
    expect(outcomes(world)).toEqual([' | fallido | system/failing', 'Clientes | publicado | ']);
    expect(system(world)[3]).toBe('system/failing');
    expect(system(world)[4]).toMatch(/Desde hace 3 horas/);
    expect(Number(system(world)[19])).toBeGreaterThan(Number(before[19]));
    expect(system(world)[23]).toBe(before[23]);
  });

  it('the first good run takes it back', () => {
    const world = published();
    hours(world, withoutDrive);
    nextLook(world);
    expect(system(world)[3]).toBe('');
    expect(since(world)).toBeNull();
  });

  it('an exception is the last resort: only when the Spreadsheet cannot be told either', () => {
    const world = published();
    for (let polls = 0; polls < 30; polls += 1) expect(withoutAnything(world).status).toBe('failed');
    expect(() => hours(world, withoutAnything)).toThrow(ServiceError);
    expect(world.locked).toBe(false);
  });
});

it.each(['load', 'save'] as const)(
  'a run that cannot %s its properties ends without an exception',
  (call) => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    const before = world.store[`${call}s`];
    const faults = Array.from({ length: 40 }, () => silence('PropertiesService'));
    if (call === 'load') world.store.faults.push(...faults);
    world.wait(5);
    if (call === 'save') world.source.afterList = () => world.store.faults.push(...faults);
    expect(poll(world)).toMatchObject({ status: 'failed', failure: 'transient' });
    expect(world.store[`${call}s`]).toBeGreaterThan(before + 1);
    world.store.faults.length = 0;
    expect(world.locked).toBe(false);
  },
);

it('a lock of which Google says nothing is no exception either, and one that it does not let go is let go by the end', () => {
  const world = published();
  const { tryLock, release } = world.lock;
  world.lock.tryLock = () => {
    throw silence('LockService');
  };
  expect(poll(world)).toMatchObject({ status: 'failed', failure: 'transient' });
  world.lock.tryLock = tryLock;
  world.lock.release = () => {
    throw silence('LockService');
  };
  world.wait(5);
  expect(poll(world).status).not.toBe('failed');
  world.lock.release = release;
});

it('a fault of ours reaches Google, since nobody else would tell, without its message, which may hold data', () => {
  const world = published();
  world.source.list = () => {
    throw new TypeError('of ours');
  };
  world.wait(5);
  expect(() => poll(world)).toThrow(expect.objectContaining({ name: 'TypeError', message: '' }));
});
