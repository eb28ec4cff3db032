import { catalogue } from '../../../../src/core/records/entity/catalogue';
import type { Looks } from '../../../../src/core/records/snapshot/first-looks';
import { look, NO_LOOKS } from '../../../../src/core/records/snapshot/first-looks';
import type { ListedFile } from '../../../../src/core/records/snapshot/folder';
import { resolve } from '../../../../src/core/records/snapshot/resolve';
import { listed, withoutBytes } from './file';

const NOW = 1_000_000;
const SHORTCUT = 'application/vnd.google-apps.shortcut';
const SHEET = 'application/vnd.google-apps.spreadsheet';
const DOCUMENT = 'application/vnd.google-apps.document';

function resolved(files: readonly ListedFile[], looks: Looks = NO_LOOKS) {
  return resolve(files, catalogue(), looks, NOW);
}

function winnersOf(files: readonly ListedFile[], looks: Looks = NO_LOOKS): string[] {
  return resolved(files, looks).resolved.map(({ entity, winner }) => `${entity.tab} ${winner.id}`);
}

const strangersOf = (...files: ListedFile[]) =>
  resolved(files).strangers.map(({ code, tab, file }) => `${code} ${tab ?? ''} ${file.name}`);

describe('resolve', () => {
  it('gives each entity its file, parents first', () => {
    const files = [
      listed({ id: 'c', name: 'servicios.csv' }),
      listed({ id: 'b', name: 'ventas.csv' }),
      listed({ id: 'a', name: 'Clientes.CSV' }),
    ];
    expect(winnersOf(files)).toEqual(['Clientes a', 'Ventas b', 'Servicios c']);
  });

  it('goes by the name and never by the type', () => {
    expect(winnersOf([listed({ mimeType: 'application/vnd.ms-excel' })])).toEqual(['Clientes file-1']);
    expect(winnersOf([listed({ mimeType: 'application/octet-stream' })])).toEqual(['Clientes file-1']);
  });

  it('lets the content that was first seen last win, whatever its time in Drive', () => {
    const older = listed({ id: 'z', modifiedMs: 99 });
    const newer = listed({ id: 'a', name: 'clientes (1).csv', modifiedMs: 1 });
    const looks = look(look(NO_LOOKS, [older], 1_000).looks, [older, newer], 2_000).looks;
    const [first] = resolved([older, newer], looks).resolved;
    expect(first?.winner.id).toBe('a');
    expect(first?.losers.map((file) => file.id)).toEqual(['z']);
  });

  it('lets the later time in Drive win among those first seen together, then the greater ID', () => {
    const files = [listed({ id: 'a', modifiedMs: 1 }), listed({ id: 'b', modifiedMs: 2 })];
    expect(winnersOf(files)).toEqual(['Clientes b']);
    expect(winnersOf([listed({ id: 'a' }), listed({ id: 'b' })])).toEqual(['Clientes b']);
    expect(winnersOf([listed({ id: 'b' }), listed({ id: 'a' })])).toEqual(['Clientes b']);
  });

  it('keeps apart several entities of one kind', () => {
    const files = [listed({ id: 'a', name: 'talleres.csv' }), listed({ id: 'b', name: 'sucursales.csv' })];
    expect(winnersOf(files)).toEqual(['Sucursales b', 'Talleres a']);
  });

  it.each([
    '~$clientes.csv',
    '.clientes.csv',
    'clientes.csv.tmp',
    'clientes.csv.crdownload',
    'clientes.csv.part',
  ])('passes over %s, which is not finished', (name) => {
    expect(resolved([listed({ name })])).toEqual({ resolved: [], strangers: [] });
  });

  it('says nothing of files that nobody would wonder about', () => {
    const names = ['foto.jpg', 'LEEME.txt', 'precios.xlsx', 'manual.pdf', 'desktop.ini'];
    expect(strangersOf(...names.map((name) => listed({ name })))).toEqual([]);
    expect(strangersOf(withoutBytes({ name: 'clientes', mimeType: DOCUMENT }))).toEqual([]);
    expect(strangersOf(withoutBytes({ name: 'precios', mimeType: SHEET }))).toEqual([]);
  });

  it('tells of a CSV of no known entity', () => {
    expect(strangersOf(listed({ name: 'stock.csv' }))).toEqual(['file/unknown-name  stock.csv']);
  });

  it.each(['clientes.xlsx', 'Clientes.XLS', 'clientes (1).zip'])(
    'tells of %s, named like an entity',
    (name) => {
      expect(strangersOf(listed({ name }))).toEqual([`file/not-csv Clientes ${name}`]);
    },
  );

  it('tells of a Google sheet and of a shortcut named like an entity', () => {
    expect(strangersOf(withoutBytes({ name: 'Clientes', mimeType: SHEET }))).toEqual([
      'file/google-sheet Clientes Clientes',
    ]);
    expect(strangersOf(withoutBytes({ mimeType: SHORTCUT }))).toEqual([
      'file/shortcut Clientes clientes.csv',
    ]);
  });

  it('leaves out an entity that is not active, without wondering', () => {
    const definitions = catalogue().map((one) => ({ ...one, active: one.tab !== 'Clientes' }));
    expect(resolve([listed()], definitions, NO_LOOKS, NOW)).toEqual({ resolved: [], strangers: [] });
  });

  it('reads a file of another extension when the pattern names it', () => {
    const definitions = catalogue().map((one) => ({ ...one, pattern: `${one.pattern}.dat` }));
    const { resolved: found } = resolve([listed({ name: 'Clientes.DAT' })], definitions, NO_LOOKS, NOW);
    expect(found.map(({ entity }) => entity.tab)).toEqual(['Clientes']);
  });
});
