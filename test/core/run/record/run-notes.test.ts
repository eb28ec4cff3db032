import { poll, runNow } from '../../../../src/core/people/command/run-now';
import { installed, manifest, outcomes, published } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';

const configure = (world: FakeWorld, row: number, column: number, text: string) => {
  const cells = world.book.tabList.find(({ title }) => title === '_Configuracion')?.texts[row];
  if (cells) cells[column] = text;
};

describe('what a run tells beside the snapshots', () => {
  it('is told once of a file of no entity, until it has another name', () => {
    const world = installed();
    const id = world.source.put('stock.csv', 'a,b\n1,2\n');
    runNow(world);
    runNow(world);
    world.source.put('stock.csv', 'a,b\n3,4\n');
    runNow(world);
    expect(outcomes(world)).toEqual([' | no usado | file/unknown-name']);
    expect(manifest(world)[0]?.slice(7, 9)).toEqual(['stock.csv', id]);
  });

  it('names a mistaken cell of the configuration once, and the other rows hold', () => {
    const world = installed();
    configure(world, 1, 1, 'empleados');
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    runNow(world);
    runNow(world);
    expect(outcomes(world).filter((row) => row.includes('configuration/'))).toEqual([
      '_Configuracion | no usado | configuration/kind',
    ]);
    expect(
      manifest(world)
        .map((row) => row[5])
        .join(),
    ).toMatch(/celda B2 \(«empleados»\)/);
    expect(world.book.textsOf('Clientes')).toHaveLength(2);
  });

  it('is told once that subfolders are left out', () => {
    const world = installed();
    for (let folder = 0; folder < 60; folder++) world.source.mkdir(`folder-${folder}`, `Día ${folder}`);
    runNow(world);
    runNow(world);
    expect(outcomes(world)).toEqual([' | no usado | system/many-folders']);
    expect(manifest(world)[0]?.[5]).toMatch(/más de 50 subcarpetas.* 11 /);
  });

  it('takes 20 rows a run, and counts the others in one more, each once', () => {
    const world = installed();
    for (let index = 0; index < 25; index++) world.source.put(`informe ${index} x.csv`, `a,b\n${index},2\n`);
    runNow(world);
    expect(outcomes(world)).toHaveLength(21);
    expect(outcomes(world).filter((row) => row === ' | no usado | file/more')).toHaveLength(1);
    expect(
      manifest(world)
        .map((row) => row[5])
        .join(),
    ).toMatch(/Hay 5 avisos más/);
    runNow(world);
    expect(outcomes(world)).toHaveLength(21);
  });

  it('is told again by a run that follows one killed before it could note it, but only once', () => {
    const world = published();
    const before = { ...world.store.entries };
    world.source.put('stock.csv', 'a,b\n1,2\n');
    runNow(world);
    world.store.entries = before;
    runNow(world);
    expect(outcomes(world).filter((row) => row.includes('unknown-name'))).toHaveLength(1);
  });

  it('remembers a folder of 500 old exports without telling the same twice', () => {
    const world = published();
    for (let index = 0; index < 500; index++) {
      world.source.put(`clientes ${20200101 + index}.csv`, `id,nombre\n${index},Ana\n`);
    }
    runNow(world);
    const told = outcomes(world).length;
    world.wait(5);
    world.source.put('ventas.csv', 'id,cliente\n7,1\n');
    runNow(world);
    expect(outcomes(world).length).toBe(told + 1);
    world.wait(5);
    poll(world);
    expect(poll(world).status).toBe('idle');
  });
});
