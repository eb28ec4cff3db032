import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { listFolder } from '../../../../src/core/records/snapshot/folder';
import { FakeSource, ROOT } from '../../fake/source';

const list = (source: FakeSource, folderIds: readonly string[] = [], files: readonly string[] = []) =>
  listFolder(source, ROOT, { folderIds, files });

const pathsOf = (source: FakeSource, known: readonly string[] = []) =>
  list(source, known).files.map((file) => `${file.folderPath}/${file.name}`);

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

  it('asks one question for a flat folder, and one for each folder of a tree, whether it knows it or not', () => {
    const source = new FakeSource();
    const { folderIds } = list(source);
    expect(source.calls).toEqual([`list ${ROOT}`]);
    source.mkdir('north', 'Norte');
    source.mkdir('south', 'Sur', 'north');
    for (const known of [folderIds, [ROOT, 'north', 'south']]) {
      source.calls.length = 0;
      expect(list(source, known).folderIds).toEqual([ROOT, 'north', 'south']);
      expect(source.calls).toEqual([`list ${ROOT}`, 'list north', 'list south']);
    }
  });

  it('leaves out what lies in a known folder that was moved elsewhere', () => {
    const source = new FakeSource();
    source.mkdir('north', 'Norte');
    source.put('servicios.csv', 'b', { parentId: 'north' });
    const { folderIds } = list(source);
    source.mkdir('north', 'Norte', 'somewhere-else');
    expect(list(source, folderIds)).toMatchObject({ files: [], folderIds: [ROOT], foldersLeft: 0 });
  });

  it('does not run in circles when two folders lie in each other', () => {
    const source = new FakeSource();
    source.mkdir('a', 'A', 'b');
    source.mkdir('b', 'B', 'a');
    source.put('clientes.csv', 'x', { parentId: 'a' });
    source.put('ventas.csv', 'y');
    expect(pathsOf(source, ['a', 'b'])).toEqual(['/ventas.csv']);
    expect(source.calls.filter((call) => call.startsWith('entry'))).toEqual(['entry a', 'entry b']);
  });

  it('follows 50 folders at the most, the same ones however often it lists, and counts the others', () => {
    const source = new FakeSource();
    for (let index = 0; index < 60; index++) source.mkdir(`folder-${index}`, `F${index}`);
    for (let index = 0; index < 60; index++) source.put('x.csv', 'x', { parentId: `folder-${index}` });
    const first = list(source);
    expect([first.files.length, first.folderIds.length, first.foldersLeft]).toEqual([49, 50, 11]);
    for (let index = 0; index < 30; index++) source.remove(`folder-${index}`);
    const second = list(source, first.folderIds);
    expect([second.folderIds.length, second.foldersLeft]).toEqual([31, 0]);
    for (let index = 0; index < 30; index++) source.mkdir(`newer-${index}`, `N${index}`);
    const third = list(source, second.folderIds);
    expect(third.folderIds).toEqual(expect.arrayContaining([...second.folderIds]));
    expect([third.folderIds.length, third.foldersLeft]).toEqual([50, 11]);
  });

  it('goes on without a subfolder that Drive does not answer for any more', () => {
    const source = new FakeSource();
    source.mkdir('north', 'Norte');
    source.gone.add('north');
    source.put('ventas.csv', 'y');
    expect(pathsOf(source, [ROOT, 'north'])).toEqual(['/ventas.csv']);
  });

  it('fails when the folder itself is gone', () => {
    const source = new FakeSource();
    source.gone.add(ROOT);
    expect(() => list(source)).toThrow(ServiceError);
  });
});

describe('a listing that leaves something out', () => {
  /** A file, and one in a folder of a folder. */
  const tree = () => {
    const source = new FakeSource();
    const above = source.put('clientes.csv', 'a');
    source.mkdir('north', 'Norte');
    source.mkdir('old', 'Viejo', 'north');
    const below = source.put('servicios.csv', 'b', { parentId: 'old' });
    return { source, above, below, known: [ROOT, 'north', 'old'] };
  };

  it('is made whole by asking for the file that was there, by its ID', () => {
    const { source, above, known } = tree();
    const whole = list(source, known).files;
    source.unlisted.add(above);
    source.calls.length = 0;
    const { files, gone } = list(source, known, [above]);
    expect([...files].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(whole);
    expect([...gone]).toEqual([]);
    expect(source.calls.filter((call) => call.startsWith('entry'))).toEqual([`entry ${above}`]);
  });

  it('is asked about no file that it tells', () => {
    const { source, above, below, known } = tree();
    list(source, known, [above, below]);
    expect(source.calls).toEqual([`list ${ROOT}`, 'list north', 'list old']);
  });

  it.each([
    ['known', [ROOT, 'north', 'old']],
    ['not known', []],
  ])('finds a file through the folders above it that it does not tell, when they are %s', (_, known) => {
    const { source, below } = tree();
    for (const id of ['north', 'old', below]) source.unlisted.add(id);
    const { files, folderIds } = list(source, known, [below]);
    expect(files.map((file) => `${file.folderPath}/${file.name}`).sort()).toEqual([
      '/clientes.csv',
      'norte/viejo/servicios.csv',
    ]);
    expect(folderIds).toEqual([ROOT, 'north', 'old']);
  });

  it('tells what is new in a folder that it does not tell', () => {
    const { source, known } = tree();
    source.unlisted.add('north');
    source.put('ventas.csv', 'c', { parentId: 'north' });
    expect(pathsOf(source, known)).toContain('norte/ventas.csv');
  });

  it.each([
    ['deleted', ({ source, above }: ReturnType<typeof tree>) => source.remove(above)],
    ['in the trash', ({ source, above }: ReturnType<typeof tree>) => source.trash.add(above)],
    [
      'elsewhere',
      ({ source, above }: ReturnType<typeof tree>) => {
        source.mkdir('other', 'Otra', '');
        const entry = source.entries.get(above);
        if (entry) source.add({ ...entry, parentId: 'other' });
      },
    ],
  ])('says that a file is gone which is %s', (_, remove) => {
    const world = tree();
    remove(world);
    const { files, gone } = list(world.source, world.known, [world.above]);
    expect(files.map(({ name }) => name)).toEqual(['servicios.csv']);
    expect([...gone]).toEqual([world.above]);
  });
});

describe('an empty answer', () => {
  const empty = (files: readonly string[]) => {
    const source = new FakeSource();
    source.trash.add(ROOT);
    return { source, listed: () => list(source, [ROOT], files) };
  };

  it('is believed where nothing was, and costs nothing more', () => {
    const { source, listed } = empty([]);
    expect(listed().files).toEqual([]);
    expect(source.calls).toEqual([`list ${ROOT}`]);
  });

  it('means that the folder is not to be seen, when it is in the trash or the account may not see it', () => {
    expect(empty(['file-1']).listed).toThrow(expect.objectContaining({ kind: 'missing' }));
  });

  it('means that nothing is there when the folder is, and the file that was there is gone', () => {
    const source = new FakeSource();
    expect([...list(source, [ROOT], ['file-1']).gone]).toEqual(['file-1']);
  });
});
