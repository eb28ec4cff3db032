/** Times are told in the Spreadsheet's zone, whatever zone the script was pushed with. */
import { openBundle } from './world';

const MEXICO = 'America/Mexico_City';

function inMexico() {
  const world = openBundle();
  const { spreadsheet, sheets } = world.runtime;
  const properties = { timeZone: MEXICO };
  const requests = [{ updateSpreadsheetProperties: { properties, fields: 'timeZone' } }];
  sheets.call('sheets.spreadsheets.batchUpdate', { spreadsheetId: spreadsheet.id }, { requests });
  world.put('clientes.csv', 'id,nombre\n1,Ana\n');
  world.settle();
  return world;
}

it('writes times into the system’s tabs with the offset of the Spreadsheet', () => {
  const world = inMexico();
  const times = [
    world.manifest()[0]?.[0],
    world.texts('_Estado')?.[1]?.[21],
    world.texts('_Estado')?.[1]?.[23],
  ];
  for (const time of times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-06:00$/);
});

it('tells the panel when a file was published in the same zone', () => {
  const { runtime } = inMexico();
  const { value } = runtime.call('panelData', ['', '']);
  expect(JSON.stringify(value)).toMatch(/"publishedAt":"[^"]*-06:00"/);
});

it('is checked by the diagnosis', () => {
  const { runtime } = inMexico();
  const { value } = runtime.call('selfTest', []);
  const results: readonly { readonly id: string }[] = Object(value).results;
  expect(results.find(({ id }) => id === 'D04')).toMatchObject({ state: 'passed', facts: MEXICO });
});
