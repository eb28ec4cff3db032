/** `npm run push` with the real clasp, against the Apps Script API of the embedded Google. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Account } from '../../local/server/accounts';
import { type Opened, openGoogle } from '../../local/server/open';
import type { ScriptFile } from '../../local/server/script-project';

let opened: Opened;
let owner: Account;
let spreadsheetId = '';
/** Method and path of each request, in order. */
let requests: string[] = [];
let folder = '';

beforeEach(async () => {
  opened = await openGoogle({
    project: '.',
    port: 0,
    state: null,
    accounts: 0,
    clock: 'manual',
    quotas: true,
    demo: false,
  });
  owner = opened.google.accounts.add('integracion@concesionario.example');
  spreadsheetId = opened.google.newSpreadsheet(owner.email, 'Consolidado');
  requests = [];
  opened.face.onRequest = ({ verb, path }) => requests.push(`${verb} ${path}`);
  folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  cpSync('.claspignore', join(folder, '.claspignore'));
  writeFileSync(join(folder, 'credentials.json'), JSON.stringify({ tokens: { default: credentials() } }));
});
afterEach(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

/** A login that does not expire in this century, so that nothing is asked of Google's account server. */
function credentials(): object {
  return {
    type: 'authorized_user',
    client_id: 'client',
    client_secret: 'none',
    refresh_token: 'none',
    access_token: owner.accessToken,
    expiry_date: Date.UTC(2099, 0),
  };
}

/** Makes a script, as *Extensions > Apps Script* does, and returns its ID. */
function makeScript(): string {
  const { email: creator } = owner;
  return opened.google.projects.make({ parentId: spreadsheetId, title: 'Integración', creator }).id;
}

const scriptOf = (id: string) => opened.google.projects.byId.get(id);

/** Puts files into a script, by file name, as an earlier push has done. */
function fill(id: string, texts: Readonly<Record<string, string>>): void {
  const types: Record<string, ScriptFile['type']> = { js: 'SERVER_JS', html: 'HTML', json: 'JSON' };
  const files = Object.entries(texts).map(([file, source]): ScriptFile => {
    const [name = '', ending = ''] = file.split('.');
    return { name, type: types[ending] ?? 'SERVER_JS', source };
  });
  const project = scriptOf(id);
  if (project) opened.google.projects.push(project, files, owner.email);
}

function project(scriptId: string): void {
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'dist' }));
}

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

function run(program: string, args: readonly string[]): Promise<Ended> {
  const binaries = resolve('node_modules/.bin');
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: {
      PATH: [binaries, process.env.PATH ?? ''].join(delimiter),
      HOME: folder,
      USERPROFILE: folder,
      NODE_OPTIONS: `--import ${pathToFileURL(resolve('scripts/clasp-to.mjs'))}`,
      GOOGLE_API: `${opened.url}/`,
    },
  });
  let output = '';
  child.stdout.on('data', (piece) => {
    output += piece;
  });
  child.stderr.on('data', (piece) => {
    output += piece;
  });
  return new Promise((done) => child.on('close', (status) => done({ status, output })));
}

const clasp = (...args: string[]) => run(resolve('node_modules/.bin/clasp'), args);
const push = (...args: string[]) => run(resolve('scripts/push.mjs'), args);
const LOGIN = ['-A', 'credentials.json'];

/** What the project holds, by file name. */
function remote(scriptId: string): Record<string, string> {
  const endings: Record<string, string> = { SERVER_JS: '.js', HTML: '.html', JSON: '.json' };
  const files = scriptOf(scriptId)?.files ?? [];
  return Object.fromEntries(files.map(({ name, type, source }) => [name + endings[type], source]));
}

function local(): Record<string, string> {
  const dist = join(folder, 'dist');
  return Object.fromEntries(readdirSync(dist).map((name) => [name, readFileSync(join(dist, name), 'utf8')]));
}

it('puts exactly the files of dist/ into the script, the project manifest among them', async () => {
  const id = makeScript();
  project(id);
  const { status, output } = await push(...LOGIN);
  expect([status, output]).toEqual([0, expect.stringContaining('Code.js')]);
  expect(Object.keys(local())).toEqual(expect.arrayContaining(['appsscript.json', 'Code.js', 'Reader.js']));
  expect(remote(id)).toEqual(local());
});

it('passes when the script holds all of it already, and writes nothing', async () => {
  const id = makeScript();
  project(id);
  fill(id, local());
  const { status, output } = await push(...LOGIN);
  expect([status, output]).toEqual([0, expect.stringContaining('up to date')]);
  expect(requests).toEqual([`GET /v1/projects/${id}/content`]);
});

it('is needed: clasp alone leaves a changed project manifest out, pushes nothing, and ends with 0', async () => {
  const id = makeScript();
  project(id);
  const { status, output } = await clasp('push', ...LOGIN);
  expect([status, output]).toEqual([0, expect.stringContaining('Skipping push')]);
  expect(Object.keys(remote(id))).toEqual(['appsscript.json', 'Code.js']);
});

it('fails when clasp leaves a file out, although clasp pushes the rest and ends with 0', async () => {
  project(makeScript());
  symlinkSync(join(folder, 'credentials.json'), join(folder, 'dist', 'Extra.js'));
  const { status, output } = await push(...LOGIN);
  expect([status, output]).toEqual([1, expect.stringContaining('Not pushed')]);
});

it('fails when there is no script of that ID, and says where the ID is found', async () => {
  project('script-of-somebody-else');
  const { status, output } = await push(...LOGIN);
  expect([status, output]).toEqual([1, expect.stringContaining('Requested entity was not found')]);
  expect(output).toContain('Project Settings');
});

it('fails without a login, says how to log in, and asks nothing of Google', async () => {
  project(makeScript());
  const { status, output } = await push();
  expect([status, output]).toEqual([1, expect.stringContaining('npx clasp login')]);
  expect(requests).toEqual([]);
});

it('fails when the Apps Script API is off, and says where it is turned on', async () => {
  project(makeScript());
  owner.isScriptApiOn = false;
  const { status, output } = await push(...LOGIN);
  expect([status, output]).toEqual([
    1,
    expect.stringContaining('Turn the Apps Script API on for this account'),
  ]);
});

it('goes into a script that clasp has made for a Spreadsheet', async () => {
  rmSync(join(folder, 'dist'), { recursive: true });
  const made = await clasp(
    'create-script',
    '--title',
    'Integración',
    '--parentId',
    spreadsheetId,
    '--rootDir',
    'dist',
    ...LOGIN,
  );
  const { id = '' } = opened.google.projects.boundTo(spreadsheetId) ?? {};
  expect([made.status, made.output]).toEqual([0, expect.stringContaining(id)]);
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  const { status, output } = await push(...LOGIN);
  expect([status, output]).toEqual([0, expect.stringContaining('Pushed')]);
  expect(remote(id)).toEqual(local());
});
