// The command line as a whole, on a script that answers what the test says.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Opened } from '../../../local/cli/host';
import { type Setting, start } from '../../../local/cli/start';
import { NO_PROGRESS } from '../../../local/cli/told/progress';
import type { Wake } from '../../../local/cli/watch';
import { type Answer, done, FakeHost, IDLE, line, waiting } from './fake-host';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'start-'));
  mkdirSync(join(base, 'example'));
  writeFileSync(join(base, 'example', 'clientes.csv'), 'id\n1\n');
});
afterEach(() => rmSync(base, { recursive: true }));

/** What a run of the command line left: its exit code, its two outputs, the host and how often it was saved. */
interface Outcome {
  code: number;
  out: string;
  err: string;
  host: FakeHost;
  saves: number;
  pausedMs: number;
}

async function run(
  args: readonly string[],
  answers: Answer[],
  wakes: Iterable<Wake> = [],
  looks: string[][] = [],
): Promise<Outcome> {
  const host = new FakeHost(answers);
  const wake = wakes[Symbol.iterator]();
  const outcome = { out: '', err: '', host, saves: 0, pausedMs: 0 };
  const opened: Opened = {
    host,
    folderId: 'folder-1',
    tabs: () => [{ title: 'Clientes', hidden: false, frozenRowCount: 1, rows: () => [['id'], ['1']] }],
    unread: () => [],
    look: () => looks.shift() ?? [],
    save: () => {
      outcome.saves += 1;
    },
  };
  const setting: Setting = {
    project: base,
    env: {},
    from: base,
    open: () => ({ ok: true, opened }),
    waitOn: () => async () => wake.next().value ?? 'stop',
    pause: async (ms) => {
      outcome.pausedMs += ms;
    },
    screen: {
      out: (text) => {
        outcome.out += text;
      },
      err: (text) => {
        outcome.err += text;
      },
      colour: false,
      progress: NO_PROGRESS,
    },
  };
  const code = await start(args, setting);
  return { code, ...outcome };
}

it('loads the example into out/consolidado.xlsx without any argument', async () => {
  const { code, out, err, saves } = await run([], [done([line()])]);
  expect(code).toBe(0);
  expect(out).toMatch(/Clientes +clientes\.csv +windows-1252 +punto y coma +200 +16 +publicado/);
  expect(out).toContain(join(base, 'out', 'consolidado.xlsx'));
  expect(err).toBe('');
  expect(saves).toBe(1);
  expect(existsSync(join(base, 'out', 'consolidado.xlsx'))).toBe(true);
});

it('shows on the second run that nothing changed, and adds no call of its own', async () => {
  await run([], [done([line()])]);
  const { code, out, host } = await run([], [IDLE]);
  expect(code).toBe(0);
  expect(out).toMatch(/clientes\.csv .* sin cambios/);
  expect(out).toContain('Llamadas a Google: 2 ');
  expect(host.asked).toHaveLength(1);
});

it('ends with 1 while a file is held, also on a later run in which nothing changed', async () => {
  const held = line({ outcome: 'held', reason: 'Está vacío.', todo: 'Expórtelo.' });
  expect((await run([], [done([held])])).code).toBe(1);
  const second = await run([], [IDLE]);
  expect(second.code).toBe(1);
  expect(second.out).toContain('Motivo: Está vacío.');
});

it('prints exactly one object with --json', async () => {
  const { code, out, err } = await run(['--json'], [done([line()])]);
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(out)).toMatchObject({ exit: 0, files: [{ file: 'clientes.csv', outcome: 'published' }] });
});

it('writes one line per service call with --trace', async () => {
  await run(['--trace', 'trace.jsonl'], [waiting(1), done([line()])]);
  expect(readFileSync(join(base, 'trace.jsonl'), 'utf8')).toBe(
    '{"api":"drive.files.list"}\n{"api":"sheets.spreadsheets.batchUpdate"}\n',
  );
});

it('follows the folder with --watch and tells only of rounds in which something happened', async () => {
  const answers = [done([line()]), IDLE, done([line({ rows: 201 })])];
  const { code, out, host, saves } = await run(['--watch'], answers, ['time', 'change', 'time']);
  expect(code).toBe(0);
  expect(host.asked).toHaveLength(3);
  expect(out.match(/publicado/g)).toHaveLength(2);
  expect(out).toContain('Ctrl-C');
  expect(out.trimEnd().endsWith('Terminado.')).toBe(true);
  expect(saves).toBe(3);
});

it('leaves the workbook alone, which may be open in Excel, in rounds that did not look at the Spreadsheet', async () => {
  const path = join(base, 'out', 'consolidado.xlsx');
  const looks: boolean[] = [];
  const wakes = function* (): Generator<Wake> {
    rmSync(path);
    yield 'time';
    looks.push(existsSync(path));
    yield 'time';
    looks.push(existsSync(path));
  };
  await run(['--watch'], [done([line()]), IDLE, done([line({ rows: 201 })])], wakes());
  expect(looks).toEqual([false, true]);
});

it('waits until nobody writes any more before it lets the script look, and says so', async () => {
  const growing = ['clientes.csv', 'a\u001b[2Jb.csv'];
  const { code, err, pausedMs, host } = await run([], [done([line()])], [], [growing, growing, []]);
  expect(code).toBe(0);
  expect(pausedMs).toBe(2_000);
  expect(err).toBe('Se espera a que se termine de escribir: clientes.csv, a·[2Jb.csv\n');
  expect(host.asked).toHaveLength(1);
});

it('waits for a minute at the most', async () => {
  const looks = Array.from({ length: 500 }, () => ['clientes.csv']);
  expect((await run([], [done([line()])], [], looks)).pausedMs).toBe(60_000);
});

it('goes on following a folder that vanished for a while', async () => {
  const folder = join(base, 'example');
  const wakes = function* (): Generator<Wake> {
    rmSync(folder, { recursive: true });
    yield 'time';
    yield 'time';
  };
  const { err, code } = await run(['--watch'], [done([line()]), IDLE], wakes());
  expect(err).toContain(`No existe la carpeta ${folder}.`);
  expect(code).toBe(0);
});

it.each([
  [['--folder', 'no'], /^No existe la carpeta .*no\.$/],
  [['--folder', 'example/clientes.csv'], /es un archivo; indique la carpeta/],
  [['--folder', 'vacía'], /está vacía; se esperan archivos como clientes\.csv/],
  [['--out', 'example/x.xlsx'], /está dentro de la carpeta de los archivos, que solo se lee/],
  [['--out', 'example'], /está dentro de la carpeta/],
  [['--out', 'vacía'], /es una carpeta; indique un archivo/],
])('refuses %j in one sentence, without starting anything', async (args, sentence) => {
  mkdirSync(join(base, 'vacía'));
  const { code, out, err, host } = await run(args, []);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err.trim()).toMatch(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(host.asked).toEqual([]);
  expect(readdirSync(join(base, 'example'))).toEqual(['clientes.csv']);
});

it('refuses a wrong option in one line', async () => {
  const { code, err } = await run(['--nope'], []);
  expect(code).toBe(2);
  expect(err).toBe('No existe la opción --nope. Las opciones: npm start -- --help\n');
});

it('gives the help on standard output', async () => {
  const { code, out } = await run(['--help'], []);
  expect(code).toBe(0);
  expect(out).toMatch(/^Uso: npm start -- /);
});

it('says that the workbook was not saved when its place cannot be written to, and keeps the state', async () => {
  // The longest name that a file may have; the temporary name beside it is longer.
  const args = ['--out', `${'x'.repeat(250)}.xlsx`];
  const { saves, code, out } = await run(args, [done([line()])]);
  expect([saves, code]).toEqual([1, 1]);
  expect(out).toContain('No se pudo guardar');
});

it('gives the state folder back at the end', async () => {
  await run(['--state', 's'], [done([line()])]);
  expect(readdirSync(join(base, 's'))).toEqual(['files.json']);
});

it('leaves a state folder alone that another program is using', async () => {
  mkdirSync(join(base, 's'));
  writeFileSync(join(base, 's', `lock.${process.ppid}.0`), '');
  const { code, err, host } = await run(['--state', 's'], []);
  expect(code).toBe(2);
  expect(err).toContain('Otra ejecución está usando');
  expect(err).toContain(`borre ${join(base, 's', `lock.${process.ppid}.0`)}.`);
  expect(host.asked).toEqual([]);
});

it('tells with --watch only of the files that a round dealt with', async () => {
  const both = [line(), line({ file: 'ventas.csv', tab: 'Ventas' })];
  const sales = line({ file: 'ventas.csv', tab: 'Ventas', rows: 201 });
  const { out } = await run(['--watch'], [done(both), { ...done([sales]) }], ['change', 'time']);
  const [, after = ''] = out.split('Ctrl-C');
  expect(after).toContain('ventas.csv');
  expect(after).not.toContain('clientes.csv');
  expect(after).not.toContain('ejecute de nuevo');
});
