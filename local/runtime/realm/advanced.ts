/** The advanced services `Drive` and `Sheets`: thin wrappers of the REST methods, the body first. */
import { contentOf } from './blob';
import type { Border } from './border';
import { wrongArguments } from './exception';
import { guard } from './guard';

/** A method's arguments before its optional ones, as the advanced services order them, and what REST calls it. */
interface Signature {
  readonly takes: readonly string[];
  /** Whether contents may follow, before the optional arguments. */
  readonly media?: true;
  /** Name of the REST method where the language reserves it. */
  readonly rest?: string;
}

const takes = (...names: readonly string[]): Signature => ({ takes: names });

/** https://developers.google.com/apps-script/advanced/drive */
const DRIVE: Readonly<Record<string, Readonly<Record<string, Signature>>>> = {
  Files: {
    list: takes(),
    get: takes('fileId'),
    create: { takes: ['body'], media: true },
    update: { takes: ['body', 'fileId'], media: true },
    remove: { takes: ['fileId'], rest: 'delete' },
  },
  Revisions: { list: takes('fileId'), get: takes('fileId', 'revisionId') },
  About: { get: takes() },
};

/** https://developers.google.com/apps-script/advanced/sheets */
const SPREADSHEETS: Readonly<Record<string, Signature>> = {
  get: takes('spreadsheetId'),
  getByDataFilter: takes('body', 'spreadsheetId'),
  batchUpdate: takes('body', 'spreadsheetId'),
};
const VALUES: Readonly<Record<string, Signature>> = {
  get: takes('spreadsheetId', 'range'),
  batchGet: takes('spreadsheetId'),
  update: takes('body', 'spreadsheetId', 'range'),
  append: takes('body', 'spreadsheetId', 'range'),
  batchUpdate: takes('body', 'spreadsheetId'),
  clear: takes('body', 'spreadsheetId', 'range'),
  batchClear: takes('body', 'spreadsheetId'),
};

function method(border: Border, written: string, api: string, signature: Signature) {
  const { takes: names, media } = signature;
  return (...given: unknown[]): unknown => {
    const content = media && given.length > names.length ? given[names.length] : null;
    const rest = given.slice(names.length + (media ? 1 : 0));
    const [optional] = rest;
    const isContent = content === null || contentOf(content) !== null;
    const fits = given.length >= names.length && rest.length <= 1 && isContent;
    if (!fits || (optional !== undefined && typeof optional !== 'object')) {
      throw wrongArguments(written, given);
    }
    const params: Record<string, unknown> = { ...(optional ?? {}) };
    let body: unknown;
    names.forEach((name, place) => {
      if (name === 'body') body = given[place];
      else params[name] = given[place];
    });
    const bytes = contentOf(content);
    return border.ask(
      api,
      bytes === null ? { params, body } : `${JSON.stringify({ params, body })}\n${bytes}`,
    );
  };
}

function methods(border: Border, written: string, api: string, table: Readonly<Record<string, Signature>>) {
  const made: Record<string, unknown> = {};
  for (const [name, signature] of Object.entries(table)) {
    made[name] = method(border, `${written}.${name}`, `${api}.${signature.rest ?? name}`, signature);
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
