import { runNow } from '../../../src/core/people/command/run-now';
import { installed, manifest, outcomes, published } from '../fake/installed';

describe('a name that could be taken for something else', () => {
  it.each(['=clientes.csv', "cliente d'Oro.csv", '"clientes".csv', '🚗 clientes.csv', '+54 clientes.csv'])(
    'is told as it is: %s',
    (name) => {
      const world = installed();
      world.source.put(name, 'id,nombre\n1,Ana\n');
      runNow(world);
      expect(manifest(world)[0]?.[7]).toBe(name);
      expect(outcomes(world)).toEqual([' | no usado | file/unknown-name']);
    },
  );

  it.each(["Autos d'Oro", '=Clientes', '🚗', 'Clientes "VIP"'])('may be that of a tab: %s', (tab) => {
    const world = installed();
    const configuration = world.book.tabList.find(({ title }) => title === '_Configuracion');
    const row = configuration?.texts.find((texts) => texts[2] === 'Clientes');
    if (row) row[2] = tab;
    world.source.put('clientes.csv', 'id,nombre\n1,=A1\n');
    runNow(world);
    expect(world.book.textsOf(tab)).toEqual([
      ['id', 'nombre'],
      ['1', '=A1'],
    ]);
  });

  it('may stand twice in the folder: the content seen last wins, and the manifest names both', () => {
    const world = published();
    world.wait(5);
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Eva\n', { asNew: true });
    runNow(world);
    expect(world.book.textsOf('Clientes')?.[2]).toEqual(['2', 'Eva']);
    expect(outcomes(world)).toEqual([
      'Clientes | no usado | file/beaten',
      'Clientes | publicado | file/rivals',
      'Clientes | publicado | ',
    ]);
    const [beaten, winner] = manifest(world);
    expect([beaten?.[8], beaten?.[5]]).toEqual(['file-1', expect.stringContaining('file-2')]);
    expect([winner?.[8], winner?.[5]]).toEqual(['file-2', expect.stringContaining('file-1')]);
  });
});
