// `npm run push` against a clasp made by the test: only files that arrived count as pushed.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

const script = resolve('scripts/push.mjs');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'push-'));
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: '1AbC', rootDir: 'dist' }));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a `clasp` into the folder that notes its arguments, prints the output and ends with the status. */
function fakeClasp(output: string, status = 0): void {
  const path = join(folder, 'clasp');
  const lines = [
    `echo "$@" > '${join(folder, 'arguments')}'`,
    `cat <<'END'\n${output}\nEND`,
    `exit ${status}`,
  ];
  writeFileSync(path, `#!/bin/sh\n${lines.join('\n')}\n`);
  chmodSync(path, 0o755);
}

function push(...args: string[]): { status: number | null; output: string } {
  const path = [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  const result = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    env: { PATH: path },
    encoding: 'utf8',
  });
  return { status: result.status, output: result.stdout + result.stderr };
}

function claspArguments(): string {
  return readFileSync(join(folder, 'arguments'), 'utf8').trim();
}

it('passes when clasp says how many files it pushed', () => {
  fakeClasp('Pushed 2 files at 10:30:00.\n└─ dist/Code.js\n└─ dist/appsscript.json');
  const { status, output } = push();
  expect(status).toBe(0);
  expect(output).toContain('dist/Code.js');
});

it('overwrites the remote project manifest without asking', () => {
  fakeClasp('Pushed 2 files at 10:30:00.');
  push();
  expect(claspArguments()).toBe('push -f');
});

it('passes when the script is up to date already', () => {
  fakeClasp('Script is already up to date.');
  expect(push().status).toBe(0);
});

it('fails when clasp skipped the push, although clasp ends with 0', () => {
  fakeClasp('Skipping push.');
  const { status, output } = push();
  expect(status).toBe(1);
  expect(output).toContain('Not pushed');
});

it('fails when clasp left a symbolic link out, although it pushed the rest', () => {
  fakeClasp('Security Warning: Skipping symbolic link dist/Code.js.\nPushed one file at 10:30:00.');
  expect(push().status).toBe(1);
});

it.each(['', 'Pushed no files at 10:30:00.', "error: unknown option '--nope'"])(
  'fails when clasp ends with 0 after saying only: %s',
  (output) => {
    fakeClasp(output);
    expect(push().status).toBe(1);
  },
);

it('fails when clasp fails, whatever clasp said', () => {
  fakeClasp('Pushed 2 files at 10:30:00.', 1);
  expect(push()).toMatchObject({ status: 1, output: expect.stringContaining('clasp ended with 1') });
});

it('says how to log in when there are no credentials', () => {
  fakeClasp('No credentials found.', 1);
  const { status, output } = push();
  expect(status).toBe(1);
  expect(output).toContain('npx clasp login');
});

it('says where the Apps Script API is turned on when it is off', () => {
  fakeClasp('User has not enabled the Apps Script API.', 1);
  expect(push().output).toContain('https://script.google.com/home/usersettings');
});

it('does not start clasp while the script ID is the placeholder, and says where the ID is found', () => {
  writeFileSync(join(folder, '.clasp.json'), readFileSync(resolve('.clasp.json')));
  fakeClasp('Pushed 2 files at 10:30:00.');
  const { status, output } = push();
  expect(status).toBe(1);
  expect(output).toContain('Project Settings');
  expect(existsSync(join(folder, 'arguments'))).toBe(false);
});

it.each([
  ['is missing', undefined, 'missing'],
  ['is not JSON', '{', 'not valid JSON'],
  ['has no script ID', '{}', 'script ID'],
])('does not start clasp when the project file %s', (_, text, reason) => {
  if (text === undefined) rmSync(join(folder, '.clasp.json'));
  else writeFileSync(join(folder, '.clasp.json'), text);
  fakeClasp('Pushed 2 files at 10:30:00.');
  const { status, output } = push();
  expect([status, existsSync(join(folder, 'arguments'))]).toEqual([1, false]);
  expect(output).toContain(reason);
});

it('checks and uses the project file given by -P', () => {
  writeFileSync(join(folder, '.clasp.prod.json'), JSON.stringify({ scriptId: '1Prod' }));
  rmSync(join(folder, '.clasp.json'));
  fakeClasp('Pushed 2 files at 10:30:00.');
  expect(push('-P', '.clasp.prod.json').status).toBe(0);
  expect(claspArguments()).toBe('push -f -P .clasp.prod.json');
});

it('says what to install when there is no clasp', () => {
  const { status, output } = push();
  expect(status).toBe(1);
  expect(output).toContain('npm ci');
});
