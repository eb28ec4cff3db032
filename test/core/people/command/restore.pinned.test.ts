/** How long an earlier version stays in the place of the newest one. */
import { publishHeld } from '../../../../src/core/people/command/publish-held';
import { restoreVersion } from '../../../../src/core/people/command/restore';
import { poll, runNow } from '../../../../src/core/people/command/run-now';
import { outcomes, published } from '../../fake/installed';
import { ids, rows, twice, unkept, upTo } from '../../fake/versions';
import type { FakeWorld } from '../../fake/world';

describe('a pinned tab', () => {
  function pinned(): FakeWorld {
    const world = twice();
    restoreVersion(world, 'Clientes', '1');
    world.wait(5);
    return world;
  }

  it('keeps its version while nothing newer comes', () => {
    const world = pinned();
    for (let left = 20; left > 0; left--) {
      poll(world);
      world.wait(5);
    }
    expect(ids(world)).toEqual([1, 2, 3]);
    expect(outcomes(world)).toHaveLength(3);
  });

  it('takes a newer snapshot, and is pinned no more', () => {
    const world = pinned();
    world.source.put('clientes.csv', rows([1, 2, 4]));
    poll(world);
    world.wait(5);
    poll(world);
    expect(ids(world)).toEqual([1, 2, 4]);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
    restoreVersion(world, 'Clientes', '0');
    expect(world.dialogue.told.at(-1)).toBe(
      'Clientes no está fijada: ya muestra el archivo más nuevo de la carpeta.',
    );
  });

  it('keeps its version when a newer snapshot is held, and when that one is deleted again', () => {
    const world = pinned();
    const before = world.source.entries.get('file-1');
    world.source.put('clientes.csv', '');
    runNow(world);
    expect(outcomes(world)[0]).toBe('Clientes | retenido | file/empty');
    if (before) world.source.add(before);
    world.source.replaceUnlisted('file-1', rows([1, 2, 8, 9]));
    runNow(world);
    expect(ids(world)).toEqual([1, 2, 3]);
  });

  it('shows the newest file again when the person takes the pin off in the same dialog', () => {
    const world = pinned();
    world.dialogue.answers.push('0', 'yes');
    restoreVersion(world, 'Clientes', null);
    expect(world.dialogue.asked.at(-2)).toContain(
      '0) Quitar fijación: la hoja vuelve a mostrar el archivo más nuevo.',
    );
    expect(world.dialogue.asked.at(-1)).toBe(
      [
        'Hoja Clientes: vuelve a mostrar el archivo más nuevo de la carpeta, «clientes.csv».',
        '',
        'Filas: ahora 3; quedarían 4.',
        'ID que desaparecerían: 1 (3).',
        'ID que aparecerían: 2 (8, 9).',
        'Las columnas no cambian.',
        '',
        '¿Quiere quitar la fijación?',
      ].join('\n'),
    );
    expect(ids(world)).toEqual([1, 2, 8, 9]);
    expect(world.dialogue.told.at(-1)).toBe(
      'Se quitó la fijación de Clientes.\nClientes: publicado, 4 filas.',
    );
  });

  it('stays pinned when the person, having seen what would change, says no', () => {
    const world = pinned();
    world.dialogue.answers.push('0', 'no');
    expect(restoreVersion(world, 'Clientes', null)).toBeNull();
    runNow(world);
    expect(ids(world)).toEqual([1, 2, 3]);
  });

  it('shows the newest file again though the guard would hold it beside the restored one', () => {
    const world = published(rows(upTo(40)));
    world.source.marked.add('file-1/revision-1');
    world.source.put('clientes.csv', rows(upTo(12)));
    runNow(world);
    publishHeld(world, 'Clientes');
    restoreVersion(world, 'Clientes', '1');
    expect(ids(world)).toHaveLength(40);
    restoreVersion(world, 'Clientes', '0');
    expect(ids(world)).toHaveLength(12);
  });

  it('is let go where the folder holds no file any more, and keeps its data', () => {
    const world = pinned();
    world.source.throwAway('file-1');
    world.dialogue.answers.push('0', 'yes');
    restoreVersion(world, 'Clientes', null);
    expect(world.dialogue.asked.at(-1)).toMatch(/^En la carpeta no hay ningún archivo de Clientes/);
    expect(ids(world)).toEqual([1, 2, 3]);
    world.dialogue.answers.push('0');
    restoreVersion(world, 'Clientes', null);
    expect(world.dialogue.told.at(-1)).toMatch(/^Clientes no está fijada/);
  });

  it('is published again from its own version when somebody deletes the tab', () => {
    const world = pinned();
    world.book.tabList = world.book.tabList.filter(({ title }) => title !== 'Clientes');
    runNow(world);
    expect(ids(world)).toEqual([1, 2, 3]);
  });

  it('is published again from its file in the trash', () => {
    const world = published(rows([1]));
    world.source.throwAway('file-1');
    world.source.put('clientes.csv', rows([2, 3]));
    runNow(world);
    world.wait(5);
    restoreVersion(world, 'Clientes', '1');
    world.book.tabList = world.book.tabList.filter(({ title }) => title !== 'Clientes');
    world.wait(5);
    runNow(world);
    expect(ids(world)).toEqual([1]);
  });

  it('is published again from what the manifest knows, by file or revision, when all else is forgotten', () => {
    const world = pinned();
    world.store.entries = { installation: world.store.entries.installation ?? '' };
    world.book.tabList = world.book.tabList.filter(({ title }) => title !== 'Clientes');
    runNow(world);
    runNow(world);
    expect(ids(world)).toEqual([1, 2, 3]);
  });

  it('goes back to the newest file when its version is neither kept nor given any more', () => {
    const world = pinned();
    world.book.tabList = world.book.tabList.filter(({ title }) => title !== 'Clientes');
    world.source.marked.clear();
    world.versions.pieces.clear();
    runNow(world);
    runNow(world);
    expect(ids(world)).toEqual([1, 2, 8, 9]);
    expect(outcomes(world)[1]).toBe('Clientes | rechazado | file/version-withheld');
  });

  it('goes back to the newest file when tab and version are both gone', () => {
    const world = pinned();
    world.book.tabList = world.book.tabList.filter(({ title }) => title !== 'Clientes');
    world.source.revisions.delete('file-1/revision-1');
    world.versions.pieces.clear();
    runNow(world);
    runNow(world);
    expect(ids(world)).toEqual([1, 2, 8, 9]);
    expect(outcomes(world).slice(0, 2)).toEqual([
      'Clientes | publicado | ',
      'Clientes | rechazado | file/version-gone',
    ]);
  });

  it('stays pinned by what the manifest tells when all that was remembered is lost', () => {
    const world = pinned();
    world.store.entries = { installation: world.store.entries.installation ?? '' };
    for (const _ of [1, 2, 3]) {
      poll(world);
      world.wait(5);
    }
    expect(ids(world)).toEqual([1, 2, 3]);
    world.source.put('clientes.csv', rows([7]));
    runNow(world);
    expect(ids(world)).toEqual([7]);
  });

  it('lets another version take its place, and keeps the first when the other cannot be had', () => {
    const world = unkept(rows([1]));
    for (const id of [1, 2]) world.source.marked.add(`file-1/revision-${id}`);
    for (const id of [2, 3]) {
      world.wait(5);
      world.source.put('clientes.csv', rows([id]));
      runNow(world);
    }
    world.wait(5);
    restoreVersion(world, 'Clientes', 'revision-2');
    expect(ids(world)).toEqual([2]);
    world.versions.pieces.clear();
    world.source.failNext('missing', 404);
    restoreVersion(world, 'Clientes', 'revision-1');
    expect(world.dialogue.told.at(-1)).toMatch(/^Clientes: Esa versión ya no se puede leer/);
    runNow(world);
    expect(ids(world)).toEqual([2]);
    restoreVersion(world, 'Clientes', 'revision-1');
    expect(ids(world)).toEqual([1]);
  });
});
