/** What a world keeps in its folder, and what it does with a folder that it does not understand. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toldOf } from '../../../local/server/open';
import { StateError } from '../../../local/server/state';
import { ask, clientsOf, openTestGoogle, order } from './world';

let state = '';
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'state-'));
});
afterEach(() => rmSync(state, { recursive: true }));

const open = () => openTestGoogle({ state });

const SCRIPT = [
  { name: 'appsscript', type: 'JSON', source: '{"timeZone":"Etc/UTC","runtimeVersion":"V8"}' },
  {
    name: 'Code',
    type: 'SERVER_JS',
    source: `function start() {
      PropertiesService.getScriptProperties().setProperty('count', '0');
      ScriptApp.newTrigger('count').timeBased().everyMinutes(5).create();
    }
    function count() {
      const store = PropertiesService.getScriptProperties();
      store.setProperty('count', String(Number(store.getProperty('count')) + 1));
      return store.getProperty('count');
    }`,
  },
];

it('a world that is opened again has tokens, files, sharing, cells, scripts, properties, triggers and the time', async () => {
  const first = await open();
  const { drive, sheets, script, here } = clientsOf(first);
  const told = toldOf(first);
  const { data: file } = await drive.files.create(
    { requestBody: { name: 'a.csv' }, media: { mimeType: 'text/csv', body: 'id\n1\n' } },
    here,
  );
  const fileId = file.id ?? '';
  await drive.permissions.create({
    fileId,
    requestBody: { type: 'user', role: 'reader', emailAddress: clientsOf(first, 1).email },
  });
  const { data: made } = await sheets.spreadsheets.create({
    requestBody: { properties: { title: 'Libro' } },
  });
  const spreadsheetId = made.spreadsheetId ?? '';
  const cells = { spreadsheetId, range: 'A1', valueInputOption: 'RAW', requestBody: { values: [['00123']] } };
  await sheets.spreadsheets.values.update(cells);
  const { data: project } = await script.projects.create({
    requestBody: { title: 'S', parentId: spreadsheetId },
  });
  const scriptId = project.scriptId ?? '';
  await script.projects.updateContent({ scriptId, requestBody: { files: SCRIPT } });
  await script.projects.versions.create({ scriptId, requestBody: {} });
  await order(first, 'press', { spreadsheetId, function: 'start' });
  await order(first, 'clock', { advanceMs: 10 * 60_000 });
  const { nowMs } = first.google.clock;
  await first.close();

  const second = await open();
  const again = clientsOf(second);
  expect(toldOf(second).accounts).toEqual(told.accounts);
  expect(second.google.clock.nowMs).toBe(nowMs);
  const media = { fileId, alt: 'media' };
  expect((await clientsOf(second, 1).drive.files.get(media, { responseType: 'text' })).data).toBe('id\n1\n');
  expect((await again.sheets.spreadsheets.values.get({ spreadsheetId, range: 'A1' })).data.values).toEqual([
    ['00123'],
  ]);
  expect((await again.script.projects.getContent({ scriptId, versionNumber: 1 })).data.files).toHaveLength(2);
  await order(second, 'clock', { advanceMs: 5 * 60_000 });
  const { body } = await order(second, 'press', { spreadsheetId, function: 'count' });
  expect(body).toMatchObject({ value: '3' });
  await second.close();
});

it('a state that is in use is left alone', async () => {
  const first = await open();
  await expect(open()).rejects.toThrow(/is in use/);
  expect((await ask(first, '/drive/v3/files')).code).toBe(200);
  await first.close();
});

it.each([
  ['cut short', (text: string) => text.slice(0, -40)],
  ['of another version', () => '{"format":99}'],
  ['something else', () => 'hello'],
])('a state that is %s is refused, and left as it is', async (_, damage) => {
  const first = await open();
  await first.close();
  const path = join(state, 'google.json');
  const damaged = damage(readFileSync(path, 'utf8'));
  writeFileSync(path, damaged);
  await expect(open()).rejects.toThrow(StateError);
  expect(readFileSync(path, 'utf8')).toBe(damaged);
});

it('a state whose Spreadsheet was changed is refused, and left as it is', async () => {
  const first = await open();
  await clientsOf(first).sheets.spreadsheets.create({ requestBody: { properties: { title: 'Libro' } } });
  await first.close();
  const folder = join(state, 'spreadsheets');
  const [name = ''] = readdirSync(folder);
  writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace('Libro', 'Librx'));
  await expect(open()).rejects.toThrow(/is damaged/);
  expect(readdirSync(folder)).toEqual([name]);
});
