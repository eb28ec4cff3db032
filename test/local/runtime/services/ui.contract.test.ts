/** What a person sees and does in the Spreadsheet. The IDs are those of docs/platform.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorld } from '../world';

describe('the Ui of the Spreadsheet', () => {
  it('P196 has menus with items, separators and menus in menus, one of each name', () => {
    const { runtime } = openWorld(`
      function onOpen() {
        const ui = SpreadsheetApp.getUi();
        ui.createMenu('Integración').addItem('Ver', 'look').addSeparator()
          .addSubMenu(ui.createMenu('Más').addItem('Otra', 'other')).addToUi();
      }`);
    runtime.call('onOpen');
    runtime.call('onOpen');
    const items = [
      { caption: 'Ver', functionName: 'look' },
      null,
      { caption: 'Más', items: [{ caption: 'Otra', functionName: 'other' }] },
    ];
    expect(runtime.menus).toEqual([{ caption: 'Integración', items }]);
  });

  it('asks, and takes the answers in their order; a dialog without an answer is closed', () => {
    const { runtime } = openWorld(`
      function go() {
        const ui = SpreadsheetApp.getUi();
        const sure = ui.alert('Título', '¿Seguro?', ui.ButtonSet.YES_NO);
        const first = ui.prompt('Carpeta', ui.ButtonSet.OK_CANCEL);
        const second = ui.prompt('¿Nombre?');
        const last = ui.alert('Listo');
        return [sure === ui.Button.YES, first.getSelectedButton() === ui.Button.OK, first.getResponseText(), String(second.getSelectedButton()), second.getResponseText(), last === ui.Button.CLOSE];
      }`);
    runtime.answers.push('YES', 'https://drive.example/x', { button: 'CANCEL', text: 'half' });
    expect(runtime.call('go').value).toEqual([true, true, 'https://drive.example/x', 'CANCEL', 'half', true]);
    expect(runtime.dialogs.map(({ kind, title, text, answer }) => [kind, title, text, answer])).toEqual([
      ['alert', 'Título', '¿Seguro?', 'YES'],
      ['prompt', '', 'Carpeta', 'OK'],
      ['prompt', '', '¿Nombre?', 'CANCEL'],
      ['alert', '', 'Listo', 'CLOSE'],
    ]);
  });

  it.each(['alert', 'prompt'])(
    'P142 suspends the script while a dialog is open, and its locks with it: %s',
    (kind) => {
      const { runtime } = openWorld(`
      function go() {
        const lock = LockService.getScriptLock();
        const before = lock.tryLock(0);
        SpreadsheetApp.getUi().${kind}('¿Seguro?');
        return [before, lock.hasLock()];
      }`);
      runtime.answers.push('OK');
      expect(runtime.call('go').value).toEqual([true, false]);
    },
  );

  it('P11 is not there in a trigger’s run', () => {
    const { runtime } = openWorld(`function go() { SpreadsheetApp.getUi(); }`);
    expect(runtime.call('go', [], { as: 'trigger' }).error).toMatchObject({
      name: 'Exception',
      message: 'Cannot call SpreadsheetApp.getUi() from this context.',
    });
  });

  it('shows pages of the script’s folder', () => {
    const { runtime } = openWorld(`
      function go(name) { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(name).setTitle('Panel').append('!')); }`);
    writeFileSync(join(runtime.scriptFolder, 'panel.html'), '<p>hola</p>');
    runtime.call('go', ['panel']);
    expect(runtime.dialogs).toEqual([
      { kind: 'showSidebar', title: 'Panel', text: '<p>hola</p>!', answer: null },
    ]);
    expect(runtime.call('go', ['nothing']).error?.message).toBe('No HTML file named nothing was found.');
  });
});

describe('SpreadsheetApp', () => {
  const code = `
    function names() { const s = SpreadsheetApp.getActive(); return [s.getName(), s.getUrl(), s.getSheets().map((t) => t.getName()), s.getSheetByName('nothing'), s.getSheetByName('HOJA 1').getSheetId()]; }
    function where() { const r = SpreadsheetApp.getActiveRange(); return [r.getSheet().getName(), r.getRow(), r.getColumn(), r.getNumRows(), r.getDisplayValues(), SpreadsheetApp.getCurrentCell().getDisplayValue()]; }
    function say() { SpreadsheetApp.getActive().toast('Hecho', 'Integración', 5); SpreadsheetApp.flush(); }`;

  it('knows the Spreadsheet that holds the script', () => {
    const { runtime } = openWorld(code);
    const { id } = runtime.spreadsheet;
    expect(runtime.call('names').value).toEqual([
      'Consolidado',
      `https://docs.google.com/spreadsheets/d/${id}/edit`,
      ['Hoja 1'],
      null,
      0,
    ]);
  });

  it('P198 shows the first tab until the script shows another one', () => {
    const { runtime } = openWorld(`
      function go() {
        const book = SpreadsheetApp.getActive();
        const id = book.getId();
        Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title: 'Otra', index: 0 } } }] }, id);
        const first = book.getActiveSheet().getName();
        book.setActiveSheet(book.getSheetByName('Hoja 1'));
        return [first, book.getActiveSheet().getName()];
      }`);
    expect(runtime.call('go').value).toEqual(['Otra', 'Hoja 1']);
  });

  it('tells what the person selected, counted from 1', () => {
    const { runtime } = openWorld(`${code}
      function fill() { Sheets.Spreadsheets.Values.update({ values: [['a', 'b'], ['c', 'd']] }, SpreadsheetApp.getActive().getId(), 'A1', { valueInputOption: 'RAW' }); }`);
    runtime.call('fill');
    runtime.person.selection = { sheetId: 0, row: 2, column: 1, rows: 1, columns: 2 };
    expect(runtime.call('where').value).toEqual(['Hoja 1', 2, 1, 1, [['c', 'd']], 'c']);
  });

  it('shows a toast', () => {
    const { runtime } = openWorld(code);
    runtime.call('say');
    expect(runtime.toasts).toEqual([{ title: 'Integración', message: 'Hecho' }]);
  });
});
