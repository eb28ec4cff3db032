// A program with google-spreadsheet, as somebody would write it. Reads what `npm run google -- --json` tells from the
// file that it is given; ends with an error at the first step that does not hold.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { GoogleSpreadsheet } from 'google-spreadsheet';

const { url, accounts } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const [{ accessToken }] = accounts;

// The library has no option for another address.
const { fetch } = globalThis;
const local = (address) => address.replace(/^https:\/\/(sheets|www)\.googleapis\.com/, url);
globalThis.fetch = (target, init) =>
  typeof target === 'string' || target instanceof URL
    ? fetch(local(String(target)), init)
    : fetch(new Request(local(target.url), target), init);

const document = await GoogleSpreadsheet.createNewSpreadsheetDocument(
  { token: accessToken },
  { title: 'Libro' },
);
assert.equal(document.title, 'Libro');

const sheet = await document.addSheet({ title: 'Ventas', headerValues: ['id', 'total'] });
await sheet.addRows([{ id: '00123', total: '1,5' }, ['=1+1', 'TRUE']], { raw: true });
await sheet.addRow({ id: '7', total: '10' });
const rows = await sheet.getRows();
assert.deepEqual(
  rows.map((row) => row.toObject()),
  [
    { id: '00123', total: '1,5' },
    { id: '=1+1', total: 'TRUE' },
    { id: '7', total: '10' },
  ],
);
rows[2].set('total', '20');
await rows[2].save();
await sheet.deleteDimension('ROWS', { startIndex: 1, endIndex: 2 });

await sheet.loadCells('A1:B3');
assert.equal(sheet.getCell(1, 0).value, '=1+1');
assert.equal(sheet.getCellByA1('B3').value, 20);
sheet.getCell(0, 1).value = 'Total';
sheet.getCell(0, 1).textFormat = { bold: true };
await sheet.saveUpdatedCells();

await sheet.resize({ rowCount: 10, columnCount: 4 });
await sheet.updateProperties({ title: 'Ventas 2026' });
await document.updateProperties({ title: 'Libro nuevo' });
const again = new GoogleSpreadsheet(document.spreadsheetId, { token: accessToken });
await again.loadInfo();
assert.equal(again.title, 'Libro nuevo');
assert.deepEqual(
  [again.sheetsByTitle['Ventas 2026'].rowCount, again.sheetsByTitle['Ventas 2026'].columnCount],
  [10, 4],
);
assert.deepEqual(await again.sheetsByTitle['Ventas 2026'].getCellsInRange('A1:B2'), [
  ['id', 'Total'],
  ['=1+1', 'TRUE'],
]);

const other = await GoogleSpreadsheet.createNewSpreadsheetDocument({ token: accessToken }, { title: 'Otro' });
await again.sheetsByTitle['Ventas 2026'].copyToSpreadsheet(other.spreadsheetId);
await other.loadInfo(true);
assert.equal(other.sheetCount, 2);
await again.deleteSheet(sheet.sheetId);
assert.equal(again.sheetCount, 1);
await assert.rejects(again.sheetsByIndex[0].getCellsInRange('ZZ1:ZZ2'), /exceeds grid limits/);
await other.delete();
await assert.rejects(new GoogleSpreadsheet(other.spreadsheetId, { token: accessToken }).loadInfo(), /404/);
console.log('every step holds');
