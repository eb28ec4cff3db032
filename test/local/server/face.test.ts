/** What the server refuses, whoever asks: tokens, addresses, bodies, unknown fields, faults on order. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { type Opened, toldOf } from '../../../local/server/open';
import { ask, clientsOf, openTestGoogle, order } from './world';

let opened: Opened;
beforeEach(async () => {
  opened = await openTestGoogle();
});
afterEach(() => opened.close());

const refused = (code: number, status: string, reason: string) => ({
  code,
  body: { error: expect.objectContaining({ code, status, errors: [expect.objectContaining({ reason })] }) },
});

async function newSpreadsheet(): Promise<string> {
  const { sheets } = clientsOf(opened);
  const { data } = await sheets.spreadsheets.create({ requestBody: { properties: { title: 'Libro' } } });
  return data.spreadsheetId ?? '';
}

describe('tokens', () => {
  it.each([
    ['GET', '/drive/v3/files'],
    ['POST', '/upload/drive/v3/files?uploadType=media'],
    ['POST', '/v4/spreadsheets'],
    ['GET', '/v1/projects/x'],
    ['POST', '/control/clock'],
    ['GET', '/nothing/of/google'],
  ])('%s %s is refused without one, and with one that is none', async (method, path) => {
    for (const authorization of ['', 'Bearer x', `Basic ${toldOf(opened).accounts[0]?.accessToken}`]) {
      expect(await ask(opened, path, { method, headers: { authorization } })).toMatchObject(
        refused(401, 'UNAUTHENTICATED', 'authError'),
      );
    }
  });

  it('a token that has expired is renewed by the client, which the person does not notice', async () => {
    const { drive, auth } = clientsOf(opened);
    await drive.about.get({ fields: 'user' });
    const first = auth.credentials.access_token ?? '';
    await order(opened, 'expire', { tokens: [first] });
    auth.setCredentials({ refresh_token: auth.credentials.refresh_token ?? null, access_token: first });
    expect((await drive.about.get({ fields: 'user' })).status).toBe(200);
    expect(auth.credentials.access_token).not.toBe(first);
  });

  it('a login that was taken back gives no token any more', async () => {
    const { drive, auth } = clientsOf(opened);
    await order(opened, 'expire', { tokens: [auth.credentials.refresh_token] });
    await expect(drive.about.get({ fields: 'user' })).rejects.toThrow('invalid_grant');
  });

  it('a token opens what its scopes say', async () => {
    const scopes = ['https://www.googleapis.com/auth/spreadsheets.readonly'];
    const id = await newSpreadsheet();
    const { email } = clientsOf(opened);
    const { body } = await order(opened, 'grant', { email, scopes });
    const headers = { authorization: `Bearer ${Object(body).accessToken}` };
    const path = `/v4/spreadsheets/${id}`;
    expect(await ask(opened, path, { headers })).toMatchObject({ code: 200 });
    expect(
      await ask(opened, `${path}/values/A1:clear`, { method: 'POST', body: '{}', headers }),
    ).toMatchObject(refused(403, 'PERMISSION_DENIED', 'forbidden'));
    expect(await ask(opened, '/drive/v3/files', { headers })).toMatchObject(
      refused(403, 'PERMISSION_DENIED', 'forbidden'),
    );
  });

  it('what is not shared with an account is not there for it', async () => {
    const id = await newSpreadsheet();
    const { sheets, drive } = clientsOf(opened, 1);
    await expect(sheets.spreadsheets.get({ spreadsheetId: id })).rejects.toMatchObject({ status: 403 });
    await expect(drive.files.get({ fileId: id })).rejects.toMatchObject({ status: 404 });
    expect((await drive.files.list()).data.files).toEqual([]);
  });
});

describe('the address', () => {
  it('is that of this machine alone', async () => {
    const port = Number(new URL(opened.url).port);
    const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const outside = others.filter(({ family, internal }) => family === 'IPv4' && !internal);
    const knocks = ['127.0.0.1', ...outside.map(({ address }) => address)].map(
      (host) =>
        new Promise<string>((done) => {
          const socket = connect(port, host, () => done(`${host} open`)).on('error', () =>
            done(`${host} shut`),
          );
          socket.setTimeout(2_000, () => done(`${host} shut`));
        }),
    );
    expect(await Promise.all(knocks)).toEqual([
      '127.0.0.1 open',
      ...outside.map(({ address }) => `${address} shut`),
    ]);
  });

  it('of a method that is not written here answers 501 with its name', async () => {
    expect(await ask(opened, '/drive/v3/files/x/comments?fields=*')).toMatchObject({
      code: 501,
      body: {
        error: {
          status: 'UNIMPLEMENTED',
          message: 'drive.comments.list is not part of the embedded runtime',
        },
      },
    });
  });

  it('of many requests in one answers 501 as well', async () => {
    expect(await ask(opened, '/batch/drive/v3', { method: 'POST' })).toMatchObject({
      code: 501,
      body: { error: { message: 'batch is not part of the embedded runtime' } },
    });
  });

  it('that is long comes as a form, and a header says which method is meant', async () => {
    const id = await newSpreadsheet();
    const headers = {
      'x-http-method-override': 'GET',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const body = Array.from({ length: 200 }, (_, row) => `ranges=A${row + 1}:B${row + 1}`).join('&');
    const path = `/v4/spreadsheets/${id}/values:batchGet`;
    const { code, body: found } = await ask(opened, path, { method: 'POST', headers, body });
    expect([code, Object(found).valueRanges?.length]).toEqual([200, 200]);
  });

  it('of nothing answers 404', async () => {
    expect(await ask(opened, '/drive/v2/files')).toMatchObject({ code: 404 });
  });
});

describe('a body', () => {
  it('of more than 50 MB is not taken, and the server goes on', async () => {
    const { hostname, port } = new URL(opened.url);
    const headers = {
      authorization: `Bearer ${clientsOf(opened).accessToken}`,
      'content-length': 50 * 2 ** 20 + 1,
    };
    const code = await new Promise((done, fail) => {
      const path = '/upload/drive/v3/files?uploadType=media';
      const sent = request({ hostname, port, path, method: 'POST', headers }, ({ statusCode }) =>
        done(statusCode),
      );
      sent.on('error', fail).flushHeaders();
    });
    expect(code).toBe(413);
    expect((await clientsOf(opened).drive.files.list()).data.files).toEqual([]);
  });

  it('of which a part comes, before the client goes away, is none, and the server goes on', async () => {
    const { hostname, port } = new URL(opened.url);
    const headers = { authorization: `Bearer ${clientsOf(opened).accessToken}`, 'content-length': 1_000 };
    const path = '/upload/drive/v3/files?uploadType=media';
    const came = new Promise<void>((done) => opened.server.once('request', () => done()));
    const gone = new Promise<void>((done) =>
      opened.server.once('connection', (socket) => socket.once('close', () => done())),
    );
    const sent = request({ hostname, port, path, method: 'POST', headers, agent: false });
    sent.on('error', () => {});
    sent.write('id;nombre');
    await came;
    sent.destroy();
    await gone;
    expect((await clientsOf(opened).drive.files.list()).data.files).toEqual([]);
  });

  it('of more than 10 MB is not taken by Sheets', async () => {
    const id = await newSpreadsheet();
    const body = JSON.stringify({ values: [['x'.repeat(10_485_760)]] });
    const path = `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`;
    expect(await ask(opened, path, { method: 'PUT', body })).toMatchObject(
      refused(400, 'INVALID_ARGUMENT', 'badRequest'),
    );
  });

  it.each([
    ['{', 'Invalid JSON payload received. Unexpected token.'],
    ['{"titel":"x"}', 'Invalid JSON payload received. Unknown name "titel": Cannot find field.'],
    ['{"properties":{"title":7}}', "Invalid value at 'properties.title' (TYPE_STRING), 7"],
  ])('%s is refused in words of Google', async (body, message) => {
    expect(await ask(opened, '/v4/spreadsheets', { method: 'POST', body })).toMatchObject({
      code: 400,
      body: { error: { status: 'INVALID_ARGUMENT', message } },
    });
    expect(opened.google.spreadsheets.size).toBe(0);
  });
});

describe('a fault on order', () => {
  const write = (id: string, headers = {}) =>
    ask(opened, `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, {
      method: 'PUT',
      body: '{"values":[["x"]]}',
      headers,
    });
  const read = async (id: string) =>
    (await clientsOf(opened).sheets.spreadsheets.values.get({ spreadsheetId: id, range: 'A1' })).data.values;

  it('by a header strikes that request: applied or not, as it says', async () => {
    const id = await newSpreadsheet();
    expect(await write(id, { 'x-fault': '{"code":503}' })).toMatchObject(
      refused(503, 'UNAVAILABLE', 'backendError'),
    );
    expect(await read(id)).toBeUndefined();
    expect(await write(id, { 'x-fault': '{"code":500,"applied":true}' })).toMatchObject({ code: 500 });
    expect(await read(id)).toEqual([['x']]);
  });

  it('by a call strikes the next requests of a method, and no other', async () => {
    const id = await newSpreadsheet();
    const fault = { api: 'sheets.spreadsheets.values.update', code: 0, applied: true, times: 1 };
    await order(opened, 'faults', { faults: [fault] });
    expect(await read(id)).toBeUndefined();
    await expect(write(id)).rejects.toThrow('fetch failed');
    expect(await read(id)).toEqual([['x']]);
    expect(await write(id)).toMatchObject({ code: 200 });
  });
});

it('counts what a user and a project do in a minute', async () => {
  await order(opened, 'quotas', { on: true });
  const id = await newSpreadsheet();
  const read = () => ask(opened, `/v4/spreadsheets/${id}/values/A1`);
  const codes = (await Promise.all(Array.from({ length: 61 }, read))).map(({ code }) => code);
  expect(codes.filter((code) => code === 429)).toHaveLength(1);
  await order(opened, 'clock', { advanceMs: 60_000 });
  expect(await read()).toMatchObject({ code: 200 });
});
