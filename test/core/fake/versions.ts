/** A file that had another content before, for tests of earlier versions. */
import { runNow } from '../../../src/core/people/command/run-now';
import { published } from './installed';
import type { FakeWorld } from './world';

/** A file of customers with these IDs. */
export const rows = (ids: readonly number[]) =>
  `id,nombre\n${ids.map((id) => `${id},Nombre ${id}`).join('\n')}\n`;
/** The whole numbers from 1 on. */
export const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
/** The IDs that a tab holds. */
export const ids = (world: FakeWorld, tab = 'Clientes') =>
  (world.book.textsOf(tab) ?? []).slice(1).map(([id]) => Number(id));

/** A file of customers was published, of which nothing is kept: it can only be read where Drive gives it. */
export function unkept(bytes?: string): FakeWorld {
  const world = published(bytes);
  world.versions.clear();
  return world;
}

/** Three customers were published, then four others in the same file, whose owner marked the former revision. */
export function twice(): FakeWorld {
  const world = unkept(rows(upTo(3)));
  world.wait(5);
  world.source.marked.add('file-1/revision-1');
  world.source.put('clientes.csv', rows([1, 2, 8, 9]));
  runNow(world);
  world.wait(5);
  world.dialogue.told.length = 0;
  world.source.calls.length = 0;
  return world;
}
