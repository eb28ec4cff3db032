/** The proof against a Google on this machine: to its end, stopped and taken up, in a bent world, and cleaned away. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localAddresses } from '../../../local/live/addresses';
import { Api } from '../../../local/live/api';
import { Journal } from '../../../local/live/journal';
import { localSide, writeLogin } from '../../../local/live/local-side';
import { Obstacle, readLogin } from '../../../local/live/login';
import { clean, prove } from '../../../local/live/prove';
import type { Side } from '../../../local/live/side';
import type { Handlers } from '../../../local/runtime/world';
import { readBundle } from '../../../local/server/bundle';
import { type Opened, toldOf } from '../../../local/server/open';
import { clientsOf, openTestGoogle, order } from '../server/world';

let folder = '';
let opened: Opened;
let said: string[] = [];
afterEach(async () => {
  jest.restoreAllMocks();
  await opened.close();
  rmSync(folder, { recursive: true });
});

async function open(bend?: (handlers: Handlers) => Handlers): Promise<void> {
  opened = await openTestGoogle(bend ? { bend } : {});
  folder = mkdtempSync(join(tmpdir(), 'live-'));
  said = [];
}

/** A side whose script is pushed by the API alone; clasp's part is in a test of its own. */
function sideOf(change: Partial<Side> = {}): Side {
  const place = {
    project: '.',
    folder: join(folder, 'push'),
    login: join(folder, 'login.json'),
    local: opened.url,
  };
  const push = async (scriptId: string): Promise<void> => {
    await clientsOf(opened).script.projects.updateContent({
      scriptId,
      requestBody: { files: readBundle('dist') },
    });
  };
  return { ...localSide(opened.google, place, (text) => said.push(text)), push, ...change };
}

/** Does not wait long for what does not answer. */
const apiOf = () => new Api(localAddresses(opened.url), readLogin(writeLogin(toldOf(opened), folder)), 1);
const play = (side: Side) =>
  prove(side, apiOf(), { project: '.', state: join(folder, 'state'), pages: folder }, 3_000);

/** Takes the network away from requests of which it is so; what is pushed goes another way. */
function withoutNetwork(isGone: (method: string) => boolean): void {
  jest.restoreAllMocks();
  const straight = globalThis.fetch;
  jest.spyOn(globalThis, 'fetch').mockImplementation((address, init) => {
    const { pathname } = new URL(String(address));
    if (pathname.endsWith('/token') || pathname.endsWith('/content')) return straight(address, init);
    return isGone(init?.method ?? 'GET')
      ? Promise.reject(new TypeError('fetch failed', { cause: { code: 'ENETUNREACH' } }))
      : straight(address, init);
  });
}

it('plays to its end with the real clasp: all that can be told holds, every cell is as it was written', async () => {
  await open();
  const { push } = localSide(
    opened.google,
    { project: '.', folder: join(folder, 'push'), login: join(folder, 'login.json'), local: opened.url },
    () => {},
  );
  expect([await play(sideOf({ push })), said.at(-1)]).toEqual([0, expect.stringContaining('0 do not hold')]);
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.md'));
  const page = readFileSync(join(folder, name), 'utf8');
  expect(page).toContain('Nothing.');
  expect(page).toMatch(/\| cells compared in all \| \d{4,} \|/);
  expect(page).not.toContain('does not hold |');
  // The trigger of the embedded runtime fires at its instant, and looks cost what the model says.
  expect(page).toContain(
    '| delay of the trigger: by how much a look came later than its minute, the longest | 0 s | 0 s |',
  );
  const seen = [...page.matchAll(/until a run saw .* \| up to 62 s \| (\d+) s \|/g)].map(([, seconds]) =>
    Number(seconds),
  );
  expect([seen.length, Math.max(...seen) <= 62, Math.max(...seen) > 0]).toEqual([5, true, true]);
  expect(page.match(/published or held: .* \| up to \d+ s.* \| \d+ s \|/g)).toHaveLength(5);
  expect(page).toMatch(/\| a poll that finds nothing, its start left out \| 255 ms \| 2\d\d ms \|/);
  expect(page).toMatch(/\| property call \(ms\), by the script \| 40 \| 40 \|/);
  const { email } = clientsOf(opened);
  const secrets = [email, ...[...opened.google.spreadsheets.keys()], ...opened.google.projects.byId.keys()];
  expect(secrets.filter((text) => page.includes(text))).toEqual([]);
});

it('stopped at any step it says where it is, and goes on from there: nothing is made twice', async () => {
  await open();
  let left = 3;
  const stopping = sideOf({
    wait: async () => {
      left -= 1;
      if (left === 0) await opened.close();
      else await sideOf().wait();
    },
  });
  const { url } = opened;
  expect(await play(stopping)).toBe(3);
  expect(said.at(-1)).toMatch(/cannot be reached[\s\S]*Done so far: make, push, upload, install/);
  expect(url).not.toBe('');
  opened = await openTestGoogle();
});

it('taken up again it makes nothing twice', async () => {
  await open();
  const broken = sideOf({ click: async () => Promise.reject(new Error('the person went away')) });
  await expect(play(broken)).rejects.toThrow('the person went away');
  expect(await play(sideOf())).toBe(0);
  const { data } = await clientsOf(opened).drive.files.list({
    q: "name contains 'Prueba' and trashed = false",
  });
  expect(data.files?.map(({ name }) => name).sort()).toEqual([
    'Prueba de TECNOM',
    'Prueba de TECNOM: Consolidado',
  ]);
});

/** What the proof leaves in Drive when nothing was made twice. */
const MADE_ONCE = [
  'Prueba de TECNOM',
  'Prueba de TECNOM: Consolidado',
  'clientes.csv',
  'unidades.csv',
  'vendedores.csv',
  'ventas.csv',
];

async function namesInDrive(): Promise<unknown> {
  const { data } = await clientsOf(opened).drive.files.list({ q: 'trashed = false' });
  return data.files?.map(({ name }) => name).sort();
}

it('an answer that is lost, or that comes to nothing for a while, makes nothing twice', async () => {
  await open();
  await order(opened, 'faults', {
    faults: [
      { api: 'drive.files.create', code: 500, applied: true, times: 2 },
      { api: 'drive.files.create', code: 0, applied: true, times: 1 },
      { api: 'drive.files.update', code: 0, applied: false, times: 2 },
      { api: 'sheets.spreadsheets.values.get', code: 503, times: 3 },
    ],
  });
  expect(await play(sideOf())).toBe(0);
  expect(await namesInDrive()).toEqual(MADE_ONCE);
});

it('that loses the network at any step goes on from there: no file, folder or Spreadsheet twice', async () => {
  await open();
  const codes: number[] = [];
  for (let starts = 0; codes.at(-1) !== 0 && starts < 30; starts += 1) {
    let left = 4 + 5 * starts;
    withoutNetwork(() => {
      left -= 1;
      return left < 0;
    });
    codes.push(await play(sideOf()));
  }
  jest.restoreAllMocks();
  expect([codes.at(-1), codes.length > 5, new Set(codes)]).toEqual([0, true, new Set([3, 0])]);
  expect(await namesInDrive()).toEqual(MADE_ONCE);
});

it('a fact that does not hold is told, and ends it with 1', async () => {
  // A property keeps 9,100 characters.
  await open((handlers) => ({
    ...handlers,
    'PropertiesService.setProperties': (live, text) => {
      const request = JSON.parse(text);
      const values = Object.entries(Object(request.values)).map(([key, value]) => [
        key,
        String(value).slice(0, 9_100),
      ]);
      const told = JSON.stringify({ ...request, values: Object.fromEntries(values) });
      return handlers['PropertiesService.setProperties']?.(live, told) ?? '';
    },
  }));
  expect(await play(sideOf())).toBe(1);
  expect(said).toContainEqual(expect.stringMatching(/^P\d+ does not hold: .*D02/));
});

it('--clean removes what it made, and nothing else', async () => {
  await open();
  const { drive, here } = clientsOf(opened);
  await drive.files.create({ requestBody: { name: 'ajeno.csv' }, media: { body: 'x' } }, here);
  await expect(play(sideOf({ click: () => Promise.reject(new Error('stop')) }))).rejects.toThrow('stop');
  expect(await clean(sideOf(), apiOf(), join(folder, 'state'))).toBe(0);
  expect((await drive.files.list()).data.files?.map(({ name }) => name)).toEqual(['ajeno.csv']);
  expect(opened.google.spreadsheets.size + opened.google.projects.byId.size).toBe(0);
  expect(await clean(sideOf(), apiOf(), join(folder, 'state'))).toBe(0);
});

it('--clean removes what was made though nobody was told of it', async () => {
  await open();
  await order(opened, 'faults', {
    faults: [{ api: 'drive.files.create', code: 0, applied: true, times: 1 }],
  });
  let hasMade = false;
  withoutNetwork((method) => {
    const isGone = hasMade;
    hasMade ||= method === 'POST';
    return isGone;
  });
  expect(await play(sideOf())).toBe(3);
  jest.restoreAllMocks();
  const names = async () => (await clientsOf(opened).drive.files.list()).data.files?.map(({ name }) => name);
  expect(await names()).toEqual(['Prueba de TECNOM']);
  expect(await clean(sideOf(), apiOf(), join(folder, 'state'))).toBe(0);
  expect(await names()).toEqual([]);
});

it('a journal that is not understood is left as it is', async () => {
  await open();
  const path = join(folder, 'progress.json');
  writeFileSync(path, '{"mark":');
  expect(() => new Journal(folder)).toThrow(Obstacle);
  expect(readFileSync(path, 'utf8')).toBe('{"mark":');
});

it('without a login it says how to log in', async () => {
  await open();
  expect(() => readLogin(join(folder, 'none.json'))).toThrow('npx clasp login');
  writeFileSync(join(folder, 'empty.json'), '{}');
  expect(() => readLogin(join(folder, 'empty.json'))).toThrow('npx clasp login');
});
