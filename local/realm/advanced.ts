/** The advanced services `Drive` and `Sheets`: thin wrappers of the REST methods, the body first. */
import type { Border } from './border';
import { wrongArguments } from './exception';
import { guard } from './guard';

/** Argument names of a method before its optional arguments, as the advanced services order them. */
type Signature = readonly string[];

/** https://developers.google.com/apps-script/advanced/drive */
const DRIVE: Readonly<Record<string, Readonly<Record<string, Signature>>>> = {
  Files: { list: [], get: ['fileId'] },
  Revisions: { list: ['fileId'], get: ['fileId', 'revisionId'] },
  About: { get: [] },
};

/** https://developers.google.com/apps-script/advanced/sheets */
const SPREADSHEETS: Readonly<Record<string, Signature>> = {
  get: ['spreadsheetId'],
  getByDataFilter: ['body', 'spreadsheetId'],
  batchUpdate: ['body', 'spreadsheetId'],
};
const VALUES: Readonly<Record<string, Signature>> = {
  get: ['spreadsheetId', 'range'],
  batchGet: ['spreadsheetId'],
  update: ['body', 'spreadsheetId', 'range'],
  append: ['body', 'spreadsheetId', 'range'],
  batchUpdate: ['body', 'spreadsheetId'],
  clear: ['body', 'spreadsheetId', 'range'],
  batchClear: ['body', 'spreadsheetId'],
};

function method(border: Border, written: string, api: string, signature: Signature) {
  return (...given: unknown[]): unknown => {
    const optional = given[signature.length];
    const fits = given.length >= signature.length && given.length <= signature.length + 1;
    if (!fits || (optional !== undefined && typeof optional !== 'object')) {
      throw wrongArguments(written, given);
    }
    const params: Record<string, unknown> = { ...(optional ?? {}) };
    let body: unknown;
    signature.forEach((name, place) => {
      if (name === 'body') body = given[place];
      else params[name] = given[place];
    });
    return border.ask(api, { params, body });
  };
}

function methods(border: Border, written: string, api: string, table: Readonly<Record<string, Signature>>) {
  const made: Record<string, unknown> = {};
  for (const [name, signature] of Object.entries(table)) {
    made[name] = method(border, `${written}.${name}`, `${api}.${name}`, signature);
  }
  return made;
}

/** @param border - carries the calls */
export function driveService(border: Border): object {
  const collections: Record<string, unknown> = {};
  for (const [name, table] of Object.entries(DRIVE)) {
    collections[name] = guard(
      `Drive.${name}`,
      methods(border, `Drive.${name}`, `drive.${name.toLowerCase()}`, table),
    );
  }
  return collections;
}

/** @param border - carries the calls */
export function sheetsService(border: Border): object {
  const written = 'Sheets.Spreadsheets';
  const spreadsheets = methods(border, written, 'sheets.spreadsheets', SPREADSHEETS);
  const values = methods(border, `${written}.Values`, 'sheets.spreadsheets.values', VALUES);
  spreadsheets.Values = guard(`${written}.Values`, values);
  return { Spreadsheets: guard(written, spreadsheets) };
}
