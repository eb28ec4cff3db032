import { openBundle, serviceCalls } from './world';

describe('the bundle on the embedded runtime', () => {
  it('publishes a small file and says so in the manifest', () => {
    const world = openBundle();
    world.put('clientes.csv', 'id,nombre\n00123,=1+1\n2,+54 9 11\n');
    world.settle();
    expect(world.texts('Clientes')).toEqual([
      ['id', 'nombre'],
      ['00123', '=1+1'],
      ['2', '+54 9 11'],
    ]);
    expect(world.outcomes()).toEqual(['Clientes | publicado | ']);
  });

  it('puts the tabs of data first, in the order in which they come, and leaves a tab where a person moved it', () => {
    const world = openBundle();
    const titles = () =>
      world.runtime.spreadsheet.tabs.filter(({ properties }) => !properties.hidden).map(({ title }) => title);
    const before = titles();
    expect(before).toEqual(expect.arrayContaining(['_Configuracion', '_Manifiesto', '_Estado']));
    world.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.put('sucursales.csv', 'id,nombre\n1,Centro\n');
    world.settle();
    expect(titles()).toEqual(['Sucursales', 'Clientes', ...before]);
    const wide = Array.from({ length: 60_000 }, (_, at) => `${at},${'x'.repeat(60)}`).join('\n');
    world.put('ventas.csv', `id,nota\n${wide}\n`);
    world.settle();
    expect(titles()).toEqual(['Sucursales', 'Clientes', 'Ventas', ...before]);
    const { sheets, spreadsheet } = world.runtime;
    const properties = { sheetId: world.tab('Clientes')?.sheetId, index: titles().length };
    sheets.call(
      'sheets.spreadsheets.batchUpdate',
      { spreadsheetId: spreadsheet.id },
      { requests: [{ updateSheetProperties: { properties, fields: 'index' } }] },
    );
    const file = [...world.drive.entries()].find(({ name }) => name === 'clientes.csv');
    world.drive.overwrite(file?.id ?? '', 'id,nombre\n1,Ana\n2,Luis\n');
    world.settle();
    expect(world.texts('Clientes')).toHaveLength(3);
    expect(titles()).toEqual(['Sucursales', 'Ventas', ...before, 'Clientes']);
  });

  it('makes two service calls in an idle poll, none to Sheets', () => {
    const world = openBundle();
    world.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.settle();
    expect(serviceCalls(world.poll())).toEqual(['PropertiesService.getProperties', 'drive.files.list']);
  });

  it('makes six service calls to publish one small changed file', () => {
    const world = openBundle();
    const id = world.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.settle();
    world.drive.overwrite(id, 'id,nombre\n1,Ana\n2,Luis\n');
    world.poll();
    expect(serviceCalls(world.poll())).toEqual([
      'PropertiesService.getProperties',
      'drive.files.list',
      'sheets.spreadsheets.get',
      'urlfetch',
      'sheets.spreadsheets.batchUpdate',
      'PropertiesService.setProperties',
    ]);
    expect(world.texts('Clientes')).toHaveLength(3);
  });

  it('publishes a million cells in one run, no request larger than 2.5 MB', () => {
    const world = openBundle();
    const lines = Array.from({ length: 100_000 }, (_, i) => `${i},nombre ${i},a,b,c,d,e,f,g,h`);
    world.put('clientes.csv', `id,nombre,a,b,c,d,e,f,g,h\n${lines.join('\n')}\n`);
    world.poll();
    const run = world.poll();
    expect(run.value).toMatchObject({ handled: [{ tab: 'Clientes', outcome: 'published' }] });
    expect(world.tab('Clientes')?.rowCount).toBe(100_001);
    expect(Math.max(...run.calls.map((call) => call.requestBytes))).toBeLessThanOrEqual(2_500_000);
    expect(serviceCalls(run).length).toBeLessThanOrEqual(40);
  });
});

describe('folders come and go', () => {
  it('follows a subfolder that appears, and goes on when it is deleted for good', () => {
    const world = openBundle();
    world.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.settle();
    const sub = world.drive.mkdir('Taller', world.folderId);
    world.drive.put('servicios.csv', 'id,cliente\n1,1\n', { parentId: sub });
    world.settle();
    expect(world.texts('Servicios')).toHaveLength(2);
    world.drive.remove(sub);
    world.put('ventas.csv', 'id,cliente\n1,1\n');
    world.settle();
    expect(world.texts('Ventas')).toHaveLength(2);
  });

  it('tells once that the installed folder is gone, and keeps the data', () => {
    const world = openBundle();
    world.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.settle();
    world.drive.remove(world.folderId);
    expect(world.poll().value).toMatchObject({ status: 'no-folder' });
    // That it goes on is for a mail.
    world.poll();
    expect(serviceCalls(world.poll())).toEqual(['PropertiesService.getProperties', 'drive.files.list']);
    expect(world.outcomes()).toEqual([' | fallido | system/no-folder', 'Clientes | publicado | ']);
    expect(world.texts('Clientes')).toHaveLength(2);
  });
});
