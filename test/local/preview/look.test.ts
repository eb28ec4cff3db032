/** What the preview's grid is told of cells besides their texts. */
import { MemoryDrive } from '../../../local/google/drive/memory';
import { Session } from '../../../local/preview/session';
import { Runtime } from '../../../local/runtime/runtime';

/** `_Configuracion` of a new installation, and where it stands. */
function configuration() {
  const drive = new MemoryDrive();
  const folderId = drive.mkdir('Exportaciones');
  const runtime = new Runtime({ scriptFolder: 'dist', drive });
  runtime.call('install', [folderId]);
  const tab = runtime.spreadsheet.tabNamed('_Configuracion');
  if (!tab) throw new Error('the installation made no _Configuracion');
  return { session: new Session(runtime, () => runtime.clock.nowMs), sheetId: tab.sheetId };
}

it('tells colours, notes and lists of the cells that have them, by their place in what was asked for', () => {
  const { session, sheetId } = configuration();
  const { texts, looks } = session.cells(sheetId, { row: 0, rows: 2, column: 8, columns: 3 });
  expect(texts.map((row) => row.length)).toEqual([3, 3]);
  expect(looks.map(({ note, ...look }) => ({ ...look, note: note?.slice(0, 8) ?? null }))).toEqual([
    { row: 0, column: 0, fill: 'rgb(217 227 242)', note: 'Si un ar', choices: [] },
    { row: 0, column: 1, fill: 'rgb(217 227 242)', note: '«no» dej', choices: [] },
    { row: 0, column: 2, fill: 'rgb(217 227 242)', note: 'La escri', choices: [] },
    { row: 1, column: 1, fill: null, note: null, choices: ['sí', 'no'] },
    { row: 1, column: 2, fill: 'rgb(242 242 242)', note: null, choices: [] },
  ]);
});

it('tells nothing of plain cells, nor of a tab that is gone', () => {
  const { session, sheetId } = configuration();
  expect(session.cells(sheetId, { row: 1, rows: 1, column: 2, columns: 3 }).looks).toEqual([]);
  expect(session.cells(12_345, { row: 0, rows: 1, column: 0, columns: 1 })).toEqual({ texts: [], looks: [] });
});
