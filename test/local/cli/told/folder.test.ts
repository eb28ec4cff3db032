// Which folders can be loaded.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder, fileSizes } from '../../../../local/cli/told/folder';
import { describeFolderProblem } from '../../../../local/cli/told/problem-messages';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('accepts a folder with a file', () => {
  writeFileSync(join(folder, 'clientes.csv'), 'id\n1\n');
  expect(checkFolder(folder)).toBeNull();
});

it('accepts a folder whose only file lies in a subfolder', () => {
  mkdirSync(join(folder, 'sucursal'));
  writeFileSync(join(folder, 'sucursal', 'ventas.csv'), 'id\n');
  expect(checkFolder(folder)).toBeNull();
});

it('tells a missing folder, also below a file', () => {
  writeFileSync(join(folder, 'a'), '');
  expect(checkFolder(join(folder, 'no'))).toBe('missing');
  expect(checkFolder(join(folder, 'a', 'b'))).toBe('missing');
});

it('tells a file that was given for a folder', () => {
  writeFileSync(join(folder, 'clientes.csv'), '');
  expect(checkFolder(join(folder, 'clientes.csv'))).toBe('file');
});

it('tells a folder that the system refuses to open', () => {
  symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
  expect(checkFolder(join(folder, 'loop'))).toBe('unreadable');
});

it('tells an empty folder; hidden files and empty subfolders are nothing', () => {
  mkdirSync(join(folder, 'vacía'));
  writeFileSync(join(folder, '.DS_Store'), 'x');
  expect(checkFolder(folder)).toBe('empty');
});

it('says which files an empty folder should hold', () => {
  expect(describeFolderProblem('empty', '/datos')).toBe(
    'La carpeta /datos está vacía; se esperan archivos como clientes.csv, ventas.csv, unidades.csv, servicios.csv, ' +
      'vendedores.csv, sucursales.csv y talleres.csv.',
  );
});

it('adds up the bytes of files of one name', () => {
  mkdirSync(join(folder, 'b'));
  writeFileSync(join(folder, 'clientes.csv'), '12345');
  writeFileSync(join(folder, 'b', 'clientes.csv'), '123');
  expect([...fileSizes(folder)]).toEqual([['clientes.csv', 8]]);
});
