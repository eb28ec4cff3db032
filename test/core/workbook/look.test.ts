import { MANIFEST_HEADER } from '../../../src/core/messages/manifest';
import { systemTabs } from '../../../src/core/workbook/system';

it('tabs of the record have widths and a coloured header from the beginning', () => {
  for (const { title, edits } of systemTabs('book').filter((one) => one.title !== '_Configuracion')) {
    const made = edits(7);
    const widths = made.find((edit) => edit.kind === 'widths');
    const [fill] = made.filter((edit) => edit.kind === 'fill');
    const [tab] = made;
    if (widths?.kind !== 'widths' || tab?.kind !== 'addTab') throw new Error(title);
    expect(widths.pixels.length).toBeLessThanOrEqual(tab.columns);
    expect(fill).toMatchObject({ row: 0, rows: 1, columns: tab.columns });
  }
  expect(systemTabs('book')[1]?.edits(7)[0]).toMatchObject({ columns: MANIFEST_HEADER.length });
});
