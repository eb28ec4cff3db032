import { runNow } from '../../../src/core/command/run-now';
import { act, type PanelWorlds } from '../../../src/core/panel/act';
import { outcomes, published } from '../fake/installed';
import type { FakeWorld } from '../fake/world';

const SHOWN: string[] = [];
const show = (title: string) => {
  SHOWN.push(title);
  return title === 'Clientes';
};

/** The same world, once with a dialogue that answers nothing. */
function worlds(world: FakeWorld): PanelWorlds {
  const dialogue = {
    tell: () => undefined,
    ask: () => null,
    confirm: () => false,
    selection: () => ({ title: '', row: 0 }),
  };
  return { asking: world, silent: { ...world, dialogue } };
}

describe('what the sidebar asks for', () => {
  it('is answered without a dialog where there is nothing to decide', () => {
    const world = published();
    const both = worlds(world);
    const told = [...world.dialogue.told];
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    expect(act(both, { action: 'run', tab: '', page: '' }, show)).toMatchObject({
      message: 'Clientes: publicado, 3 filas.',
      done: true,
    });
    expect(act(both, { action: 'rerun', tab: 'Clientes', page: '' }, show)).toMatchObject({ done: true });
    expect(act(both, { action: 'rerun', tab: 'Ventas', page: '' }, show)).toMatchObject({ done: false });
    expect([world.dialogue.asked, world.dialogue.told]).toEqual([[], told]);
  });

  it('shows a tab, and says when it is gone', () => {
    const both = worlds(published());
    expect(act(both, { action: 'go', tab: 'Clientes', page: '' }, show)).toMatchObject({
      message: '',
      done: true,
    });
    expect(act(both, { action: 'go', tab: 'Ventas', page: '' }, show).message).toMatch(
      /Falta la hoja «Ventas»/,
    );
    expect(SHOWN).toEqual(['Clientes', 'Ventas']);
  });

  it('shows what would change before it publishes a held file, and tells the result without a window', () => {
    const world = published('id,nombre\n1,Ana\n2,Luis\n');
    world.source.put('clientes.csv', 'id,nombre\n');
    runNow(world);
    const told = world.dialogue.told.length;
    world.dialogue.answers.push('no', 'yes');
    const publish = () => act(worlds(world), { action: 'publish', tab: 'Clientes', page: '' }, show);
    expect(publish()).toMatchObject({ message: '', done: true });
    expect(outcomes(world)[0]).toBe('Clientes | retenido | file/header-only');
    expect(publish()).toMatchObject({ message: 'Clientes: publicado, 0 filas.', done: true });
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
    expect([world.dialogue.asked.length, world.dialogue.told.length - told]).toEqual([2, 0]);
  });

  it('asks which version, and shows what would change, before it restores', () => {
    const world = published('id,nombre\n1,Ana\n2,Luis\n');
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n3,Eva\n');
    runNow(world);
    world.dialogue.answers.push('1', 'yes');
    expect(act(worlds(world), { action: 'restore', tab: 'Clientes', page: '' }, show)).toMatchObject({
      message: expect.stringMatching(/^Clientes: versión anterior restaurada, 2 filas\./),
      done: true,
    });
    expect(world.dialogue.asked).toHaveLength(2);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | file/restored');
  });

  it.each(['run', 'rerun', 'publish', 'restore', 'go'])(
    'is not done under another account than the one that opened it: %s',
    (action) => {
      const world = published();
      const before = [outcomes(world), world.source.calls.length, SHOWN.length];
      const request = { action, tab: 'Clientes', page: 'otra@concesionario.example' };
      const { message, done } = act(worlds(world), request, show);
      expect(done).toBe(false);
      expect(message).toContain('otra@concesionario.example');
      expect(message).toContain(world.user);
      expect(message).toContain('ventana privada');
      expect([outcomes(world), world.source.calls.length, SHOWN.length]).toEqual(before);
    },
  );

  it.each(['publish', 'restore', 'rerun', '', 'constructor'])(
    'does nothing for «%s» without a tab',
    (action) => {
      const world = published();
      expect(act(worlds(world), { action, tab: '', page: '' }, show)).toMatchObject({ done: false });
      expect(outcomes(world)).toHaveLength(1);
    },
  );
});
