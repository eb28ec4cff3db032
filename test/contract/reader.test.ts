/** A reader that follows docs/contract.md never takes a torn or stale state for a whole one. */
import { createHash } from 'node:crypto';
import { deleteTab, sort, type } from '../bundle/person';
import { type BundleWorld, openBundle } from '../bundle/world';
import { ContractReader } from './reader';

/** A file of rows that all name its version. */
function file(version: string, count: number): string {
  return `id,version\n${Array.from({ length: count }, (_, at) => `${at + 1},${version}`).join('\n')}\n`;
}

const ends = (version: string, count: number) => `1 ${version} … ${count} ${version} / ${count}`;
const TITLES = ['Clientes', 'Ventas'];
const md5 = (content: string) => createHash('md5').update(content).digest('hex');

/** Two tabs, and what each content of them looks like from outside. */
class Office {
  readonly world: BundleWorld = openBundle();
  private readonly looks = new Map<string, string>();
  private readonly ids = new Map<string, string>();

  /** Overwrites a file; it is settled at the second poll from now. */
  put(name: string, version: string, count: number): void {
    const content = file(version, count);
    this.looks.set(md5(content), ends(version, count));
    const id = this.ids.get(name);
    if (id === undefined) this.ids.set(name, this.world.put(`${name}.csv`, content));
    else this.world.drive.overwrite(id, content);
  }

  /**
   * Polls, with a reader that does one step at every service call. Counts the states that it took and that were never
   * there, or no longer when it took them.
   * @param polls - how many
   * @param phase - steps that the reader is ahead, so that it is met in every one of them
   * @param hasty - whether it does not compare generations
   */
  watched(polls: number, phase: number, hasty = false): { reader: ContractReader; wrong: number } {
    const { world } = this;
    const reader = new ContractReader(world.runtime, TITLES, hasty);
    let wrong = 0;
    for (let step = 0; step < phase; step++) reader.next();
    world.runtime.onCall = () => {
      const before = reader.taken.length;
      reader.next();
      if (reader.taken.length > before && !this.isTrue(reader)) wrong += 1;
    };
    for (let poll = 0; poll < polls; poll++) world.poll();
    world.runtime.onCall = null;
    return { reader, wrong };
  }

  /** Whether each tab that was taken last stands there at this moment, and is what `_Estado` named. */
  private isTrue(reader: ContractReader): boolean {
    return Object.entries(reader.taken.at(-1)?.tabs ?? {}).every(
      ([title, { md5: told, seen }]) => seen === this.looks.get(told) && seen === reader.ends(title),
    );
  }
}

/** Both tabs are published and checked. */
function opened(count = 30): Office {
  const office = new Office();
  office.put('clientes', 'c1', count);
  office.put('ventas', 'v1', 20);
  office.world.settle();
  return office;
}

const PHASES = [0, 1, 2, 3];

it.each(PHASES)('takes small publications whole, met in phase %i', (phase) => {
  const office = opened();
  office.put('clientes', 'c2', 28);
  office.put('ventas', 'v2', 21);
  const { reader, wrong } = office.watched(4, phase);
  expect(wrong).toBe(0);
  expect(reader.taken.length).toBeGreaterThan(2);
  expect(reader.taken.at(-1)?.tabs).toMatchObject({
    Clientes: { seen: ends('c2', 28) },
    Ventas: { seen: ends('v2', 21) },
  });
});

it.each(PHASES)('takes a staged publication whole, met in phase %i', (phase) => {
  const office = opened();
  office.put('clientes', 'c2', 60_000);
  const { reader, wrong } = office.watched(4, phase);
  expect(wrong).toBe(0);
  expect(reader.taken.at(-1)?.tabs).toMatchObject({ Clientes: { seen: ends('c2', 60_000) } });
});

it('reads again where a commit came between; a reader that compares no generations takes what never was', () => {
  const met = (phase: number, hasty: boolean) => {
    const office = opened();
    office.put('clientes', 'c2', 28);
    office.put('ventas', 'v2', 21);
    return office.watched(4, phase, hasty);
  };
  expect(Math.max(...PHASES.map((phase) => met(phase, false).reader.retries))).toBeGreaterThan(0);
  expect(Math.max(...PHASES.map((phase) => met(phase, true).wrong))).toBeGreaterThan(0);
});

it('takes the last good data of a tab whose new file is held', () => {
  const office = opened();
  office.put('clientes', 'c2', 2);
  const { reader } = office.watched(4, 0);
  expect(reader.taken.at(-1)?.tabs).toMatchObject({
    Clientes: { md5: md5(file('c1', 30)), seen: ends('c1', 30) },
  });
});

it('finds the row of the system where a person sorted _Estado', () => {
  const office = opened();
  sort(office.world, '_Estado', 2);
  office.put('clientes', 'c2', 28);
  expect(office.watched(4, 0).reader.taken.at(-1)?.tabs).toMatchObject({
    Clientes: { seen: ends('c2', 28) },
  });
});

it('waits for the next commit where a person deleted _Estado or wrote into its generation', () => {
  const office = opened();
  deleteTab(office.world, '_Estado');
  expect(office.watched(1, 0).reader.taken).toEqual([]);
  office.put('clientes', 'c2', 28);
  const { reader } = office.watched(4, 0);
  expect(reader.taken.at(-1)?.tabs).toMatchObject({ Clientes: { seen: ends('c2', 28) } });
  const { generation = 0 } = reader.taken.at(-1) ?? {};
  type(office.world, '_Estado', 'T2', 'x');
  office.put('clientes', 'c3', 27);
  expect(office.watched(4, 0).reader.taken.at(-1)?.generation).toBeGreaterThan(generation);
});
