/** A file that the guard is about to hold, and somebody who wants to be told. */
import { poll } from '../../../src/core/people/command/run-now';
import { installed } from './installed';
import type { FakeWorld } from './world';

/** A file of so many rows. */
export const rows = (count: number) => `id\n${Array.from({ length: count }, (_, at) => at).join('\n')}\n`;

/** Cells of the row of `_Configuracion` beside whose table a setting stands, by how its name begins. */
export function settingRow(world: FakeWorld, name: string): string[] {
  const texts = world.book.tabList.find(({ title }) => title === '_Configuracion')?.texts ?? [];
  return texts.find((row) => row[11]?.startsWith(name)) ?? [];
}

/**
 * A file is about to be held.
 * @param setting - that says who wants to know
 * @param value - who
 */
export function aboutToBeHeld(setting: string, value: string): FakeWorld {
  const world = installed();
  settingRow(world, setting)[12] = value;
  world.source.put('clientes.csv', rows(20));
  pollFor(world, 3);
  world.source.put('clientes.csv', rows(2));
  return world;
}

/** The trigger fires so many times, every five minutes. */
export function pollFor(world: FakeWorld, times: number): void {
  for (let time = 0; time < times; time++) {
    world.wait(5);
    poll(world);
  }
}
