import { takeTablesOff } from '../../../../src/core/run/workbook/untable';
import { FakeWorkbook } from '../../fake/workbook';

const CELLS = [['Fecha', 'Hoja'], ['hoy', 'Clientes'], [], ['ayer']];

function open() {
  const workbook = new FakeWorkbook();
  const [first] = workbook.tabList;
  if (!first) throw new Error('there is no tab');
  workbook.tabList = [
    { ...first, title: '_Manifiesto', rows: 4, columns: 3, texts: CELLS, tables: ['T1', 'T2'] },
    { ...first, title: '_Estado', sheetId: 4, texts: [['x']] },
  ];
  const clock = {
    now: () => 0,
    local: String,
    useZone: () => undefined,
    sleep: () => undefined,
    random: () => 0,
  };
  return { workbook, budget: { clock, stopMs: 1_000 } };
}

describe('takeTablesOff', () => {
  it('leaves every cell as it was, in one batch', () => {
    const { workbook, budget } = open();
    takeTablesOff(budget, workbook, workbook.tabs());
    expect(workbook.textsOf('_Manifiesto')).toEqual(CELLS);
    expect(workbook.tabs().map(({ tables }) => tables)).toEqual([[], []]);
    expect(workbook.count('apply')).toBe(1);
  });

  it('reads and writes the tabs with tables only', () => {
    const { workbook, budget } = open();
    workbook.tabList = workbook.tabList.map((tab) => ({
      ...tab,
      texts: tab.sheetId === 4 ? [['y']] : tab.texts,
    }));
    takeTablesOff(budget, workbook, workbook.tabs());
    expect(workbook.textsOf('_Estado')).toEqual([['y']]);
    expect(workbook.count('read')).toBe(1);
  });
});
