import { ServiceError } from '../../../src/core/ports';
import { listFolder } from '../../../src/core/snapshot/folder';
import { FakeSource, ROOT } from '../fake/source';

const pathsOf = (source: FakeSource, known: readonly string[] = []) =>
  listFolder(source, ROOT, known).files.map((file) => `${file.folderPath}/${file.name}`);

describe('listFolder', () => {
  it('lists the files of the folder and of its subfolders, and says where each lies', () => {
    const source = new FakeSource();
    source.put('clientes.csv', 'a');
    source.mkdir('north', 'Taller Norte');
    source.mkdir('old', '2024_05', 'north');
    source.put('servicios.csv', 'b', { parentId: 'north' });
    source.put('servicios.csv', 'c', { parentId: 'old' });
    expect(pathsOf(source)).toEqual([
      '/clientes.csv',
      'taller norte/servicios.csv',
      'taller norte/2024 05/servicios.csv',
    ]);
  });

  it('follows a subfolder that appears in the same run', () => {
    const source = new FakeSource();
    source.mkdir('north', 'Norte');
    source.put('servicios.csv', 'b', { parentId: 'north' });
    const { files, folderIds } = listFolder(source, ROOT, [ROOT]);
    expect(files).toHaveLength(1);
    expect(folderIds).toEqual([ROOT, 'north']);
    expect(source.calls).toEqual([`list ${ROOT}`, 'list north']);
  });

  it('asks once for a tree that it knows', () => {
    const source = new FakeSource();
    source.mkdir('north', 'Norte');
    source.mkdir('south', 'Sur', 'north');
    const { folderIds } = listFolder(source, ROOT, []);
    source.calls.length = 0;
    listFolder(source, ROOT, folderIds);
    expect(source.calls).toEqual([`list ${ROOT},north,south`]);
  });

  it('leaves out what lies in a known folder that was moved elsewhere', () => {
    const source = new FakeSource();
    source.mkdir('north', 'Norte');
    source.put('servicios.csv', 'b', { parentId: 'north' });
    const { folderIds } = listFolder(source, ROOT, []);
    source.mkdir('north', 'Norte', 'somewhere-else');
    expect(listFolder(source, ROOT, folderIds)).toEqual({ files: [], folderIds: [ROOT], foldersLeft: 0 });
  });

  it('does not run in circles when two folders lie in each other', () => {
    const source = new FakeSource();
    source.mkdir('a', 'A', 'b');
    source.mkdir('b', 'B', 'a');
    source.put('clientes.csv', 'x', { parentId: 'a' });
    source.put('ventas.csv', 'y');
    expect(pathsOf(source, ['a', 'b'])).toEqual(['/ventas.csv']);
  });

  it('follows 200 folders at the most, however often it lists, and counts the others', () => {
    const source = new FakeSource();
    for (let index = 0; index < 250; index++) source.mkdir(`folder-${index}`, `F${index}`);
    for (let index = 0; index < 250; index++) source.put('x.csv', 'x', { parentId: `folder-${index}` });
    const first = listFolder(source, ROOT, []);
    const second = listFolder(source, ROOT, first.folderIds);
    expect([first.files.length, first.folderIds.length, first.foldersLeft]).toEqual([199, 200, 51]);
    expect(second).toEqual(first);
    source.remove('folder-7');
    const third = listFolder(source, ROOT, first.folderIds);
    const fourth = listFolder(source, ROOT, third.folderIds);
    expect([fourth.folderIds.length, fourth.foldersLeft]).toEqual([200, 50]);
  });

  it('walks from the root when a known subfolder is gone for good', () => {
    const source = new FakeSource();
    source.gone.add('north');
    source.put('ventas.csv', 'y');
    const { files, folderIds } = listFolder(source, ROOT, [ROOT, 'north']);
    expect(files).toHaveLength(1);
    expect(folderIds).toEqual([ROOT]);
  });

  it('walks from the root when Drive answers with nothing since the account may not see a known subfolder', () => {
    const source = new FakeSource();
    source.mkdir('south', 'Sur');
    source.put('clientes.csv', 'x', { parentId: 'south' });
    source.put('ventas.csv', 'y');
    const list = source.list.bind(source);
    source.list = (ids) => (ids.includes('north') ? [] : list(ids));
    const { files, folderIds } = listFolder(source, ROOT, [ROOT, 'south', 'north']);
    expect(files.map(({ name }) => name).sort()).toEqual(['clientes.csv', 'ventas.csv']);
    expect(folderIds).toEqual([ROOT, 'south']);
  });

  it('fails when the folder itself is gone', () => {
    const source = new FakeSource();
    source.gone.add(ROOT);
    expect(() => listFolder(source, ROOT, [ROOT])).toThrow(ServiceError);
    expect(() => listFolder(source, ROOT, [ROOT, 'north'])).toThrow(ServiceError);
  });
});
