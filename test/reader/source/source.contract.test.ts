/** What every source gives, whatever it reads: the workbook of `npm start`, or Google over HTTP. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auth } from '@googleapis/sheets';
import { writeXlsx } from '../../../local/cli/xlsx/write';
import type { Opened } from '../../../local/server/open';
import { toldOf } from '../../../local/server/open';
import type { SpreadsheetSource } from '../../../reader/core/ports/source';
import { SheetsSource } from '../../../reader/source/sheets-source';
import { XlsxSource } from '../../../reader/source/xlsx-source';
import { clientsOf, openTestGoogle } from '../../local/server/world';

const TITLE = "D'Oro 1";
const ROWS = [
  ['id', 'nombre', ''],
  ['00123', '=A1', ''],
  ['', '', ''],
  ['𝒳', "'x", '1.234,56'],
];

const folder = mkdtempSync(join(tmpdir(), 'source-'));
let google: Opened;
let spreadsheetId = '';

beforeAll(async () => {
  google = await openTestGoogle();
  const { sheets } = clientsOf(google);
  const made = await sheets.spreadsheets.create({
    requestBody: { properties: { title: 'Libro' }, sheets: [{ properties: { title: TITLE } }] },
  });
  spreadsheetId = made.data.spreadsheetId ?? '';
  const range = `'${TITLE.replace("'", "''")}'!A1`;
  await sheets.spreadsheets.values.update({
    spreadsheetId,
    range,
    valueInputOption: 'RAW',
    requestBody: { values: ROWS },
  });
});

afterAll(async () => {
  await google.close();
  rmSync(folder, { recursive: true });
});

const SOURCES: Readonly<Record<string, () => SpreadsheetSource>> = {
  'a workbook': () => {
    const path = join(folder, 'libro.xlsx');
    writeXlsx(path, [{ title: TITLE, hidden: false, frozenRowCount: 1, rows: () => ROWS }]);
    return new XlsxSource(path);
  },
  Google: () => sheetsOf(spreadsheetId),
};

function sheetsOf(id: string, token = toldOf(google).accounts[0]?.accessToken ?? ''): SheetsSource {
  const account = new auth.OAuth2();
  account.setCredentials({ access_token: token });
  return new SheetsSource(id, {
    auth: account,
    rootUrl: `${toldOf(google).url}/`,
    sleep: async () => undefined,
  });
}

/** Rows without the blank cells at their end, which a source may leave out. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1));
}

describe.each(Object.entries(SOURCES))('%s', (_name, open) => {
  it('gives texts as they are, several regions in one request', async () => {
    const source = open();
    const whole = { title: TITLE, firstRow: 0, rows: 4, columns: 3 };
    const [all = [], part = []] = await source.read([whole, { ...whole, firstRow: 1, rows: 2, columns: 1 }]);
    expect(trimmed(all)).toEqual(trimmed(ROWS));
    expect(trimmed(part).slice(0, 1)).toEqual([['00123']]);
  });

  it('says that it is none of the product when a tab is missing', async () => {
    const region = { title: 'Otra', firstRow: 0, rows: 1, columns: 1 };
    await expect(open().read([region])).rejects.toMatchObject({ name: 'SourceError', kind: 'foreign' });
  });
});

it.each([
  ['missing', () => new XlsxSource(join(folder, 'none.xlsx')).read([])],
  [
    'foreign',
    () => {
      writeFileSync(join(folder, 'notes.xlsx'), 'no workbook');
      return new XlsxSource(join(folder, 'notes.xlsx')).read([
        { title: 'A', firstRow: 0, rows: 1, columns: 1 },
      ]);
    },
  ],
  ['missing', () => sheetsOf('1nowhere').read([{ title: 'A', firstRow: 0, rows: 1, columns: 1 }])],
  [
    'denied',
    () => sheetsOf(spreadsheetId, 'stale').read([{ title: TITLE, firstRow: 0, rows: 1, columns: 1 }]),
  ],
])('fails as %s, and says what to do', async (kind, read) => {
  const failure = await Promise.resolve()
    .then(read)
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'SourceError', kind });
});
