/** On which physical line a record begins, as a person who opens the file in an editor counts. */
import { openReader } from '../../../../src/core/reading/rows/reader';

/** Lines of records when the file comes in pieces of a size. */
function linesOf(bytes: string, records: readonly number[], size = bytes.length): (number | null)[] {
  const opened = openReader({ size: bytes.length, parts: [{ offset: 0, bytes }] }, {});
  if (!opened.ok) throw new Error(opened.problem.code);
  opened.reader.watch(records);
  for (let at = 0; at < bytes.length; at += size) opened.reader.push(bytes.slice(at, at + size));
  opened.reader.finish();
  return records.map((record) => opened.reader.lineOf(record));
}

const TALL = 'id,nota\n1,a\n2,"b\nb\nb"\n3,c\n\n\n4,"d\r\nd"\n5,e\n';

it.each([TALL.length, 1, 7])('counts the lines of tall cells and blank lines, cut every %i bytes', (size) => {
  expect(linesOf(TALL, [1, 2, 3, 4, 5], size)).toEqual([2, 3, 6, 9, 11]);
});

it('counts lines above the header, and does not mind the order of the question', () => {
  const file = 'Listado de clientes\n\nid,nombre,ciudad\n1,Ana,Rosario\n2,Luis,Salta\n3,Eva,Jujuy\n';
  expect(linesOf(file, [3, 1])).toEqual([6, 4]);
});

it('knows nothing of a record that does not exist or was not asked for', () => {
  expect(linesOf(TALL, [6, 0])).toEqual([null, null]);
  const opened = openReader({ size: TALL.length, parts: [{ offset: 0, bytes: TALL }] }, {});
  if (!opened.ok) throw new Error(opened.problem.code);
  opened.reader.push(TALL);
  expect(opened.reader.lineOf(1)).toBeNull();
});
