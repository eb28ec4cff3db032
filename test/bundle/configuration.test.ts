/** `_Configuracion` as a person sees it in the Spreadsheet. */
import { openBundle } from './world';

const world = openBundle();
const tab = world.tab('_Configuracion');

it('offers lists for type, encoding, delimiter and activity, under the header and down to the last row', () => {
  const columns = Array.from({ length: 13 }, (_, column) => column);
  const withList = (row: number) => columns.filter((column) => tab?.fields(row, column).dataValidation);
  expect([withList(0), withList(1), withList((tab?.rowCount ?? 0) - 1)]).toEqual([
    [],
    [1, 6, 7, 9],
    [1, 6, 7, 9],
  ]);
  expect(tab?.fields(1, 9).dataValidation).toEqual({
    condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'sí' }, { userEnteredValue: 'no' }] },
    showCustomUi: true,
    strict: false,
  });
});

it('explains each column in a note on its header', () => {
  expect(tab?.fields(0, 1).note).toContain('clientes');
  expect(tab?.fields(1, 1).note).toBeUndefined();
});

it('keeps cells plain text where it colours them', () => {
  expect(tab?.fields(1, 10)).toMatchObject({
    userEnteredFormat: { numberFormat: { type: 'TEXT' }, backgroundColorStyle: { rgbColor: { red: 0.95 } } },
  });
});

it('colours the tabs of the system and no other', () => {
  world.put('clientes.csv', 'id,nombre\n1,Ana\n');
  world.settle();
  const coloured = world.runtime.spreadsheet.tabs.filter(
    ({ properties }) => 'tabColorStyle' in properties.look,
  );
  expect(coloured.map(({ title }) => title)).toEqual([
    '_Estado',
    '_Configuracion',
    '_Manifiesto',
    '_Observaciones',
  ]);
  expect(world.tab('Clientes')).toBeDefined();
});

it('has columns as wide as what they hold', () => {
  expect(tab?.properties.columnAreas).toHaveLength(15);
});
