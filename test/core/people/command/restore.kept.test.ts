/** Earlier versions that the product keeps itself: listed, shown, published and pinned as any other. */
import { restoreVersion } from '../../../../src/core/people/command/restore';
import { poll, runNow } from '../../../../src/core/people/command/run-now';
import { manifest, outcomes, published } from '../../fake/installed';
import { ids, rows } from '../../fake/versions';
import type { FakeWorld } from '../../fake/world';

/** Three customers were published and kept, then four others in the same file; Google gives nothing. */
function kept(): FakeWorld {
  const world = published(rows([1, 2, 3]));
  world.wait(5);
  world.source.put('clientes.csv', rows([1, 2, 8, 9]));
  runNow(world);
  world.wait(5);
  world.source.calls.length = 0;
  return world;
}

/** The text of the list. */
function listed(world: FakeWorld, ...answers: string[]): string {
  world.dialogue.answers.push(...answers, '');
  restoreVersion(world, 'Clientes', null);
  return world.dialogue.asked.at(-1) ?? '';
}

const status = (world: FakeWorld) =>
  (world.book.textsOf('_Estado') ?? []).find((cells) => cells[2] === 'Clientes') ?? [];

describe('a kept version', () => {
  it('is listed with the moment of its publication, shown against the tab, and published as it was', () => {
    const world = kept();
    world.dialogue.answers.push('1', 'yes');
    restoreVersion(world, 'Clientes', null);
    expect(world.dialogue.asked.map((text) => text.split('\n').slice(2, 6))).toEqual([
      [
        '1) 24/11/2026 12:00:00 · 3 filas · guardada · «clientes.csv»',
        '',
        'Escriba el número. Antes de publicarla se muestra qué cambiaría.',
      ],
      [
        'Si la restaura, reemplaza por completo los datos de la hoja:',
        'Filas: ahora 4; quedarían 3.',
        'ID que desaparecerían: 2 (8, 9).',
        'ID que aparecerían: 1 (3).',
      ],
    ]);
    expect(ids(world)).toEqual([1, 2, 3]);
    expect(manifest(world)[0]?.slice(2, 5)).toEqual(['Clientes', 'publicado', 'file/restored']);
    expect(world.source.calls.filter((call) => call.startsWith('read'))).toEqual([]);
  });

  it('is offered once, though the same content lies in the trash', () => {
    const world = published(rows([1, 2, 3]));
    world.source.throwAway('file-1');
    world.source.put('clientes.csv', rows([5]), { asNew: true });
    runNow(world);
    const lines = listed(world).split('\n');
    expect(lines.filter((line) => /^\d\)/.test(line))).toEqual([
      '1) 24/11/2026 12:00:00 · 3 filas · guardada · «clientes.csv»',
    ]);
  });

  it('is not offered while the tab shows the same', () => {
    const world = published(rows([1, 2, 3]));
    restoreVersion(world, 'Clientes', null);
    expect(world.dialogue.told.at(-1)).toMatch(/^No hay versiones anteriores de Clientes/);
  });

  it('is not offered by half, nor as another tab’s', () => {
    const world = kept();
    const [piece] = world.versions.pieces.values();
    if (!piece) throw new Error('nothing is kept');
    world.versions.pieces.set(piece.id, { ...piece, bytes: piece.bytes + 64 });
    world.versions.pieces.set('other', { ...piece, id: 'other', tab: 'Ventas', md5: 'bb' });
    restoreVersion(world, 'Clientes', null);
    expect(world.dialogue.told.at(-1)).toMatch(/^No hay versiones anteriores de Clientes/);
  });

  it('comes back after its tab was deleted, while the tab is pinned to it', () => {
    const world = kept();
    restoreVersion(world, 'Clientes', '1');
    world.wait(5);
    const at = world.book.tabList.findIndex(({ title }) => title === 'Clientes');
    world.book.tabList.splice(at, 1);
    for (let left = 14; left > 0; left--) {
      world.wait(5);
      poll(world);
    }
    expect(ids(world)).toEqual([1, 2, 3]);
    expect(status(world)[3]).toBe('status/pinned');
  });

  it('is told as gone when it was damaged, and nothing changes', () => {
    const world = kept();
    const [id] = world.versions.pieces.keys();
    world.versions.contents.set(id ?? '', rows([1, 2, 4]));
    restoreVersion(world, 'Clientes', '1');
    expect(outcomes(world)[0]).toBe('Clientes | rechazado | file/version-gone');
    expect(ids(world)).toEqual([1, 2, 8, 9]);
  });
});

describe('kept versions that this account cannot see', () => {
  it('are said to lie in the Drive of the account that installed', () => {
    const world = kept();
    world.user = 'otra@example.com';
    restoreVersion(world, 'Clientes', null);
    expect(world.dialogue.told.at(-1)).toContain(
      'están en el Drive de la cuenta que la instaló: con esa cuenta se ven aquí.',
    );
    expect(world.versions.calls.filter((call) => call !== 'put')).toEqual(['list']);
  });

  it('leave a pinned tab to the account whose trigger can read them', () => {
    const world = kept();
    restoreVersion(world, 'Clientes', '1');
    const at = world.book.tabList.findIndex(({ title }) => title === 'Clientes');
    world.book.tabList.splice(at, 1);
    const installer = world.user;
    world.user = 'otra@example.com';
    world.wait(5);
    runNow(world);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | file/restored');
    world.user = installer;
    for (let left = 14; left > 0; left--) {
      world.wait(5);
      poll(world);
    }
    expect(ids(world)).toEqual([1, 2, 3]);
  });

  it.each([
    ['denied', 403, 'no se ven sin un permiso que falta: elija «Configurar…» y acéptelo.'],
    ['transient', 500, 'no se pudieron leer en este momento. Vuelva a intentarlo en unos minutos.'],
  ] as const)('are told with what to do, and the others are listed: %s', (kind, code, told) => {
    const world = kept();
    world.source.marked.add('file-1/revision-1');
    for (let left = 6; left > 0; left--) world.versions.failNext('list', kind, code);
    const text = listed(world);
    expect(text).toContain(told);
    expect(text).toContain('1) 01/01/1970 00:01:00 · 3 filas · publicado · «clientes.csv»');
  });
});

describe('the list', () => {
  /** One customer a day, from the first of November on. */
  function daily(days: number): FakeWorld {
    const world = published(rows([1]));
    for (let day = 2; day <= days; day++) {
      world.wait(24 * 60);
      world.source.put('clientes.csv', rows([day]));
      poll(world);
      world.wait(5);
      poll(world);
      world.wait(5);
      poll(world);
    }
    return world;
  }

  it('says of which publications nothing is left', () => {
    const world = kept();
    world.source.put('clientes.csv', rows([7]));
    runNow(world);
    expect(listed(world)).toContain(
      'De la versión publicada el 24/11/2026 12:05:00 no hay copia que esta cuenta pueda leer: el archivo cambió',
    );
  });

  it('shows fifteen, and the older ones from a day on, all with the numbers of the whole list', () => {
    const world = daily(20);
    const first = listed(world).split('\n');
    expect(first.filter((line) => /^\d+\)/.test(line))).toHaveLength(15);
    expect(first[2]).toMatch(/^1\) 12\/12\/2026 /);
    expect(first).toContain(
      'Hay 4 más antiguas: escriba una fecha, por ejemplo 12/11, para ver desde ese día.',
    );
    const older = listed(world, '28/11').split('\n');
    const numbers = older.filter((line) => /^\d+\)/.test(line));
    expect(numbers[0]).toMatch(/^15\) 28\/11\/2026 /);
    expect(numbers.at(-1)).toMatch(/^19\) 24\/11\/2026 /);
    restoreVersion(world, 'Clientes', '19');
    expect(ids(world)).toEqual([1]);
  });
});
