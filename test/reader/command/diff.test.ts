import { diff } from '../../../reader/command/diff';
import { diffLines, PLAIN } from '../../../reader/command/diff-lines';
import { FakeSpreadsheet } from '../fake/spreadsheet';

const clock = { now: () => 0, sleep: async () => undefined };
const HEADER = ['id', 'nombre', 'tel'];

function sheetOf(rows: readonly (readonly string[])[]): FakeSpreadsheet {
  const sheet = new FakeSpreadsheet();
  sheet.publish('Clientes', { header: HEADER, columns: 3, key: 0, rows });
  return sheet;
}

it('shows what came, went and changed between two states, and how much more there is', async () => {
  const a = sheetOf([
    ['1', 'Ana', '011'],
    ['2', 'Beto', ''],
    ['3', 'Caro', ''],
    ['', 'Sin', ''],
  ]);
  const b = sheetOf([
    ['1', 'Ana\u001b[2J', '022'],
    ['3', 'Caro', ''],
    ['4', 'Dani', ''],
    ['', 'Otro', ''],
  ]);
  const [one] = await diff(a, b, clock, 3);
  expect(one && diffLines(one, PLAIN)).toEqual(
    [
      'Clientes       1 inserted, 1 updated, 1 deleted, 1 groups of one ID (nombre 1, tel 1)',
      '  ~ ID «», blank or in several rows',
      '    -  | Sin |',
      '    +  | Otro |',
      '  ~ 1  nombre: Ana → Ana [2J; tel: 011 → 022',
      '  - 2 | Beto |',
      '  … and 1 more (--rows N shows them)',
    ].map((line) => expect.stringContaining(line.trimEnd())),
  );
});

it('says that nothing differs', async () => {
  const rows = [['1', 'Ana', '']];
  const [one] = await diff(sheetOf(rows), sheetOf(rows), clock, 3);
  expect(one && diffLines(one, PLAIN)).toEqual(['Clientes       unchanged']);
});
