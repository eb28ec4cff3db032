/** `SpreadsheetApp`: the Spreadsheet that the script is bound to, as far as menus and selections need it. */
import type { Border } from './border';
import { exception } from './exception';
import { guard } from './guard';
import { ui } from './ui';

/** A selection on a tab, 1-based as Apps Script counts. */
interface Selection {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const SHEET_ID = Symbol('sheetId');

function sheet(border: Border, sheetId: number): object {
  const ask = (name: string): unknown => border.ask(`SpreadsheetApp.${name}`, { sheetId });
  return guard('Sheet', {
    [SHEET_ID]: sheetId,
    getSheetId: () => sheetId,
    getName: () => ask('getName'),
    getSheetName: () => ask('getName'),
    getIndex: () => ask('getIndex'),
    isSheetHidden: () => ask('isSheetHidden'),
    getMaxRows: () => ask('getMaxRows'),
    getMaxColumns: () => ask('getMaxColumns'),
    getActiveRange: () => range(border, border.ask('SpreadsheetApp.getActiveRange') as Selection),
  });
}

function range(border: Border, at: Selection): object {
  const values = (): unknown => border.ask('SpreadsheetApp.getDisplayValues', at);
  return guard('Range', {
    getRow: () => at.row,
    getColumn: () => at.column,
    getNumRows: () => at.rows,
    getNumColumns: () => at.columns,
    getLastRow: () => at.row + at.rows - 1,
    getLastColumn: () => at.column + at.columns - 1,
    getSheet: () => sheet(border, at.sheetId),
    getDisplayValues: values,
    getDisplayValue: () => (values() as string[][])[0]?.[0],
  });
}

function spreadsheet(border: Border): object {
  const ask = (name: string, input: object = {}): unknown => border.ask(`SpreadsheetApp.${name}`, input);
  const selection = (): Selection => ask('getActiveRange') as Selection;
  const cell = (): object => range(border, { ...selection(), rows: 1, columns: 1 });
  return guard('Spreadsheet', {
    getId: () => border.ask('container.id'),
    getUrl: () => `https://docs.google.com/spreadsheets/d/${String(border.ask('container.id'))}/edit`,
    getName: () => ask('getSpreadsheetName'),
    getSpreadsheetLocale: () => ask('getSpreadsheetLocale'),
    getSpreadsheetTimeZone: () => ask('getSpreadsheetTimeZone'),
    toast: (message: unknown, title: unknown = '', seconds: unknown = 5) => {
      ask('toast', { message: String(message), title: String(title), seconds });
    },
    getSheets: () => (ask('getSheets') as number[]).map((sheetId) => sheet(border, sheetId)),
    getSheetByName: (name: unknown) => {
      const sheetId = ask('getSheetByName', { name: String(name) });
      return typeof sheetId === 'number' ? sheet(border, sheetId) : null;
    },
    getActiveSheet: () => sheet(border, selection().sheetId),
    getActiveRange: () => range(border, selection()),
    getCurrentCell: cell,
    getActiveCell: cell,
    setActiveSheet: (given: object) => {
      ask('setActiveSheet', { sheetId: Reflect.get(given, SHEET_ID) });
      return given;
    },
  });
}

/**
 * What the simple trigger of an edit gets.
 * @param given - the edit, as who types tells it
 */
export function editEvent(border: Border, given: unknown): unknown {
  const event: { range?: Selection } = Object(given);
  return event.range ? { ...event, range: range(border, event.range) } : given;
}

/** @param border - carries the calls */
export function containerService(border: Border): object {
  const active = (): object => spreadsheet(border);
  return {
    getActiveSpreadsheet: active,
    getActive: active,
    getActiveSheet: () => Reflect.get(active(), 'getActiveSheet')(),
    getActiveRange: () => Reflect.get(active(), 'getActiveRange')(),
    getCurrentCell: () => Reflect.get(active(), 'getCurrentCell')(),
    flush: () => {
      border.ask('SpreadsheetApp.flush');
    },
    getUi: () => {
      if (border.ask('container.ui') === true) return ui(border);
      throw exception('Exception', 'Cannot call SpreadsheetApp.getUi() from this context.');
    },
  };
}
