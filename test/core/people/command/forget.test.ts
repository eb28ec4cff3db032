import { forget } from '../../../../src/core/people/command/forget';
import { install } from '../../../../src/core/people/command/install';
import { runNow } from '../../../../src/core/people/command/run-now';
import { outcomes, published } from '../../fake/installed';
import { ROOT } from '../../fake/source';
import type { FakeWorld } from '../../fake/world';

/** Deletes properties of the world, and notes which. */
function ports(world: FakeWorld) {
  const forgotten: string[] = [];
  return {
    forgotten,
    forget: (key: string) => {
      forgotten.push(key);
      const { [key]: _, ...others } = world.store.entries;
      world.store.entries = others;
    },
  };
}

describe('forget', () => {
  it('removes the trigger and all that is remembered, whoever installed, once it is confirmed', () => {
    const world = published();
    world.store.save({ other: 'of another script' });
    world.user = 'otra@example.com';
    world.dialogue.answers.push('yes');
    expect(forget(world, ports(world))).toBe(true);
    expect([world.triggers, Object.keys(world.store.entries)]).toEqual([0, ['other']]);
    expect(world.dialogue.told.at(-1)).toContain('elija «Instalar…»');
  });

  it('does nothing when the person says no', () => {
    const world = published();
    const asked = ports(world);
    world.dialogue.answers.push('no');
    expect(forget(world, asked)).toBe(false);
    expect([world.triggers, asked.forgotten]).toEqual([1, []]);
  });

  it('does nothing while a run is at work, and says so', () => {
    const world = published();
    const asked = ports(world);
    world.locked = true;
    world.dialogue.answers.push('yes');
    expect(forget(world, asked)).toBe(false);
    expect([world.triggers, asked.forgotten]).toEqual([1, []]);
    expect(world.dialogue.told.at(-1)).toContain('Espere unos minutos');
  });

  it('lets the next installation take from the manifest what was published', () => {
    const world = published();
    world.dialogue.answers.push('yes');
    forget(world, ports(world));
    install(world, ROOT);
    runNow(world);
    expect(outcomes(world)).toEqual([' | no usado | system/removed', 'Clientes | publicado | ']);
    expect(world.book.textsOf('Clientes')).toHaveLength(3);
  });
});
