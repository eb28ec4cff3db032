/** An installation on the ports in memory, and what a person would read in its Spreadsheet. */
import { install } from '../../../src/core/people/command/install';
import { poll, runNow } from '../../../src/core/people/command/run-now';
import type { RunSummary } from '../../../src/core/records/summary';
import { ROOT } from './source';
import { FakeWorld } from './world';

/** A world with the integration installed over an empty folder; its counters stand at nothing. */
export function installed(): FakeWorld {
  const world = new FakeWorld();
  install(world, ROOT);
  world.book.calls.length = 0;
  world.source.calls.length = 0;
  return world;
}

/** The same with a small file of customers published, and kept by the poll after that: nothing is left to do. */
export function published(bytes = 'id,nombre\n1,Ana\n2,Luis\n'): FakeWorld {
  const world = installed();
  world.source.put('clientes.csv', bytes);
  runNow(world);
  poll(world);
  world.book.calls.length = 0;
  world.source.calls.length = 0;
  return world;
}

/** Lets some minutes pass, and then the trigger fire until a run looks; after much work not every firing does. */
export function nextLook(world: FakeWorld, minutes = 5): RunSummary {
  world.wait(minutes - 1);
  for (let firings = 0; firings < 60; firings++) {
    world.wait(1);
    const summary = poll(world);
    if (summary.status !== 'resting') return summary;
  }
  throw new Error('no firing looked within an hour');
}

/** The rows of the manifest, newest first. */
export function manifest(world: FakeWorld): string[][] {
  return (world.book.textsOf('_Manifiesto') ?? []).slice(1).filter((row) => row.length > 0);
}

/** Tab, outcome and code of each row of the manifest, newest first. */
export function outcomes(world: FakeWorld): string[] {
  return manifest(world).map((row) => [row[2], row[3], row[4]].join(' | '));
}
