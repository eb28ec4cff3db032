/** Google's own clients, written by nobody here, work against the embedded Google. */
import { createHash } from 'node:crypto';
import { readBundle } from '../../../local/server/bundle';
import type { Opened } from '../../../local/server/open';
import { type Clients, clientsOf, openTestGoogle, order } from './world';

let opened: Opened;
let clients: Clients;
beforeEach(async () => {
  opened = await openTestGoogle();
  clients = clientsOf(opened);
});
afterEach(async () => {
  expect(opened.face.mismatches).toEqual([]);
  await opened.close();
});

const FOLDER = 'application/vnd.google-apps.folder';
const SHORTCUT = 'application/vnd.google-apps.shortcut';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

async function upload(name: string, body: string, parents: string[] = []): Promise<string> {
  const requestBody = { name, ...(parents.length > 0 ? { parents } : {}) };
  const media = { mimeType: 'text/csv', body };
  const { data } = await clients.drive.files.create({ requestBody, media }, clients.here);
  return data.id ?? '';
}

async function makeSpreadsheet(title = 'Libro'): Promise<string> {
  const { data } = await clients.sheets.spreadsheets.create({ requestBody: { properties: { title } } });
  return data.spreadsheetId ?? '';
}

describe('@googleapis/drive', () => {
  it('uploads a file, replaces its contents in place, reads it back whole and in part', async () => {
    const { drive, here } = clients;
    const fileId = await upload('clientes.csv', 'id;nombre\n1;Ñandú\n');
    const media = { mimeType: 'text/csv', body: 'id;nombre\n2;Ñu\n' };
    const { data } = await drive.files.update({ fileId, media, fields: 'id,md5Checksum,size,version' }, here);
    expect(data).toMatchObject({
      id: fileId,
      md5Checksum: createHash('md5').update(media.body).digest('hex'),
      size: String(Buffer.byteLength(media.body)),
    });
    const whole = await drive.files.get({ fileId, alt: 'media' }, { responseType: 'text' });
    expect(whole.data).toBe(media.body);
    const part = await drive.files.get(
      { fileId, alt: 'media' },
      { responseType: 'text', headers: { Range: 'bytes=3-8' } },
    );
    expect([part.status, part.data]).toEqual([206, 'nombre']);
    const { data: told } = await drive.revisions.list({ fileId, fields: 'revisions(id,md5Checksum)' });
    expect(told.revisions).toHaveLength(2);
  });

  it('lists a folder by pages, moves, puts into the trash, takes out, deletes for good', async () => {
    const { drive, here: _ } = clients;
    const { data: folder } = await drive.files.create({
      requestBody: { name: 'Exportaciones', mimeType: FOLDER },
    });
    const parents = [folder.id ?? ''];
    for (const name of ['a.csv', 'b.csv', 'c.csv']) await upload(name, name, parents);
    const other = await upload('otro.csv', 'x');
    const q = `'${folder.id}' in parents and trashed = false`;
    const names: (string | null | undefined)[] = [];
    let pageToken: string | null | undefined;
    do {
      const page = { q, orderBy: 'name', pageSize: 2, fields: 'nextPageToken,files(id,name)' };
      const { data } = await drive.files.list({ ...page, ...(pageToken ? { pageToken } : {}) });
      names.push(...(data.files ?? []).map(({ name }) => name));
      pageToken = data.nextPageToken;
    } while (pageToken);
    expect(names).toEqual(['a.csv', 'b.csv', 'c.csv']);
    const { data: root } = await drive.files.get({ fileId: 'root', fields: 'id' });
    await drive.files.update({ fileId: other, addParents: folder.id ?? '', removeParents: root.id ?? '' });
    await drive.files.update({ fileId: other, requestBody: { trashed: true } });
    expect((await drive.files.list({ q })).data.files).toHaveLength(3);
    await drive.files.update({ fileId: other, requestBody: { trashed: false } });
    expect((await drive.files.list({ q })).data.files).toHaveLength(4);
    await drive.files.delete({ fileId: other });
    await expect(drive.files.get({ fileId: other })).rejects.toMatchObject({ status: 404 });
  });

  it('shares a file, which then is there for the other account, and takes it back', async () => {
    const other = clientsOf(opened, 1);
    const fileId = await upload('clientes.csv', 'x');
    const requestBody = { type: 'user', role: 'reader', emailAddress: other.email };
    const { data } = await clients.drive.permissions.create({ fileId, requestBody });
    expect((await other.drive.files.get({ fileId, fields: 'ownedByMe,shared' })).data).toEqual({
      ownedByMe: false,
      shared: true,
    });
    await expect(
      other.drive.files.update({ fileId, requestBody: { name: 'otro.csv' } }),
    ).rejects.toMatchObject({ status: 403 });
    await clients.drive.permissions.delete({ fileId, permissionId: data.id ?? '' });
    await expect(other.drive.files.get({ fileId })).rejects.toMatchObject({ status: 404 });
  });

  it('makes a file under an ID that was given out, once, and a shortcut that leads to it', async () => {
    const { files } = clients.drive;
    const { data } = await files.generateIds({ count: 1 });
    const id = data.ids?.[0] ?? '';
    expect((await files.create({ requestBody: { id, name: 'a.csv', mimeType: 'text/csv' } })).data.id).toBe(
      id,
    );
    await expect(files.create({ requestBody: { id, name: 'b.csv' } })).rejects.toMatchObject({ status: 409 });
    const shortcut = { name: 'atajo', mimeType: SHORTCUT, shortcutDetails: { targetId: id } };
    const { data: made } = await files.create({ requestBody: shortcut, fields: 'shortcutDetails' });
    expect(made.shortcutDetails).toEqual({ targetId: id, targetMimeType: 'text/csv' });
    const lost = files.create({ requestBody: { name: 'atajo', mimeType: SHORTCUT } });
    await expect(lost).rejects.toMatchObject({ status: 400 });
  });

  it('tells what changed since a token', async () => {
    const { data: start } = await clients.drive.changes.getStartPageToken();
    const fileId = await upload('clientes.csv', 'x');
    const pageToken = start.startPageToken ?? '';
    const { data } = await clients.drive.changes.list({
      pageToken,
      fields: 'changes(fileId,removed),newStartPageToken',
    });
    expect(data.changes).toEqual([{ fileId, removed: false }]);
  });
});

describe('@googleapis/sheets', () => {
  it('writes RAW as it is and USER_ENTERED as if typed, and reads back', async () => {
    const { values } = clients.sheets.spreadsheets;
    const spreadsheetId = await makeSpreadsheet();
    const typed = [['00123', '=1+1', '1,5', 'TRUE']];
    const write = (range: string, valueInputOption: string) =>
      values.update({ spreadsheetId, range, valueInputOption, requestBody: { values: typed } });
    await write('A1', 'RAW');
    await write('A2', 'USER_ENTERED');
    const read = { spreadsheetId, range: 'A1:D2', valueRenderOption: 'UNFORMATTED_VALUE' };
    const { data } = await values.get(read);
    expect(data.values?.[0]).toEqual(typed[0]);
    expect(data.values?.[1]?.slice(0, 1)).toEqual([123]);
    expect(data.values?.[1]?.slice(2)).toEqual([1.5, true]);
  });

  it('appends, reads several ranges, resizes, and changes all or nothing', async () => {
    const { spreadsheets } = clients.sheets;
    const { data: made } = await spreadsheets.create({
      requestBody: {
        properties: { title: 'Libro' },
        sheets: [{ properties: { sheetId: 0, title: 'Ventas' } }],
      },
    });
    const spreadsheetId = made.spreadsheetId ?? '';
    const add = (values: string[][]) =>
      spreadsheets.values.append({
        spreadsheetId,
        range: 'Ventas',
        valueInputOption: 'RAW',
        requestBody: { values },
      });
    await add([['id', 'total']]);
    expect((await add([['1', '10']])).data.updates?.updatedRange).toBe('Ventas!A2:B2');
    const size = {
      properties: { sheetId: 0, gridProperties: { rowCount: 2 } },
      fields: 'gridProperties.rowCount',
    };
    const wrong = { deleteSheet: { sheetId: 7 } };
    const update = (requests: object[]) =>
      spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
    await expect(update([{ updateSheetProperties: size }, wrong])).rejects.toMatchObject({ status: 400 });
    const rows = async () =>
      (await spreadsheets.get({ spreadsheetId, fields: 'sheets.properties.gridProperties.rowCount' })).data
        .sheets;
    expect((await rows())?.[0]?.properties?.gridProperties?.rowCount).toBe(1000);
    await update([{ updateSheetProperties: size }]);
    expect((await rows())?.[0]?.properties?.gridProperties?.rowCount).toBe(2);
    const { data } = await spreadsheets.values.batchGet({
      spreadsheetId,
      ranges: ['Ventas!A1:A2', 'Ventas!B2'],
    });
    expect(data.valueRanges?.map(({ values }) => values)).toEqual([[['id'], ['1']], [['10']]]);
    await expect(spreadsheets.values.get({ spreadsheetId, range: 'Ventas!A9' })).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('exceeds grid limits'),
    });
  });

  it('makes up nothing: what a new Spreadsheet cannot have here is refused by name, and none is made', async () => {
    const sheets = [{ properties: { title: 'Uno' }, data: [{}] }];
    await expect(clients.sheets.spreadsheets.create({ requestBody: { sheets } })).rejects.toMatchObject({
      status: 501,
    });
    expect(opened.google.spreadsheets.size).toBe(0);
  });

  it('shows in Drive: a Spreadsheet is a file there, by whichever of the two it was made and named', async () => {
    const { drive, sheets } = clients;
    const { data: file } = await drive.files.create({ requestBody: { name: 'Uno', mimeType: SPREADSHEET } });
    const spreadsheetId = file.id ?? '';
    const title = async () => (await sheets.spreadsheets.get({ spreadsheetId })).data.properties?.title;
    const name = async () => (await drive.files.get({ fileId: spreadsheetId })).data.name;
    expect(await title()).toBe('Uno');
    await drive.files.update({ fileId: spreadsheetId, requestBody: { name: 'Dos' } });
    expect(await title()).toBe('Dos');
    const properties = { updateSpreadsheetProperties: { properties: { title: 'Tres' }, fields: 'title' } };
    await sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [properties] } });
    expect(await name()).toBe('Tres');
  });
});

describe('@googleapis/script', () => {
  const SOURCE = [
    { name: 'appsscript', type: 'JSON', source: '{"timeZone":"Etc/UTC","runtimeVersion":"V8"}' },
    { name: 'Code', type: 'SERVER_JS', source: 'function one() { return 1; }' },
  ];

  it('makes a bound project, pushes, reads back, keeps versions and deploys one', async () => {
    const { projects } = clients.script;
    const parentId = await makeSpreadsheet();
    const { data: made } = await projects.create({ requestBody: { title: 'Integración', parentId } });
    const scriptId = made.scriptId ?? '';
    const files = SOURCE;
    await projects.updateContent({ scriptId, requestBody: { files } });
    const { data: content } = await projects.getContent({ scriptId });
    expect(content.files?.map(({ name, type, source }) => ({ name, type, source }))).toEqual(files);
    const { data: version } = await projects.versions.create({
      scriptId,
      requestBody: { description: 'una' },
    });
    expect(version.versionNumber).toBe(1);
    await projects.updateContent({ scriptId, requestBody: { files: SOURCE.slice(0, 1) } });
    const { data: former } = await projects.getContent({ scriptId, versionNumber: 1 });
    expect(former.files).toHaveLength(2);
    await projects.deployments.create({ scriptId, requestBody: { versionNumber: 1 } });
    expect((await projects.deployments.list({ scriptId })).data.deployments).toHaveLength(2);
  });

  it.each([
    ['no manifest', SOURCE.slice(1), 'Missing required manifest.'],
    ['two files of one name', [...SOURCE, ...SOURCE.slice(1)], 'Duplicate file names.'],
    [
      'a script that is none',
      [...SOURCE, { name: 'B', type: 'SERVER_JS', source: 'function (' }],
      'Syntax error',
    ],
  ])('is refused with %s, and the project stays as it was', async (_, files, message) => {
    const { projects } = clients.script;
    const { data } = await projects.create({ requestBody: { title: 'Suelto' } });
    const scriptId = data.scriptId ?? '';
    const pushed = projects.updateContent({ scriptId, requestBody: { files } });
    await expect(pushed).rejects.toMatchObject({ status: 400, message: expect.stringContaining(message) });
    expect((await projects.getContent({ scriptId })).data.files).toHaveLength(2);
  });
});

it('what was pushed is what the trigger runs, on the clock of the world; a copy brings the script and no trigger', async () => {
  const { drive, script, sheets } = clients;
  const spreadsheetId = await makeSpreadsheet('Consolidado');
  const { data: folder } = await drive.files.create({
    requestBody: { name: 'Exportaciones', mimeType: FOLDER },
  });
  const { data: made } = await script.projects.create({
    requestBody: { title: 'Integración', parentId: spreadsheetId },
  });
  const scriptId = made.scriptId ?? '';
  await script.projects.updateContent({ scriptId, requestBody: { files: readBundle('dist') } });
  const { body } = await order(opened, 'press', { spreadsheetId, function: 'install', args: [folder.id] });
  expect(body).toMatchObject({ error: null, value: { installed: true } });
  await upload('clientes.csv', 'id;nombre\n00123;Ñandú\n', [folder.id ?? '']);
  await order(opened, 'clock', { advanceMs: 20 * 60_000 });
  const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range: 'Clientes' });
  expect(data.values).toEqual([
    ['id', 'nombre'],
    ['00123', 'Ñandú'],
  ]);
  const { data: copy } = await drive.files.copy({ fileId: spreadsheetId, requestBody: { name: 'Copia' } });
  const bound = opened.google.projects.boundTo(copy.id ?? '');
  expect(bound?.files.length).toBe(readBundle('dist').length);
  const { body: later } = await order(opened, 'clock', { advanceMs: 60_000 });
  expect(Object(later).runs).toEqual([expect.objectContaining({ scriptId, function: 'poll', error: null })]);
});
