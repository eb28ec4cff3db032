/** An exporter that writes each file under a new name, into a folder that nobody tidies. */
import { poll } from '../../../src/core/people/command/run-now';
import { installed, manifest, outcomes } from '../fake/installed';
import type { FakeWorld } from '../fake/world';

/** Puts a file as an exporter does: with the time of the client's clock. */
function exported(world: FakeWorld, number: number): void {
  const id = world.source.put(`clientes_${number}.csv`, `id,nombre\n${number},Ana\n`);
  const entry = world.source.entries.get(id);
  if (entry) world.source.add({ ...entry, modifiedMs: world.nowMs });
}

function pollFor(world: FakeWorld, times: number): string[] {
  return Array.from({ length: times }, () => {
    world.wait(5);
    return poll(world).status;
  });
}

describe('a folder of more files than can be remembered', () => {
  const world = installed();
  for (let number = 0; number < 4_100; number++) {
    world.nowMs += 1_000;
    exported(world, number);
  }
  pollFor(world, 4);

  it('shows the newest file', () => {
    expect(world.book.textsOf('Clientes')?.[1]?.[0]).toBe('4099');
    expect(pollFor(world, 3)).toEqual(['idle', 'idle', 'idle']);
  });

  it('shows the next one when it comes, and tells only of the one that it beat', () => {
    const before = manifest(world).length;
    exported(world, 5_000);
    pollFor(world, 4);
    expect(world.book.textsOf('Clientes')?.[1]?.[0]).toBe('5000');
    expect(outcomes(world).slice(0, manifest(world).length - before)).toEqual([
      'Clientes | no usado | file/beaten',
      'Clientes | publicado | file/rivals',
    ]);
    expect(pollFor(world, 2)).toEqual(['idle', 'idle']);
  });
});
