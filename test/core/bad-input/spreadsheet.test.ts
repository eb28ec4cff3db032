import { ServiceError } from '../../../src/core/ground/ports/service-error';
import { runNow } from '../../../src/core/people/command/run-now';
import { outcomes, published } from '../fake/installed';
import type { FakeWorld } from '../fake/world';
import { GOOD, told } from './told';

describe('a Spreadsheet that people changed', () => {
  const remove = (world: FakeWorld, title: string) => {
    world.book.tabList = world.book.tabList.filter((tab) => tab.title !== title);
  };

  it('gets a renamed tab’s name back, with the same sheetId and its data', () => {
    const world = published();
    const before = world.book.tabList.find((tab) => tab.title === 'Clientes')?.sheetId;
    world.book.tabList = world.book.tabList.map((tab) =>
      tab.title === 'Clientes' ? { ...tab, title: 'Mis clientes' } : tab,
    );
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    runNow(world);
    expect(world.book.tabList.find((tab) => tab.title === 'Clientes')?.sheetId).toBe(before);
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
    expect(world.book.textsOf('Mis clientes')).toBeNull();
  });

  it('gets a deleted tab again from the same file', () => {
    const world = published();
    remove(world, 'Clientes');
    runNow(world);
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
  });

  it('gets a deleted tab again when the file is replaced', () => {
    const world = published();
    remove(world, 'Clientes');
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(2);
  });

  it('gets _Configuracion again, as it was installed, and goes on', () => {
    const world = published();
    remove(world, '_Configuracion');
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    runNow(world);
    expect(world.book.textsOf('_Configuracion')?.[1]?.slice(0, 3)).toEqual([
      'usuarios.csv',
      'usuarios',
      'Usuarios',
    ]);
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
    runNow(world);
    expect(outcomes(world)).toEqual([
      '_Configuracion | no usado | configuration/made-anew',
      'Clientes | publicado | ',
      'Clientes | publicado | ',
    ]);
  });

  it('gets the manifest again and publishes nothing twice', () => {
    const world = published();
    remove(world, '_Manifiesto');
    runNow(world);
    expect(outcomes(world)).toEqual([]);
    expect(world.book.textsOf('_Manifiesto')?.[0]?.[8]).toBe('ID de archivo');
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
  });

  it('makes its tabs once though the answer is lost', () => {
    const world = published();
    remove(world, '_Manifiesto');
    const error = new ServiceError('sheets', 'transient', 503, 'unknown', 'unavailable');
    world.book.faults.push({ call: 'apply', error, applied: true });
    runNow(world);
    // The tabs, and in the end how everything stands.
    expect(world.book.count('apply')).toBe(2);
    expect(world.book.tabList.filter((tab) => tab.title === '_Manifiesto')).toHaveLength(1);
  });

  it('tells that it is full, keeps the tab, and publishes once there is room', () => {
    const world = published();
    const cells = () => world.book.tabList.reduce((sum, tab) => sum + tab.rows * tab.columns, 0);
    world.book.cellsMax = cells() + 25;
    world.source.put('clientes.csv', `id,nombre\n${'1,Ana\n'.repeat(20)}`);
    runNow(world);
    expect(told(world)).toMatchObject({ outcome: 'fallido', code: 'service/full' });
    expect(told(world).todo).toMatch(/Borre las hojas/);
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
    world.book.cellsMax = 10_000_000;
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(21);
  });

  it('tells that a tab is protected, and keeps it', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    const error = new ServiceError('sheets.spreadsheets.batchUpdate', 'denied', 400, 'refused', 'protected');
    world.book.faults.push({ call: 'apply', error, applied: false });
    runNow(world);
    expect(told(world)).toMatchObject({ outcome: 'fallido', code: 'service/denied' });
    expect(told(world).todo).toMatch(/protección/);
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
  });
});
