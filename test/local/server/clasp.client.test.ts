/** The real clasp, from the first command to a version, against the embedded Google. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Opened, toldOf } from '../../../local/server/open';
import { clientsOf, openTestGoogle } from './world';

const run = promisify(execFile);

let opened: Opened;
let folder = '';
beforeAll(async () => {
  opened = await openTestGoogle();
  folder = mkdtempSync(join(tmpdir(), 'clasp-'));
  const { clientId, clientSecret, accounts } = toldOf(opened);
  // A login whose access token is over: clasp renews it first.
  const login = {
    type: 'authorized_user',
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: accounts[0]?.refreshToken,
    access_token: 'over',
    expiry_date: Date.UTC(2020, 0),
  };
  writeFileSync(join(folder, 'login.json'), JSON.stringify({ tokens: { default: login } }));
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

async function clasp(place: string, ...args: string[]): Promise<string> {
  const cwd = join(folder, place);
  mkdirSync(cwd, { recursive: true });
  const program = resolve('node_modules/@google/clasp/build/src/index.js');
  const { stdout, stderr } = await run(
    process.execPath,
    [program, '-A', join(folder, 'login.json'), ...args],
    {
      cwd,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        NODE_OPTIONS: `--import ${pathToFileURL(resolve('scripts/clasp-to.mjs'))}`,
        GOOGLE_API: `${opened.url}/`,
      },
    },
  );
  return stdout + stderr;
}

it('makes a Spreadsheet with its script, pushes, clones, pulls, keeps a version and deploys it', async () => {
  await clasp('one', 'create-script', '--type', 'sheets', '--title', 'Integración');
  const [spreadsheet] = [...opened.google.spreadsheets.values()];
  const project = opened.google.projects.boundTo(spreadsheet?.id ?? '');
  expect(spreadsheet?.title).toBe('Integración');

  writeFileSync(join(folder, 'one', 'Code.js'), 'function one() {\n  return 1;\n}\n');
  expect(await clasp('one', 'push', '-f')).toContain('Pushed 2 files');
  expect(project?.files.find(({ name }) => name === 'Code')?.source).toContain('return 1');

  await clasp('two', 'clone-script', project?.id ?? '');
  expect(readdirSync(join(folder, 'two')).sort()).toEqual(['.clasp.json', 'Code.js', 'appsscript.json']);
  writeFileSync(join(folder, 'two', 'Code.js'), 'function one() {\n  return 2;\n}\n');
  await clasp('two', 'push', '-f');
  await clasp('one', 'pull');
  expect(readFileSync(join(folder, 'one', 'Code.js'), 'utf8')).toContain('return 2');

  expect(await clasp('one', 'create-version', 'una')).toContain('1');
  await clasp('one', 'create-deployment', '-V', '1', '-d', 'primera');
  expect(project?.deployments).toEqual([
    expect.objectContaining({ versionNumber: 1, description: 'primera' }),
  ]);
  const { data } = await clientsOf(opened).script.projects.getContent({
    scriptId: project?.id ?? '',
    versionNumber: 1,
  });
  expect(data.files?.find(({ name }) => name === 'Code')?.source).toContain('return 2');
  expect(opened.face.mismatches).toEqual([]);
});
