import { MANIFEST_HEADER } from '../../../src/core/messages/manifest';
import { STATUS_FIELDS } from '../../../src/core/status/table';
import { systemTabs } from '../../../src/core/workbook/system';

it('tabs of the record have widths and a coloured header from the beginning', () => {
  for (const { title, edits } of systemTabs('book').filter((one) => one.title !== '_Configuracion')) {
    const made = edits(7, 0);
    const widths = made.find((edit) => edit.kind === 'widths');
    const [fill] = made.filter((edit) => edit.kind === 'fill');
    const [tab] = made;
    if (widths?.kind !== 'widths' || tab?.kind !== 'addTab') throw new Error(title);
    expect(widths.pixels.length).toBeLessThanOrEqual(tab.columns);
    expect(fill).toMatchObject({ row: 0, rows: 1, columns: tab.columns });
    // Hashes in lines would make every row as tall as they are.
    expect(made).toContainEqual({ kind: 'wrap', sheetId: 7, columns: widths.pixels.length });
  }
  expect(systemTabs('book')[2]?.edits(7, 0)[0]).toMatchObject({ columns: MANIFEST_HEADER.length });
});

it('what only programs read of _Estado is folded away, and all that is for people of it is not', () => {
  const status = systemTabs('book').find(({ title }) => title === '_Estado');
  const fold = status?.edits(7, 0).find((edit) => edit.kind === 'fold');
  if (fold?.kind !== 'fold') throw new Error('no fold');
  expect(STATUS_FIELDS.slice(0, fold.from)).toEqual(
    expect.arrayContaining(['stateWord', 'reason', 'todo', 'rows', 'errors', 'idColumn']),
  );
  expect(STATUS_FIELDS.slice(fold.from, fold.to)).toEqual(
    expect.arrayContaining(['generation', 'scriptId', 'rowSetHash', 'relationCodes', 'sheetId']),
  );
});
