/** What the preview serves, over HTTP. */
import { request } from 'node:http';
import { openPreview, type PreviewWorld } from './world';

interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function ask(
  address: string,
  path: string,
  body: string | null = null,
  host: string | null = null,
): Promise<Response> {
  const url = new URL(address);
  const json = body === null ? {} : { 'content-type': 'application/json', origin: url.origin };
  const headers = { ...json, ...(host === null ? {} : { host }) };
  const options = {
    port: url.port,
    path: url.pathname + path,
    method: body === null ? 'GET' : 'POST',
    headers,
  };
  return new Promise((resolve, reject) => {
    const asked = request({ ...options, host: '127.0.0.1' }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (text += piece));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    asked.on('error', reject);
    asked.end(body ?? undefined);
  });
}

describe('the preview’s server', () => {
  let world: PreviewWorld;
  beforeEach(async () => {
    world = await openPreview();
  });
  afterEach(() => world.close());

  it('listens on this machine only, under a token that changes', async () => {
    const other = await openPreview();
    expect(world.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{24}\/$/);
    expect(new URL(other.address).pathname).not.toBe(new URL(world.address).pathname);
    await other.close();
  });

  it('serves the shell with a policy that loads nothing from elsewhere', async () => {
    const { status, headers } = await ask(world.address, '');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it.each(['page', 'page/', 'page/1', '..', 'shell.html', '.build/', 'toString', 'shell.js/..'])(
    'lists and serves nothing else: %s',
    async (path) => expect((await ask(world.address, path)).status).toBe(404),
  );

  it('refuses a foreign host', async () => {
    expect((await ask(world.address, '', null, 'evil.example')).status).toBe(403);
  });

  it('serves a page once the script has shown it, shut off from the shell', async () => {
    world.session.call({ name: 'showPanel', args: [], answers: [], page: false });
    const { status, headers, body } = await ask(world.address, 'page/1');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(/^sandbox allow-scripts(?!.*allow-same-origin)/);
    expect(body).toContain('Bridge.install([');
  });

  it.each([
    '',
    '[]',
    '"x"',
    '{',
    '{"name":"call","args":[]}',
    '{"name":"constructor","args":[]}',
    '{"name":"poll"}',
  ])('does nothing for a call that is none: %s', async (body) => {
    const { executions } = world.runtime;
    expect((await ask(world.address, 'call', body)).status).toBeGreaterThanOrEqual(400);
    expect(world.runtime.executions).toBe(executions);
  });

  it('gives cells by range, and no more than there are', async () => {
    const at = { sheetId: 0, row: 998, rows: 9, column: 25, columns: 9 };
    const cells = async (where: object) =>
      JSON.parse((await ask(world.address, 'cells', JSON.stringify(where))).body);
    expect(await cells(at)).toEqual({ texts: [[''], ['']], looks: [] });
    const wrong = { sheetId: 77, row: -1, rows: 1e300, column: 'x', columns: null };
    expect(await cells(wrong)).toEqual({ texts: [], looks: [] });
  });

  it('hangs up on a request that is too large', async () => {
    await expect(ask(world.address, 'call', `"${'x'.repeat(2_000_001)}"`)).rejects.toThrow();
  });
});
