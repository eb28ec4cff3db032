/** An editor orders in `_Configuracion`, from afar, that files are processed again. */
import { poll } from '../../../src/core/people/command/run-now';
import { TOUCHED_KEY } from '../../../src/core/run/session/configuration-edit';
import { outcomes, published } from '../fake/installed';
import { endOfTime, KILLED } from '../fake/killed';
import type { FakeWorld } from '../fake/world';

const CLIENTES = 'Clientes | publicado | ';
const VALUE = 12;

const settings = (world: FakeWorld) => world.book.textsOf('_Configuracion') ?? [];
const rowOf = (world: FakeWorld, name: string) =>
  settings(world).findIndex((cells) => cells[VALUE - 1] === name);
const textBeside = (world: FakeWorld, name: string) => settings(world)[rowOf(world, name)]?.[VALUE] ?? '';

/** Fills the cell: by a program, of which Google starts nothing, or by hand. */
function order(world: FakeWorld, text: string, isByHand: boolean): void {
  const tab = world.book.tabList.find(({ title }) => title === '_Configuracion');
  const cells = tab?.texts[rowOf(world, 'Procesar de nuevo')];
  if (!cells) throw new Error('there is no such setting');
  cells[VALUE] = text;
  world.nowMs += 300_000;
  if (isByHand) world.store.entries[TOUCHED_KEY] = String(world.nowMs);
}

it('is taken by the next poll when a person writes it, answered and emptied', () => {
  const world = published();
  expect(outcomes(world)).toEqual([CLIENTES]);
  order(world, 'clientes', true);
  poll(world);
  expect(outcomes(world)).toEqual([CLIENTES, CLIENTES]);
  expect(textBeside(world, 'Procesar de nuevo')).toBe('');
  expect(textBeside(world, 'Último pedido')).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d: Clientes$/);
  world.nowMs += 300_000;
  poll(world);
  expect(outcomes(world)).toEqual([CLIENTES, CLIENTES]);
});

it('is taken within the hour when a program writes it, and an idle poll makes no call more', () => {
  const world = published();
  world.nowMs += 300_000;
  world.source.calls.length = 0;
  poll(world);
  const [idle, idleBook] = [world.source.calls.length, world.book.calls.length];
  order(world, 'todo', false);
  world.source.calls.length = 0;
  poll(world);
  expect([world.source.calls.length, world.book.calls.length]).toEqual([idle, idleBook]);
  world.nowMs += 3_600_000;
  poll(world);
  expect(outcomes(world)).toEqual([CLIENTES, CLIENTES]);
  expect(textBeside(world, 'Procesar de nuevo')).toBe('');
});

it('is told and left alone when it names no tab', () => {
  const world = published();
  order(world, 'Clintes', true);
  poll(world);
  expect(textBeside(world, 'Procesar de nuevo')).toBe('Clintes');
  expect(outcomes(world)[0]).toContain('configuration/order');
  expect(textBeside(world, 'Último pedido')).toBe('');
});

it('is taken again when it could not be emptied, and loses nothing', () => {
  const world = published();
  order(world, 'clientes', true);
  const apply = world.book.apply.bind(world.book);
  world.book.apply = (edits) => {
    if (edits.some((edit) => edit.kind === 'cells' && edit.column === VALUE)) throw endOfTime();
    return apply(edits);
  };
  expect(() => poll(world)).toThrow(KILLED);
  world.book.apply = apply;
  world.nowMs += 300_000;
  poll(world);
  expect(textBeside(world, 'Procesar de nuevo')).toBe('');
  expect(outcomes(world).length).toBeGreaterThanOrEqual(2);
});
