/** What the install dialog is told, and what it writes. */

import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { uninstall } from '../../../../src/core/people/command/uninstall';
import { readInstaller } from '../../../../src/core/people/panel/installer';
import { previewFolder } from '../../../../src/core/people/panel/preview';
import { readSettings, settingsOf, writeSettings } from '../../../../src/core/people/panel/settings';
import { readConfiguration } from '../../../../src/core/records/entity/configuration';
import { installed } from '../../fake/installed';
import { FakeSource, ROOT } from '../../fake/source';
import { FakeWorld } from '../../fake/world';

const GRANTED = { url: null, granted: [] };
const ports = { authorization: () => GRANTED, recentFolders: () => [] };

const refuse = (): never => {
  throw new Error('Specified permissions are not sufficient');
};

describe('the install dialog’s data', () => {
  it('are those of a new installation where nothing is installed', () => {
    expect(readInstaller(new FakeWorld(), ports)).toMatchObject({
      installed: null,
      settings: { frequencyHours: 'learned', addresses: [] },
      account: 'administracion@example.com',
    });
  });

  it('show what is installed', () => {
    expect(readInstaller(installed(), ports).installed).toMatchObject({
      folderId: ROOT,
      by: 'administracion@example.com',
    });
  });

  it('start from what an earlier installation was told', () => {
    const world = installed();
    writeSettings(world, { frequencyHours: 24, addresses: ['ana@example.com'] });
    uninstall(world, true);
    expect(readInstaller(world, ports)).toMatchObject({
      installed: null,
      settings: { frequencyHours: 24, addresses: ['ana@example.com'] },
    });
  });

  it('do not take what could not be read for nothing', () => {
    const world = installed();
    const error = new ServiceError('sheets.spreadsheets.get', 'denied', 403, 'refused', '');
    world.book.faults.push({ call: 'read', error, applied: false });
    expect(readInstaller(world, ports).settings).toEqual({ frequencyHours: null, addresses: null });
  });

  it('leave out what a missing permission refuses, and tell the rest', () => {
    const world = Object.assign(Object.create(installed()), {
      account: refuse,
      workbook: refuse,
      source: { folder: refuse },
    });
    const data = readInstaller(world, { authorization: () => GRANTED, recentFolders: refuse });
    expect(data).toMatchObject({ account: null, recent: [], installed: { folderId: ROOT, name: '' } });
  });
});

describe('the settings', () => {
  const current = (world: FakeWorld) =>
    settingsOf(readConfiguration(world.book.textsOf('_Configuracion') ?? []));

  it('are written for every entity, and the next run takes them in', () => {
    const world = installed();
    const settings = { frequencyHours: 24, addresses: ['ana@example.com', 'luis@example.com'] };
    const before = world.store.entries['configuration.touched'];
    writeSettings(world, settings);
    expect(current(world)).toEqual(settings);
    expect(world.store.entries['configuration.touched']).not.toBe(before);
  });

  it('write nothing where nothing changes', () => {
    const world = installed();
    writeSettings(world, current(world));
    expect(world.book.calls).toEqual(['read']);
  });

  it('leave the addresses as they are where the page does not know them', () => {
    const world = installed();
    writeSettings(world, { frequencyHours: 24, addresses: ['ana@example.com'] });
    writeSettings(world, { frequencyHours: 4, addresses: null });
    expect(current(world)).toEqual({ frequencyHours: 4, addresses: ['ana@example.com'] });
  });

  it('take the hours away from every entity where they are to be learned', () => {
    const world = installed();
    writeSettings(world, { frequencyHours: 24, addresses: [] });
    writeSettings(world, { frequencyHours: 'learned', addresses: [] });
    expect(current(world)).toEqual({ frequencyHours: 'learned', addresses: [] });
    expect(world.book.textsOf('_Configuracion')?.[1]?.[5]).toBe('');
  });

  it('leave frequencies that a person made differ as they are', () => {
    const world = installed();
    const [row = []] = (world.book.textsOf('_Configuracion') ?? []).slice(3, 4);
    world.book.write('_Configuracion', 3, [row.with(5, '4')]);
    writeSettings(world, { frequencyHours: null, addresses: ['ana@example.com'] });
    expect(current(world)).toEqual({ frequencyHours: null, addresses: ['ana@example.com'] });
    expect(world.book.textsOf('_Configuracion')?.[3]?.[5]).toBe('4');
  });

  it.each([
    [null, null],
    ['x', null],
    [{}, { frequencyHours: null, addresses: null }],
    [
      { frequencyHours: -1, addresses: 'x' },
      { frequencyHours: null, addresses: null },
    ],
    [
      { frequencyHours: '24', addresses: ['a', 1, null] },
      { frequencyHours: null, addresses: ['a'] },
    ],
    [
      { frequencyHours: 24, addresses: [] },
      { frequencyHours: 24, addresses: [] },
    ],
    [
      { frequencyHours: 'learned', addresses: [] },
      { frequencyHours: 'learned', addresses: [] },
    ],
    [
      { frequencyHours: 0, addresses: [] },
      { frequencyHours: null, addresses: [] },
    ],
  ])('are taken from a page only as far as they are settings: %j', (given, expected) => {
    expect(readSettings(given)).toEqual(expected);
  });
});

describe('the preview of a folder', () => {
  const look = (source: FakeSource, link = ROOT) => previewFolder(source, link, () => [], 0);

  it('tells file and entity, encoding, delimiter, exact rows and the first lines of a small file', () => {
    const source = new FakeSource();
    source.put('Clientes.CSV', 'id;nombre\n1;Mu\xf1oz\n2;L\xf3pez\n3;Ib\xe1\xf1ez\n');
    const preview = look(source);
    expect(preview.ok && preview.files).toEqual([
      expect.objectContaining({
        tab: 'Clientes',
        file: 'Clientes.CSV',
        encoding: 'windows-1252',
        delimiter: ';',
        rows: 3,
        isExact: true,
        columns: 2,
        isHeaded: true,
        problem: null,
        head: [
          ['id', 'nombre'],
          ['1', 'Muñoz'],
          ['2', 'López'],
          ['3', 'Ibáñez'],
        ],
      }),
    ]);
  });

  it('says of a file without rows that it would be held', () => {
    const source = new FakeSource();
    source.put('ventas.csv', 'id,id_cliente,importe\n');
    const preview = look(source);
    expect(preview.ok && preview.files[0]).toMatchObject({
      problem: null,
      held: { code: 'file/header-only', facts: { columns: 3 } },
    });
  });

  it('is of the folder to which a shortcut leads', () => {
    const source = new FakeSource();
    source.shortcuts.set('shortcut-of-it', ROOT);
    expect(look(source, 'shortcut-of-it')).toMatchObject({ ok: true, folderId: ROOT, name: 'Exportaciones' });
  });

  it('says that the account sees the folder but may not read what is in it', () => {
    const source = new FakeSource();
    source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    source.failNext('denied', 403);
    expect(look(source)).toEqual({ ok: false, code: 'denied', name: 'Exportaciones' });
  });

  it('estimates the rows of a large file from its beginning, within a twentieth', () => {
    const source = new FakeSource();
    source.put('ventas.csv', `id,importe\n${'100001,1500.00\n'.repeat(50_000)}`);
    const preview = look(source);
    const file = preview.ok ? preview.files[0] : undefined;
    expect(file?.isExact).toBe(false);
    expect(Math.abs((file?.rows ?? 0) - 50_000)).toBeLessThan(2_500);
  });

  it('tells what is missing, what is not used, what cannot be read, and a second file of an entity', () => {
    const source = new FakeSource();
    source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    source.put('clientes (1).csv', 'id,nombre\n1,Ana\n');
    source.put('ventas.csv', 'PK\x03\x04 and the rest of a workbook');
    source.put('precios.csv', 'a,b\n1,2\n');
    const preview = look(source);
    if (!preview.ok) throw new Error(preview.code);
    expect(preview.files.map(({ tab, others, problem }) => [tab, others, problem?.code ?? ''])).toEqual([
      ['Clientes', 1, ''],
      ['Ventas', 0, 'binary'],
    ]);
    expect(preview.absent).toContain('Unidades');
    expect(preview.strangers).toEqual([{ file: 'precios.csv', code: 'file/unknown-name', tab: null }]);
  });

  it('tells no delimiter of a file of one column, and neither delimiter nor encoding of one that cannot be read', () => {
    const source = new FakeSource();
    source.put('clientes.csv', 'nombre\nAna\nLuis\n');
    source.put('ventas.csv', 'PK\x03\x04 and the rest of a workbook');
    const preview = look(source);
    expect(preview.ok && preview.files).toMatchObject([
      { tab: 'Clientes', encoding: 'utf-8', delimiter: null },
      { tab: 'Ventas', encoding: null, delimiter: null },
    ]);
  });

  it('cuts long cells and wide rows, never within a character', () => {
    const source = new FakeSource();
    const wide = Array.from({ length: 40 }, (_, column) => `c${column}`).join(',');
    source.put('clientes.csv', `${wide}\n${'x'.repeat(79)}\xf0\x9f\x9a\x97\xf0\x9f\x9a\x97,b\n`);
    const preview = look(source);
    const file = preview.ok ? preview.files[0] : undefined;
    expect(file?.head[0]).toHaveLength(12);
    expect(file?.columns).toBe(40);
    expect(file?.head[1]?.[0]).toBe(`${'x'.repeat(79)}…`);
  });

  it.each([
    ['no link at all', 'no-link'],
    ['https://drive.google.com/drive/folders/1234567890abcdef', 'not-found'],
  ])('says what is wrong with «%s»', (link, code) => {
    expect(look(new FakeSource(), link)).toEqual({ ok: false, code, name: '' });
  });

  it('says that a link is of a file', () => {
    const source = new FakeSource();
    const id = source.put('clientes.csv', 'a');
    expect(look(source, `https://drive.google.com/open?id=${id}`)).toMatchObject({
      ok: false,
      name: expect.any(String),
    });
  });
});
