import { systemTabs } from '../../../../src/core/run/workbook/system';
import { FakeWorkbook } from '../../fake/workbook';

function made(): FakeWorkbook {
  const book = new FakeWorkbook();
  systemTabs('spreadsheet-id').forEach(({ edits }, index) => {
    book.apply(edits(100 + index, index));
  });
  return book;
}

describe('systemTabs', () => {
  it('are named without accents and blanks, and begin with an underscore', () => {
    for (const { title } of systemTabs('spreadsheet-id')) expect(title).toMatch(/^_[A-Za-z]+$/);
  });

  it('are each made with a title in the first row, which is frozen, and a warning', () => {
    for (const { title, edits } of systemTabs('spreadsheet-id')) {
      const list = edits(7, 0);
      expect(list[0]).toMatchObject({ kind: 'addTab', sheetId: 7, title, hidden: false });
      expect(list).toContainEqual({ kind: 'header', sheetId: 7, frozenRows: 1 });
      expect(list).toContainEqual({ kind: 'plainText', sheetId: 7 });
      expect(list.filter((edit) => edit.kind === 'protect')).toHaveLength(1);
      expect(list.every((edit) => !('sheetId' in edit) || edit.sheetId === 7)).toBe(true);
    }
  });

  it('hold their texts within their grids', () => {
    const book = made();
    for (const tab of book.tabList) {
      expect(tab.texts.length).toBeLessThanOrEqual(tab.rows);
      for (const row of tab.texts) expect(row.length).toBeLessThanOrEqual(tab.columns);
    }
  });

  it('leave room below the configuration for a person’s own rows', () => {
    const tab = made().tabList.find(({ title }) => title === '_Configuracion');
    expect((tab?.rows ?? 0) - (tab?.texts.length ?? 0)).toBeGreaterThan(20);
  });
});
