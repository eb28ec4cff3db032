/** «Restaurar versión anterior…» on the ports in memory. */
import { publishHeld } from '../../../../src/core/people/command/publish-held';
import { restoreVersion } from '../../../../src/core/people/command/restore';
import { poll, runNow } from '../../../../src/core/people/command/run-now';
import { manifest, outcomes } from '../../fake/installed';
import { endOfTime, KILLED } from '../../fake/killed';
import { ids, rows, twice, unkept, upTo } from '../../fake/versions';
import { FakeWorld } from '../../fake/world';

describe('restoreVersion', () => {
  it('lists versions, shows what would change, asks, and publishes and pins', () => {
    const world = twice();
    world.dialogue.selected = { title: 'Clientes', row: 1 };
    world.dialogue.answers.push('1', 'yes');
    expect(restoreVersion(world, null, null)?.handled).toMatchObject([
      { tab: 'Clientes', outcome: 'published' },
    ]);
    expect(world.dialogue.asked).toEqual([
      [
        'Versiones anteriores de Clientes:',
        '',
        '1) 01/01/1970 00:01:00 · 3 filas · publicado · «clientes.csv»',
        '',
        'Escriba el número. Antes de publicarla se muestra qué cambiaría.',
      ].join('\n'),
      [
        'Hoja Clientes, versión del 01/01/1970 00:01:00 de «clientes.csv».',
        '',
        'Si la restaura, reemplaza por completo los datos de la hoja:',
        'Filas: ahora 4; quedarían 3.',
        'ID que desaparecerían: 2 (8, 9).',
        'ID que aparecerían: 1 (3).',
        'Las columnas no cambian.',
        '',
        'La hoja queda fijada en esta versión hasta que llegue un archivo más nuevo, o hasta que usted quite la fijación.',
        '',
        '¿Quiere restaurarla?',
      ].join('\n'),
    ]);
    expect(ids(world)).toEqual([1, 2, 3]);
  });

  it('tells the whole story in the manifest', () => {
    const world = twice();
    restoreVersion(world, 'Clientes', '1');
    const [row] = manifest(world);
    expect(row?.slice(2, 7)).toEqual([
      'Clientes',
      'publicado',
      'file/restored',
      'Se restauró a pedido de administracion@example.com la versión del 01/01/1970 00:01:00 de «clientes.csv», ' +
        'en lugar del archivo más nuevo. La hoja queda fijada hasta que llegue otro.',
      'Para volver al archivo más nuevo, elija «Restaurar versión anterior…» y quite la fijación.',
    ]);
    expect(row?.[10]).toBe('revision-1');
  });

  it('says in _Estado that the tab is pinned, and since when', () => {
    const world = twice();
    restoreVersion(world, 'Clientes', '1');
    const status = (world.book.textsOf('_Estado') ?? []).find((cells) => cells[2] === 'Clientes') ?? [];
    expect(status.slice(0, 6)).toEqual([
      'fijado',
      'fijado',
      'Clientes',
      'status/pinned',
      'Muestra una versión anterior, fijada el 24/11/2026 12:10:00 hasta que llegue un archivo más nuevo.',
      'Para volver al archivo más nuevo, elija «Restaurar versión anterior…» y quite la fijación.',
    ]);
  });

  it.each(['no', null])('changes nothing when the person answers %j', (answer) => {
    const world = twice();
    world.dialogue.answers.push('1', answer);
    expect(restoreVersion(world, 'clientes', null)).toBeNull();
    expect(ids(world)).toEqual([1, 2, 8, 9]);
  });

  it.each(['1', 'revision-1'])('asks nothing when tab and version are given: %s', (version) => {
    const world = twice();
    restoreVersion(world, 'CLIENTES', version);
    expect(world.dialogue.asked).toEqual([]);
    expect(ids(world)).toEqual([1, 2, 3]);
  });

  it('publishes what the guard would hold, since a person has seen it', () => {
    const world = unkept(rows(upTo(12)));
    world.source.marked.add('file-1/revision-1');
    world.source.put('clientes.csv', rows(upTo(40)));
    runNow(world);
    restoreVersion(world, 'Clientes', '1');
    expect(ids(world)).toHaveLength(12);
  });

  it.each(['7', 'x', '-1', '1.5'])('knows no version %s, and says so', (version) => {
    const world = twice();
    expect(restoreVersion(world, 'Clientes', version)).toBeNull();
    expect(world.dialogue.told).toEqual([
      `«${version}» no es una de las versiones de la lista. No se cambió nada.`,
    ]);
  });

  it('asks for the tab where the person looks at none, and knows only those with data', () => {
    const world = twice();
    world.dialogue.answers.push('Ventas');
    expect(restoreVersion(world, null, null)).toBeNull();
    expect(world.dialogue.asked[0]).toMatch(/^Escriba el nombre de la hoja .*: Clientes\.$/);
    expect(world.dialogue.told).toEqual(['«Ventas» no es una hoja con datos publicados.']);
  });

  it('says where there is nothing to restore', () => {
    const world = unkept();
    restoreVersion(world, 'Clientes', null);
    expect(world.dialogue.told.at(-1)).toMatch(/^No hay versiones anteriores de Clientes/);
    const empty = new FakeWorld();
    restoreVersion(empty, null, null);
    expect(empty.dialogue.told).toEqual([
      'La integración todavía no está instalada. Elija «Instalar…» en este mismo menú.',
    ]);
  });
});

describe('the versions', () => {
  /** The lines of the list. */
  function listed(world: FakeWorld): string[] {
    world.dialogue.answers.push(null);
    restoreVersion(world, 'Clientes', null);
    const lines = world.dialogue.asked.at(-1)?.split('\n') ?? [];
    return lines.filter((line) => /^\d\)/.test(line)).map((line) => line.replace(/01\/01\/1970 /, ''));
  }

  it('are of files in the trash too, as they were then, and of those that no run has read', () => {
    const world = twice();
    world.source.throwAway('file-1');
    world.source.put('clientes.csv', rows([5]), { asNew: true });
    runNow(world);
    world.source.put('clientes (1).csv', rows([6, 7, 8]));
    world.source.throwAway('file-4');
    expect(listed(world)).toEqual([
      '1) 00:01:00 · 3 filas · publicado · «clientes.csv»',
      '2) 00:00:00 · 43 bytes · sin publicar · «clientes (1).csv»',
      '3) 00:00:00 · 4 filas · publicado · «clientes.csv»',
    ]);
    restoreVersion(world, 'Clientes', '3');
    expect(ids(world)).toEqual([1, 2, 8, 9]);
  });

  it('are of the other files of the entity that lie in the folder', () => {
    const world = unkept(rows([1]));
    world.source.put('clientes (1).csv', rows([2, 3]));
    runNow(world);
    expect(listed(world)).toEqual(['1) 00:00:00 · 1 fila · publicado · «clientes.csv»']);
    restoreVersion(world, 'Clientes', '1');
    expect(ids(world)).toEqual([1]);
  });

  it('are of a former file that somebody moved elsewhere, which the manifest knows', () => {
    const world = twice();
    const former = world.source.entries.get('file-1');
    if (former) world.source.add({ ...former, parentId: 'elsewhere' });
    world.source.put('clientes.csv', rows([5]));
    runNow(world);
    expect(listed(world)).toHaveLength(2);
    restoreVersion(world, 'Clientes', '1');
    expect(ids(world)).toEqual([1, 2, 8, 9]);
  });

  it('leave out what Google keeps and does not give, and say so', () => {
    const world = twice();
    world.source.marked.clear();
    world.source.put('clientes.csv', rows([4]));
    restoreVersion(world, 'Clientes', null);
    expect(world.dialogue.told.at(-1)).toBe(
      'No hay versiones anteriores de Clientes que se puedan leer: ni guardadas, ni en otros archivos de la carpeta, ni en ' +
        'la papelera de Google Drive. De la versión publicada el 24/11/2026 12:00:00 no hay copia que esta cuenta pueda ' +
        'leer: el archivo cambió antes de poder copiarlo, no se guardaban versiones o ya venció el plazo. Google Drive ' +
        'guarda 1 versión más y no la entrega: solo entrega las marcadas «Conservar para siempre».',
    );
  });

  it('try one of the former contents of a file, whatever their number, and list all when Google gives it', () => {
    const world = twice();
    world.source.marked.clear();
    for (const id of [4, 5, 6]) world.source.put('clientes.csv', rows([id]));
    const before = world.source.calls.length;
    world.source.giveRevisions = true;
    expect(listed(world)).toHaveLength(3);
    expect(world.source.calls.slice(before).filter((call) => call.startsWith('read'))).toEqual(['read 0-1']);
  });

  it('leave out files that were deleted for good', () => {
    const world = twice();
    world.source.remove('file-1');
    world.source.put('clientes.csv', rows([5]), { asNew: true });
    runNow(world);
    restoreVersion(world, 'Clientes', null);
    expect(world.dialogue.told.at(-1)).toMatch(/^No hay versiones anteriores/);
  });
});

describe('a version that cannot be restored', () => {
  it.each([
    ['denied', 403, 'rechazado | file/version-withheld'],
    ['missing', 404, 'rechazado | file/version-gone'],
  ] as const)('leaves everything as it was: %s', (kind, status, told) => {
    const world = twice();
    // By the revision; the file holds something else by now, and nothing is kept.
    world.versions.pieces.clear();
    world.source.failNext(kind, status);
    restoreVersion(world, 'Clientes', 'revision-1');
    expect(outcomes(world)[0]).toBe(`Clientes | ${told}`);
    world.wait(5);
    runNow(world);
    expect(ids(world)).toEqual([1, 2, 8, 9]);
    expect(outcomes(world)).toHaveLength(3);
  });

  it('is told when the entity is not active any more', () => {
    const world = twice();
    const sheet = world.book.tabList.find(({ title }) => title === '_Configuracion');
    const row = sheet?.texts.find((cells) => cells[2] === 'Clientes') ?? [];
    row[9] = 'no';
    restoreVersion(world, 'Clientes', '1');
    expect(world.dialogue.told.at(-1)).toMatch(/^No se restauró nada: Clientes no está activa/);
    expect(ids(world)).toEqual([1, 2, 8, 9]);
  });

  it('is told with the figures when it does not fit', () => {
    const world = unkept(`id,nota\n1,${'x'.repeat(60_000)}\n`);
    world.source.marked.add('file-1/revision-1');
    world.source.put('clientes.csv', rows([1]));
    runNow(world);
    restoreVersion(world, 'Clientes', '1');
    expect(outcomes(world)[0]).toBe('Clientes | rechazado | file/cell-too-long');
    expect(ids(world)).toEqual([1]);
    runNow(world);
    expect(outcomes(world)).toHaveLength(3);
  });
});

/** A version that Drive gives, and a small file that took its place. */
function behindSmall(bytes: string): FakeWorld {
  const world = unkept(bytes);
  world.source.marked.add('file-1/revision-1');
  world.wait(5);
  world.source.put('clientes.csv', rows([1]));
  runNow(world);
  publishHeld(world, 'Clientes');
  return world;
}

it('gives a large version up that is half staged when a person takes the pin off again', () => {
  const large = `id,nota\n${upTo(10_000)
    .map((id) => `${id},${'x'.repeat(900)}\n`)
    .join('')}`;
  const world = behindSmall(large);
  world.source.afterRead = () => {
    world.nowMs += 3 * 60_000;
  };
  restoreVersion(world, 'Clientes', 'revision-1');
  expect(world.dialogue.told.at(-1)).toMatch(/en proceso/);
  restoreVersion(world, 'Clientes', '0');
  expect(world.dialogue.told.at(-1)).toMatch(/Se quitó la fijación/);
  for (const _ of [1, 2, 3, 4]) {
    world.wait(5);
    poll(world);
  }
  expect(ids(world)).toEqual([1]);
  expect(world.book.stagingTitles).toEqual([]);
});

it('finishes a large version over several runs, and gives it up for a newer file', () => {
  const long = 'x'.repeat(900);
  const large = `id,nota\n${upTo(5_600)
    .map((id) => `${id},${long}\n`)
    .join('')}`;
  for (const isOvertaken of [false, true]) {
    const world = behindSmall(large);
    world.tickMs = 20_000;
    restoreVersion(world, 'Clientes', 'revision-1');
    world.tickMs = 0;
    expect(world.dialogue.told.at(-1)).toMatch(/en proceso/);
    world.wait(5);
    if (isOvertaken) world.source.put('clientes.csv', rows([4, 5]));
    for (const _ of [1, 2, 3]) {
      poll(world);
      world.wait(5);
    }
    expect(ids(world)).toHaveLength(isOvertaken ? 2 : 5_600);
  }
});

describe('a run that is killed before it did what a person wanted', () => {
  /** Nothing of what the run sends arrives, and nobody catches what ends it. */
  function killed(world: FakeWorld, act: () => void): void {
    const apply = world.book.apply;
    world.book.apply = () => {
      throw endOfTime();
    };
    expect(act).toThrow(KILLED);
    world.book.apply = apply;
    world.locked = false;
    world.wait(5);
  }

  it('leaves the version that they chose to the next poll', () => {
    const world = twice();
    killed(world, () => restoreVersion(world, 'Clientes', '1'));
    expect(ids(world)).toEqual([1, 2, 8, 9]);
    poll(world);
    expect(ids(world)).toEqual([1, 2, 3]);
    expect(manifest(world)[0]?.slice(2, 5)).toEqual(['Clientes', 'publicado', 'file/restored']);
  });

  it('does not hold a choice against a file that came after it', () => {
    const world = twice();
    killed(world, () => restoreVersion(world, 'Clientes', '1'));
    world.source.put('clientes.csv', rows([1, 2, 8, 10]));
    for (const _ of [1, 2]) {
      poll(world);
      world.wait(5);
    }
    expect(ids(world)).toEqual([1, 2, 8, 10]);
  });

  it('leaves to the next poll that the newest file takes its place again', () => {
    const world = twice();
    restoreVersion(world, 'Clientes', '1');
    killed(world, () => restoreVersion(world, 'Clientes', '0'));
    poll(world);
    expect(ids(world)).toEqual([1, 2, 8, 9]);
  });
});
