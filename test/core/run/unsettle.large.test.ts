/** Files that are written anew while they are loaded. */
import { LIMITS } from '../../../src/core/ground/limits';
import { fromEntries } from '../../../src/core/judge/state/shards';
import { nextLook, outcomes, published } from '../fake/installed';
import type { FakeWorld } from '../fake/world';

/** A file of so many chunks, as long whatever its number. */
function large(chunks: number, number: number): string {
  const line = (row: number) => `${row},n${String(number).padStart(3, '0')},${'x'.repeat(1_000)}\n`;
  const rows = Math.floor((chunks * LIMITS.chunkBytes) / 1_020);
  return `id,nombre,nota\n${Array.from({ length: rows }, (_, row) => line(row)).join('')}`;
}

/** What the tab shows: the number of its version, in every row. */
const shown = (world: FakeWorld) =>
  new Set((world.book.textsOf('Clientes') ?? []).slice(1).map(([, name]) => name));

const status = (world: FakeWorld) =>
  (world.book.textsOf('_Estado') ?? []).find((row) => row[2] === 'Clientes') ?? [];

/** A world in which every read takes so many seconds. */
function slow(seconds: number): FakeWorld {
  const world = published('id,nombre,nota\n1,n999,x\n');
  world.source.afterRead = () => {
    world.nowMs += seconds * 1_000;
  };
  return world;
}

/** Lets polls run, and replaces the file before every so many of them; gives what the tab showed after each. */
function replace(world: FakeWorld, polls: number, every: number, chunks: number): string[] {
  return Array.from({ length: polls }, (_, at) => {
    if (at % every === 0) world.source.put('clientes.csv', large(chunks, at));
    nextLook(world);
    return [...shown(world)].join();
  });
}

it('is forgotten once the folder holds again what the tab shows', () => {
  const shown = 'id,nombre\n1,Ana\n2,Luis\n';
  const world = published(shown);
  const tries = () => fromEntries(world.store.entries).entities.Clientes?.unsettled?.tries ?? null;
  world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Eva\n');
  nextLook(world);
  world.source.afterList = () => world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Lola\n');
  nextLook(world);
  expect(tries()).not.toBeNull();
  world.source.put('clientes.csv', shown);
  for (let polls = 0; polls < 3; polls += 1) nextLook(world);
  expect(tries()).toBeNull();
});

describe('a large file', () => {
  it('that is replaced at every poll is published in the end, each time as one version, where one run is enough', () => {
    const tabs = replace(slow(5), 16, 1, 3);
    expect(tabs.every((names) => /^n\d{3}$/.test(names))).toBe(true);
    expect(new Set(tabs).size).toBeGreaterThan(2);
  });

  it('that is replaced at every second poll is published in the end, though a load takes two runs', () => {
    const world = slow(40);
    const tabs = replace(world, 8, 2, 5);
    expect(tabs.every((names) => /^n\d{3}$/.test(names))).toBe(true);
    expect(tabs.indexOf('n002')).toBe(3);
    expect(outcomes(world).slice(0, 3)).toEqual(Array(3).fill('Clientes | publicado | '));
  });

  it('of which no version stays long enough keeps its tab, and a person is told after an hour', () => {
    const world = slow(40);
    const startedMs = world.nowMs;
    let waitedMs = 0;
    const wait = world.wait.bind(world);
    world.wait = (minutes) => {
      waitedMs += minutes * 60_000;
      wait(minutes);
    };
    const tabs = replace(world, 24, 1, 5);
    expect(new Set(tabs)).toEqual(new Set(['n999']));
    // It is tried every half an hour only, or it would use up the day.
    expect(world.nowMs - startedMs - waitedMs).toBeLessThan(6 * LIMITS.runReadMs);
    expect(status(world).slice(0, 4)).toEqual([
      'fallido',
      expect.any(String),
      'Clientes',
      'status/overtaken',
    ]);
    expect(outcomes(world)).toHaveLength(1);
    world.source.afterRead = null;
    world.source.put('clientes.csv', large(5, 100));
    for (let run = 0; run < 3; run += 1) nextLook(world);
    expect([...shown(world), status(world)[0]]).toEqual(['n100', 'al-dia']);
  });
});
