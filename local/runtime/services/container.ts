/** `SpreadsheetApp`: the Spreadsheet that holds the script. */

import { COST } from '../../google/cost';
import { ServiceError } from '../../google/service-error';
import type { Tab } from '../../google/sheets/tab';
import { textAnswer, valueAnswer } from '../border';
import type { Handler, Handlers, World } from '../world';
import { type Done, serviceMethod } from './built-in';
import type { Selection } from './person';

interface OfSheet {
  readonly sheetId: number;
}

const done = (value?: unknown): Done => ({ value, ms: COST.otherMs });

function tabOf(world: World, sheetId: number): Tab {
  const tab = world.spreadsheet.tabs.find((candidate) => candidate.sheetId === sheetId);
  if (tab === undefined) throw new ServiceError(`Sheet ${sheetId} not found.`);
  return tab;
}

/** The selection of the person; without one, the first cell of the first tab. */
function selectionOf(world: World): Selection {
  const { selection } = world.person;
  const there = world.spreadsheet.tabs.some(({ sheetId }) => sheetId === selection?.sheetId);
  if (selection !== null && there) return selection;
  const [first] = world.spreadsheet.tabs;
  if (first === undefined) throw new Error('a Spreadsheet always has a tab');
  return { sheetId: first.sheetId, row: 1, column: 1, rows: 1, columns: 1 };
}

function display(world: World, at: Selection): string[][] {
  const tab = tabOf(world, at.sheetId);
  return Array.from({ length: at.rows }, (_row, down) =>
    Array.from({ length: at.columns }, (_cell, along) => tab.text(at.row - 1 + down, at.column - 1 + along)),
  );
}

function sheetGetters(world: World): Handlers {
  const getter = (name: string, read: (tab: Tab) => unknown): [string, Handler] => [
    `SpreadsheetApp.${name}`,
    serviceMethod<OfSheet>(world, `SpreadsheetApp.${name}`, ['sheetId'], (_live, { sheetId }) =>
      done(read(tabOf(world, sheetId))),
    ),
  ];
  return Object.fromEntries([
    getter('getName', (tab) => tab.title),
    getter('getIndex', (tab) => world.spreadsheet.tabs.indexOf(tab) + 1),
    getter('isSheetHidden', (tab) => tab.hidden),
    getter('getMaxRows', (tab) => tab.rowCount),
    getter('getMaxColumns', (tab) => tab.columnCount),
  ]);
}

function spreadsheetGetters(world: World): Handlers {
  const getter = (name: string, read: () => unknown): [string, Handler] => [
    `SpreadsheetApp.${name}`,
    serviceMethod(world, `SpreadsheetApp.${name}`, [], () => done(read())),
  ];
  return Object.fromEntries([
    getter('getSpreadsheetName', () => world.spreadsheet.title),
    getter('getSpreadsheetLocale', () => world.spreadsheet.locale),
    getter('getSpreadsheetTimeZone', () => world.spreadsheet.timeZone),
    getter('getSheets', () => world.spreadsheet.tabs.map(({ sheetId }) => sheetId)),
    getter('getActiveRange', () => selectionOf(world)),
  ]);
}

/** @param world - where the Spreadsheet is */
export function containerHandlers(world: World): Handlers {
  const method = <Input extends object>(
    name: string,
    named: readonly (keyof Input & string)[],
    work: (input: Input) => Done,
  ): Handler => serviceMethod<Input>(world, `SpreadsheetApp.${name}`, named, (_live, input) => work(input));
  return {
    ...sheetGetters(world),
    ...spreadsheetGetters(world),
    'SpreadsheetApp.getSheetByName': method<{ name: string }>('getSheetByName', ['name'], ({ name }) =>
      done(world.spreadsheet.tabNamed(name)?.sheetId ?? null),
    ),
    'SpreadsheetApp.getDisplayValues': method<Selection>(
      'getDisplayValues',
      ['sheetId', 'row', 'column'],
      (at) => {
        const read = at.rows * at.columns;
        return { value: display(world, at), ms: COST.sheetsReadMs + read / COST.cellsReadPerMs };
      },
    ),
    'SpreadsheetApp.setActiveSheet': method<OfSheet>('setActiveSheet', ['sheetId'], ({ sheetId }) => {
      tabOf(world, sheetId);
      world.person.selection = { sheetId, row: 1, column: 1, rows: 1, columns: 1 };
      return done();
    }),
    'SpreadsheetApp.toast': method<{ message: string; title: string }>('toast', [], ({ message, title }) => {
      world.person.toasts.push({ title, message });
      return done();
    }),
    'SpreadsheetApp.flush': method('flush', [], () => ({ ms: COST.flushMs })),
    // A bound script is started with its container's ID, and knows whether there is a person.
    'container.id': () => textAnswer(world.spreadsheet.id),
    'container.ui': (live) => valueAnswer(live.start.as !== 'trigger'),
  };
}
