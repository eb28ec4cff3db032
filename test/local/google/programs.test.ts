/** Programs with clients of others, each in a process of its own, against one server. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Opened, toldOf } from '../../../local/google/open';
import { openTestGoogle } from './world';

jest.setTimeout(120_000);

const run = promisify(execFile);
const PYTHON = '/usr/bin/python3';

let opened: Opened;
let folder = '';
beforeAll(async () => {
  opened = await openTestGoogle();
  folder = mkdtempSync(join(tmpdir(), 'programs-'));
  writeFileSync(join(folder, 'google.json'), `${JSON.stringify(toldOf(opened))}\n`);
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => expect(opened.face.mismatches).toEqual([]));

async function steps(program: string, file: string): Promise<string> {
  const path = join('test/local/google/programs', file);
  const { stdout } = await run(program, [path, join(folder, 'google.json')], {
    env: { PATH: process.env.PATH, PYTHONDONTWRITEBYTECODE: '1' },
  });
  return stdout.trim();
}

it('google-spreadsheet makes, writes, reads, resizes, copies and deletes', async () => {
  expect(await steps(process.execPath, 'google-spreadsheet.mjs')).toBe('every step holds');
});

/** Debian's packages, which `.ci/run` installs; elsewhere these tests say that they are not there. */
function ifInstalled(module: string): jest.It {
  return existsSync(`/usr/lib/python3/dist-packages/${module}`) ? it : it.skip;
}

ifInstalled('gspread')(
  'gspread makes, writes, reads, finds, resizes, sorts, shares, copies and deletes',
  async () => {
    expect(await steps(PYTHON, 'gspread_steps.py')).toBe('every step holds');
  },
);

ifInstalled('googleapiclient')(
  'google-api-python-client uploads in pieces, writes, reads and pushes',
  async () => {
    expect(await steps(PYTHON, 'googleapi_steps.py')).toBe('every step holds');
  },
);
