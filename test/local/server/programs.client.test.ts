/** Programs with clients of others, each in a process of its own, against one server. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Opened, toldOf } from '../../../local/server/open';
import { openTestGoogle } from './world';

const run = promisify(execFile);

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
  const path = join('test/local/server/programs', file);
  const { stdout } = await run(program, [path, join(folder, 'google.json')], {
    env: { PATH: process.env.PATH, PYTHONDONTWRITEBYTECODE: '1' },
  });
  return stdout.trim();
}

/** Google's and others' clients in Python, where `GOOGLE_PYTHON` names an interpreter that has them, as in `.ci/run`. */
const PYTHON_STEPS: readonly (readonly [name: string, file: string])[] = [
  ['gspread makes, writes, reads, finds, resizes, sorts, shares, copies and deletes', 'gspread_steps.py'],
  ['google-api-python-client uploads in pieces, writes, reads and pushes', 'googleapi_steps.py'],
];
const { GOOGLE_PYTHON } = process.env;
const PROGRAMS = [
  [
    'google-spreadsheet makes, writes, reads, resizes, copies and deletes',
    'google-spreadsheet.mjs',
    process.execPath,
  ] as const,
  ...(GOOGLE_PYTHON ? PYTHON_STEPS.map((steps) => [...steps, GOOGLE_PYTHON] as const) : []),
];

it.each(PROGRAMS)('%s', async (_, file, program) => {
  expect(await steps(program, file)).toBe('every step holds');
});
