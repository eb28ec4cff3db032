import { runNow } from '../../../../src/core/people/command/run-now';
import { act, type PanelWorlds } from '../../../../src/core/people/panel/act';
import { readVersions } from '../../../../src/core/people/panel/versions';
import { outcomes, published } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';

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
    expect(act(both, { action: 'run', tab: null, page: null, version: null }, show)).toMatchObject({
      message: 'Clientes: publicado, 3 filas.',
      done: true,
    });
    expect(act(both, { action: 'rerun', tab: 'Clientes', page: null, version: null }, show)).toMatchObject({
      done: true,
    });
    expect(act(both, { action: 'rerun', tab: 'Ventas', page: null, version: null }, show)).toMatchObject({
      done: false,
    });
    expect([world.dialogue.asked, world.dialogue.told]).toEqual([[], told]);
  });

  it('shows a tab, and says when it is gone', () => {
    const both = worlds(published());
    expect(act(both, { action: 'go', tab: 'Clientes', page: null, version: null }, show)).toMatchObject({
      message: null,
      done: true,
    });
    expect(act(both, { action: 'go', tab: 'Ventas', page: null, version: null }, show).message).toMatch(
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
    const publish = () =>
      act(worlds(world), { action: 'publish', tab: 'Clientes', page: null, version: null }, show);
    expect(publish()).toMatchObject({ message: null, done: true });
    expect(outcomes(world)[0]).toBe('Clientes | retenido | file/header-only');
    expect(publish()).toMatchObject({ message: 'Clientes: publicado, 0 filas.', done: true });
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
    expect([world.dialogue.asked.length, world.dialogue.told.length - told]).toEqual([2, 0]);
  });

  it('restores the version that was chosen, and asks nothing more', () => {
    const world = published('id,nombre\n1,Ana\n2,Luis\n');
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n3,Eva\n');
    runNow(world);
    const list = readVersions(world, 'Clientes', null);
    const version = list.stage === 'ready' ? (list.rows[0]?.key ?? '') : '';
    const request = { action: 'restore', tab: 'Clientes', page: null, version };
    expect(act(worlds(world), request, show)).toMatchObject({
      message: expect.stringMatching(/^Clientes: versión anterior restaurada, 2 filas\./),
      done: true,
    });
    expect(world.dialogue.asked).toEqual([]);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | file/restored');
    expect(act(worlds(world), { ...request, version: '0' }, show).message).toMatch(
      /^Se quitó la fijación de Clientes\./,
    );
  });

  it('restores nothing without a version, and says so of one that is not there any more', () => {
    const world = published();
    const request = { action: 'restore', tab: 'Clientes', page: null };
    expect(act(worlds(world), { ...request, version: null }, show)).toMatchObject({ done: false });
    const gone = published();
    gone.source.put('clientes.csv', 'id,nombre\n1,Ana\n3,Eva\n');
    runNow(gone);
    expect(act(worlds(gone), { ...request, version: 'ffff' }, show).message).toContain(
      'no es una de las versiones de la lista',
    );
  });

  it.each(['run', 'rerun', 'publish', 'restore', 'go'])(
    'is not done under another account than the one that opened it: %s',
    (action) => {
      const world = published();
      const before = [outcomes(world), world.source.calls.length, SHOWN.length];
      const request = { action, tab: 'Clientes', page: 'otra@concesionario.example', version: '1' };
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
      expect(act(worlds(world), { action, tab: null, page: null, version: null }, show)).toMatchObject({
        done: false,
      });
      expect(outcomes(world)).toHaveLength(1);
    },
  );
});
