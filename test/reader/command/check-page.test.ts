import { checkMapping } from '../../../reader/command/check';
import { checkPage } from '../../../reader/command/check-page';
import { readMapping } from '../../../reader/mapping/read-mapping';
import { FakeSpreadsheet } from '../fake/spreadsheet';

const MAPPING = `entities:
  Clientes:
    into: customers
    fields:
      name: { from: nombre, type: text }
      birthDate: { from: nacimiento, type: date, formats: [dd/mm/yyyy] }
      gone: { from: '<otra>', type: text }
`;

it('tells fields, forms and places, and no text of the dealership', async () => {
  const sheet = new FakeSpreadsheet();
  const rows = [
    ['1', 'Ana Privada', '01/02/1990'],
    ['2', 'Beto Privado', '31/02/1990'],
    ['3', '', '1990-7'],
  ];
  sheet.publish('Clientes', { header: ['id', 'nombre', 'nacimiento'], columns: 3, key: 0, rows });
  const mapping = readMapping('a.yaml', (path) => ({ path, text: MAPPING }));
  const reports = await checkMapping(sheet, mapping);
  expect(reports[0]?.fields).toMatchObject([
    { field: 'name', filled: 2, parsed: 2, rejected: 0, distinct: 2 },
    {
      field: 'birthDate',
      filled: 3,
      parsed: 1,
      rejected: 2,
      shapes: [
        { rule: 'no-such-day', shape: '99/99/9999', count: 1, cell: 'C3' },
        { rule: 'not-date', shape: '9999-9', count: 1, cell: 'C4' },
      ],
    },
    { field: 'gone', filled: 0 },
  ]);
  const page = checkPage(reports, 'a.yaml');
  expect(page).toContain('<code>99/99/9999</code>');
  expect(page).toContain('&lt;otra&gt;');
  expect(page).not.toMatch(/Privad|1990/);
});
