/** Search terms of files.list: developers.google.com/workspace/drive/api/guides/ref-search-terms */
import { MemoryDrive } from '../../../../local/google/drive/memory';
import { parseQuery } from '../../../../local/google/drive/query';
import { FOLDER } from '../../../../local/google/drive/store';

function world(): { drive: MemoryDrive; sub: string } {
  const drive = new MemoryDrive();
  const sub = drive.mkdir('sub');
  drive.put('clientes.csv', 'a');
  drive.put("O'Higgins.csv", 'b', { parentId: sub });
  drive.trash(drive.put('viejo clientes.csv', 'c'));
  return { drive, sub };
}

function names(query: (sub: string, root: string) => string): string[] {
  const { drive, sub } = world();
  const { matches } = parseQuery(query(sub, drive.rootId));
  return [...drive.entries()].filter(matches).map(({ name }) => name);
}

describe('a query', () => {
  it.each([
    [
      'in parents finds what lies in the folder, the trash included',
      (_: string, root: string) => `'${root}' in parents`,
      ['sub', 'clientes.csv', 'viejo clientes.csv'],
    ],
    [
      'trashed = false leaves the trash out',
      (_: string, root: string) => `'${root}' in parents and trashed = false`,
      ['sub', 'clientes.csv'],
    ],
    ['trashed != false finds the trash', () => 'trashed != false', ['viejo clientes.csv']],
    ['name = is exact', () => "name = 'clientes.csv'", ['clientes.csv']],
    [
      'a quote in a text is written with a backslash',
      () => String.raw`name = 'O\'Higgins.csv'`,
      ["O'Higgins.csv"],
    ],
    [
      'name contains matches the beginning of words, case aside',
      () => "name contains 'CLI'",
      ['clientes.csv', 'viejo clientes.csv'],
    ],
    ['name contains matches no part within a word', () => "name contains 'ientes'", []],
    ['mimeType = finds folders', () => `mimeType = '${FOLDER}' and name != 'Mi unidad'`, ['sub']],
    [
      'and binds closer than or',
      (sub: string) => `name = 'clientes.csv' or '${sub}' in parents and trashed = true`,
      ['clientes.csv'],
    ],
    [
      'brackets bind closest',
      (sub: string) => `(name = 'clientes.csv' or '${sub}' in parents) and not trashed = true`,
      ['clientes.csv', "O'Higgins.csv"],
    ],
  ])('%s', (_title, query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  it.each([
    'name =',
    'name ~ 1',
    "'x' in",
    'trashed = maybe',
    "name = 'a' b",
    "(name = 'a'",
    "fullText contains 'x'",
    'name = "a',
  ])('that is none is refused as an invalid value: %s', (query) => {
    expect(() => parseQuery(query)).toThrow(expect.objectContaining({ code: 400, message: 'Invalid Value' }));
  });

  it('takes texts in double quotes, and a folder after `parents in`, as gspread sends them', () => {
    expect(names((sub) => `name = "O'Higgins.csv" and parents in "${sub}"`)).toEqual(["O'Higgins.csv"]);
    expect(names((_, root) => `name = "O'Higgins.csv" and parents in "${root}"`)).toEqual([]);
  });

  it('names the folders that it asks for', () => {
    expect(parseQuery("('a' in parents or 'b' in parents) and trashed = false").parentIds).toEqual([
      'a',
      'b',
    ]);
  });
});
