// Where the command line reads and writes.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPlaces, type Places, resolvePlaces } from '../../../../local/cli/told/places';

const NOTHING = {
  folder: null,
  out: null,
  state: null,
  trace: null,
  report: null,
  watch: false,
  json: false,
};
let base = '';
let folder = '';
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'places-')));
  folder = join(base, 'datos');
  mkdirSync(folder);
});
afterEach(() => rmSync(base, { recursive: true }));

function places(change: Partial<Places> = {}): Places {
  return {
    folder,
    out: join(base, 'out', 'x.xlsx'),
    state: join(base, 'state'),
    trace: null,
    report: null,
    ...change,
  };
}

it('has defaults in the project and takes typed paths from where the person is', () => {
  const defaults = resolvePlaces(NOTHING, '/project', '/home/ana');
  expect(defaults).toMatchObject({
    folder: '/project/example',
    out: '/project/out/consolidado.xlsx',
    trace: null,
    report: null,
  });
  expect(defaults.state).toMatch(/^\/project\/\.state\/[0-9a-f]{16}$/);
  const typed = resolvePlaces(
    { ...NOTHING, folder: 'd', out: 'x.xlsx', trace: '/t' },
    '/project',
    '/home/ana',
  );
  expect(typed).toMatchObject({ folder: '/home/ana/d', out: '/home/ana/x.xlsx', trace: '/t' });
});

it('keeps one state per folder, whatever path leads to it', () => {
  symlinkSync(folder, join(base, 'link'));
  const state = (path: string) => resolvePlaces({ ...NOTHING, folder: path }, '/project', base).state;
  expect(state('link')).toBe(state('datos'));
  expect(state('datos/../datos')).toBe(state('datos'));
  expect(state('.')).not.toBe(state('datos'));
});

it('makes the folders that are missing', () => {
  expect(checkPlaces(places())).toBeNull();
  expect([existsSync(join(base, 'out')), existsSync(join(base, 'state'))]).toEqual([true, true]);
});

it.each([['out'], ['state'], ['trace']] as const)(
  'never lets %s lie in the folder of the snapshots',
  (place) => {
    const path = join(folder, 'sub', 'x');
    expect(checkPlaces(places({ [place]: path }))).toEqual({ code: 'inside-folder', path });
    expect(existsSync(join(folder, 'sub'))).toBe(false);
  },
);

it('sees through a link into the folder of the snapshots', () => {
  symlinkSync(folder, join(base, 'link'));
  const path = join(base, 'link', 'x.xlsx');
  expect(checkPlaces(places({ out: path }))).toEqual({ code: 'inside-folder', path });
});

it('lets a name that only begins like the folder be written', () => {
  expect(checkPlaces(places({ out: `${folder}-out.xlsx` }))).toBeNull();
});

it('refuses a folder where a file is to be written', () => {
  expect(checkPlaces(places({ out: base }))).toEqual({ code: 'is-folder', path: base });
});

it.each(['/dev/null', '/dev/zero'])('refuses %s, which a workbook would replace', (path) => {
  for (const name of ['out', 'trace', 'report'] as const) {
    expect(checkPlaces({ ...places(), [name]: path })).toEqual({ code: 'is-special', path });
  }
});

it('refuses a pipe, for which nobody may ever read', () => {
  const path = join(base, 'pipe');
  spawnSync('mkfifo', [path]);
  expect(checkPlaces({ ...places(), trace: path })).toEqual({ code: 'is-special', path });
});

it.each([
  '/proc/x/y.xlsx',
  '/proc/self/fd/9/y.xlsx',
  '/proc/self/fd/x/y.xlsx',
  '/sys/y.xlsx',
  '/dev/fd/y.xlsx',
])('refuses %s and ends', (path) => {
  expect(checkPlaces({ ...places(), out: path })?.code).toBe('not-writable');
  expect(checkPlaces({ ...places(), state: path })?.code).toBe('not-writable');
});

it('refuses a place that cannot be made', () => {
  writeFileSync(join(base, 'file'), '');
  const out = join(base, 'file', 'x.xlsx');
  const state = join(base, 'file', 'state');
  expect(checkPlaces(places({ out }))).toEqual({ code: 'not-writable', path: out });
  expect(checkPlaces(places({ state }))).toEqual({ code: 'not-writable', path: state });
});

it.each(['/proc/nada/x.xlsx', '/proc/x.xlsx'])('refuses %s, where the system lets nothing be made', (out) => {
  // In a process of its own, which can be ended.
  const { status, stderr } = spawnSync(
    process.execPath,
    ['.build/start.mjs', '--out', out, '--state', base],
    {
      encoding: 'utf8',
      timeout: 30_000,
    },
  );
  expect([status, stderr]).toEqual([2, `No se puede escribir en ${out}: revise los permisos.\n`]);
});
