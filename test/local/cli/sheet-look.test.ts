// The system's tabs look in the .xlsx file as in the Spreadsheet.
import { sheetLook } from '../../../local/cli/sheet-look';
import { openBundle } from '../../bundle/world';

function looks() {
  const world = openBundle();
  world.put('clientes.csv', 'id,nombre\n1,Ana\n');
  world.put('ventas.csv', '');
  world.settle();
  const { runtime } = world;
  const byTitle = new Map(runtime.spreadsheet.tabs.map((tab) => [tab.title, { tab, look: sheetLook(tab) }]));
  return (title: string) => {
    const found = byTitle.get(title);
    if (!found) throw new Error(title);
    return found;
  };
}

const [GREEN, YELLOW] = ['D9EBD4', 'FFF2CC'];

it('has the colours of outcomes and states, and of the header', () => {
  const at = looks();
  for (const [title, column] of [
    ['_Manifiesto', 3],
    ['_Estado', 1],
  ] as const) {
    const { tab, look } = at(title);
    const colors = [...tab.rows()].map((cells, row) => [cells[column] ?? '', look.fill(row, column)]);
    expect(colors[0]?.[1]).toBe('D9E3F2');
    expect(Object.fromEntries(colors)).toMatchObject(
      title === '_Estado' ? { 'al día': GREEN, retenido: YELLOW } : { publicado: GREEN, retenido: YELLOW },
    );
  }
});

it('is as wide and folded as the tab, and breaks the same texts', () => {
  const at = looks();
  const { columns, wrapped } = at('_Estado').look;
  expect([columns[0], columns[3], wrapped]).toEqual([
    { pixels: 110, isHidden: false },
    { pixels: 150, isHidden: false },
    10,
  ]);
  expect(columns.findIndex(({ isHidden }) => isHidden)).toBe(19);
  expect(columns.at(-1)?.isHidden).toBe(true);
});

it('is plain where a tab holds data', () => {
  const { look } = looks()('Clientes');
  expect(look).toMatchObject({ tabColor: null, columns: [], wrapped: 0, filled: 0 });
  expect(look.fill(0, 0)).toBeNull();
});
