/** What the sidebar is told, over the ports in memory. */
import { runNow } from '../../../../src/core/people/command/run-now';
import { uninstall } from '../../../../src/core/people/command/uninstall';
import { act } from '../../../../src/core/people/panel/act';
import { readPanel } from '../../../../src/core/people/panel/read';
import type { ReadyPanel } from '../../../../src/core/words/page/data';
import { installed, published } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';
import { FakeWorld as World } from '../../fake/world';

const HOUR = 3_600_000;

function panelOf(world: FakeWorld): ReadyPanel {
  const data = readPanel(world, null, null);
  if (data.stage !== 'ready') throw new Error(`the panel is ${data.stage}`);
  return data;
}

describe('the sidebar’s data', () => {
  it('say that nothing is installed, without looking at the Spreadsheet', () => {
    const world = new World();
    expect(readPanel(world, null, null)).toEqual({ stage: 'first-run', version: 'test' });
    expect(world.book.calls).toEqual([]);
  });

  it('tell nothing to a sidebar that another account opened, and read nothing for it', () => {
    const world = published();
    const before = world.book.calls.length;
    const page = 'otra@concesionario.example';
    expect(readPanel(world, null, page)).toEqual({ stage: 'other-account', page, script: world.user });
    expect(world.book.calls.length).toBe(before);
    expect(readPanel(world, null, world.user).stage).toBe('ready');
  });

  it('say so again once it was removed', () => {
    const world = published();
    uninstall(world, true);
    expect(readPanel(world, null, null).stage).toBe('first-run');
  });

  it('have a card for what was published, and name what the folder never held', () => {
    const { entities, absent } = panelOf(published());
    expect(entities).toEqual([
      expect.objectContaining({ tab: 'Clientes', state: 'al-dia', rows: 2, history: [2], percent: null }),
    ]);
    expect(entities[0]?.actions.slice(0, 2)).toEqual(['go', 'rerun']);
    expect(absent).toContain('Ventas');
    expect(absent).not.toContain('Clientes');
  });

  it('tell the rows of the last snapshots, oldest first', () => {
    const world = published('id,nombre\n1,Ana\n2,Luis\n');
    for (const rows of ['3,Eva\n', '3,Eva\n4,Iván\n']) {
      world.source.put('clientes.csv', `id,nombre\n1,Ana\n2,Luis\n${rows}`);
      world.nowMs += HOUR;
      runNow(world);
    }
    expect(panelOf(world).entities[0]?.history).toEqual([2, 3, 4]);
  });

  it('keep the rows and the time of what is published while a newer file is held, with what to do', () => {
    const world = published();
    const { publishedAt } = panelOf(world).entities[0] ?? {};
    world.nowMs += HOUR;
    world.source.put('clientes.csv', '');
    runNow(world);
    const [card] = panelOf(world).entities;
    expect(card).toMatchObject({
      state: 'retenido',
      rows: 2,
      publishedAt,
      history: [2],
      cause: 'file/empty',
    });
    expect(card?.todo).toMatch(/^[A-Z].+\.$/s);
  });

  it('cost one call while nothing has changed, and say so', () => {
    const world = published();
    const { mark } = panelOf(world);
    world.book.calls.length = 0;
    expect(readPanel(world, mark, null)).toEqual({ stage: 'unchanged', nowMs: world.clock.now(), mark });
    expect(world.book.calls).toEqual([]);
    world.source.put('ventas.csv', 'id,id_cliente\n1,1\n');
    runNow(world);
    expect(readPanel(world, mark, null).stage).toBe('ready');
  });

  it('are read anew now and then, since a file becomes late by itself', () => {
    const world = published();
    const { mark } = panelOf(world);
    world.nowMs += 10 * 60_000;
    expect(readPanel(world, mark, null).stage).toBe('ready');
  });

  it('go without the configuration and the manifest when somebody deleted them', () => {
    const world = published();
    world.book.tabList = world.book.tabList.filter(({ title }) => !title.startsWith('_'));
    const { entities } = panelOf(world);
    expect(entities).toEqual([expect.objectContaining({ tab: 'Clientes', rows: 2, history: [] })]);
  });

  it('say that the Spreadsheet is a copy', () => {
    const world = published();
    const copy = Object.assign(Object.create(world), { activeSpreadsheetId: () => 'copy-id' });
    expect(readPanel(copy, null, null)).toEqual({ stage: 'copy', version: 'test' });
  });

  it('name the folder that is not to be seen any more', () => {
    const world = published();
    world.source.gone.add('root-folder-id');
    runNow(world);
    expect(panelOf(world).system.problems).toEqual([{ code: 'system/no-folder', facts: {} }]);
  });
});

describe('an action of the sidebar', () => {
  const show = (titles: readonly string[]) => (title: string) => titles.includes(title);
  const both = (world: FakeWorld) => ({ silent: world, asking: world });

  it('runs, and answers in words', () => {
    const world = installed();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    expect(act(both(world), { action: 'run', tab: null, page: null, version: null }, show([]))).toMatchObject(
      {
        done: true,
        pending: 0,
        percent: null,
      },
    );
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['1', 'Ana']);
  });

  it('publishes a file again', () => {
    const world = published();
    const { message, done } = act(
      both(world),
      { action: 'rerun', tab: 'Clientes', page: null, version: null },
      show([]),
    );
    expect(done).toBe(true);
    expect(message).toContain('Clientes');
  });

  it('says that the folder holds no such file', () => {
    expect(
      act(both(published()), { action: 'rerun', tab: 'Ventas', page: null, version: null }, show([])),
    ).toMatchObject({
      done: false,
    });
  });

  it('brings a tab to the front, or says that it is gone', () => {
    const world = published();
    expect(
      act(both(world), { action: 'go', tab: 'Clientes', page: null, version: null }, show(['Clientes'])),
    ).toMatchObject({
      done: true,
      message: null,
    });
    const gone = act(both(world), { action: 'go', tab: 'Clientes', page: null, version: null }, show([]));
    expect(gone.message).toContain('Falta la hoja «Clientes».');
  });

  it.each([
    ['', null],
    ['rerun', null],
    ['constructor', 'Clientes'],
  ])('does nothing for «%s» of «%s»', (action, tab) => {
    const world = published();
    expect(act(both(world), { action, tab, page: null, version: null }, show(['Clientes'])).done).toBe(false);
    expect(world.book.calls).toEqual([]);
  });
});
