// One start after another on the same folder, all times on the disk set to 2001.
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Program } from './program';

const CLIENTES = 'id;nombre\n001;Ana\n002;Íñigo\n003;Noemí\n';

let program: Program;
beforeEach(() => {
  program = new Program();
  program.write('clientes.csv', CLIENTES);
  program.write('talleres.csv', 'id,nombre\nT1,Central\nT2,Norte\n');
  expect(program.load()).toMatchObject({ exit: 0, installed: true });
});
afterEach(() => program.close());

/** What became of a tab in the last load. */
function outcomes(files: readonly { tab: string; file: string; outcome: string }[]): Record<string, string> {
  return Object.fromEntries(files.map(({ tab, file, outcome }) => [`${tab} ${file}`, outcome]));
}

it('makes two service calls besides the lock when nothing changed, none of them to Sheets', () => {
  const { exit, calls, files, runs } = program.load();
  expect({ exit, runs, total: calls.total }).toEqual({ exit: 0, runs: 1, total: 2 });
  expect(Object.keys(calls.byApi).filter((api) => api.startsWith('sheets.'))).toEqual([]);
  expect(outcomes(files)).toEqual({
    'Clientes clientes.csv': 'unchanged',
    'Talleres talleres.csv': 'unchanged',
  });
});

it('publishes a file that was overwritten in place, and leaves the other alone', async () => {
  program.write('clientes.csv', CLIENTES.replace('Ana', 'Eva'));
  const { files } = program.load();
  expect(outcomes(files)).toEqual({
    'Clientes clientes.csv': 'published',
    'Talleres talleres.csv': 'unchanged',
  });
  expect((await program.sheet('Clientes'))[1]).toEqual(['001', 'Eva']);
});

it('publishes a file that was overwritten by one of the same size', async () => {
  program.write('clientes.csv', CLIENTES.replace('001', '009'));
  program.load();
  expect((await program.sheet('Clientes'))[1]).toEqual(['009', 'Ana']);
});

it('publishes a file that was deleted and made again, with its new ID', async () => {
  const before = program.load().files.find(({ tab }) => tab === 'Clientes')?.fileId;
  program.remove('clientes.csv');
  program.write('other.tmp', 'x');
  program.write('clientes.csv', CLIENTES.replace('Ana', 'Eva'));
  program.remove('other.tmp');
  const after = program.load().files.find(({ tab }) => tab === 'Clientes');
  expect(after?.outcome).toBe('published');
  expect(after?.fileId).not.toBe(before);
  expect((await program.sheet('Clientes'))[1]).toEqual(['001', 'Eva']);
});

it('publishes a file that was written beside and moved into place', async () => {
  program.write('clientes.csv.tmp', CLIENTES.replace('Ana', 'Eva'));
  renameSync(join(program.folder, 'clientes.csv.tmp'), join(program.folder, 'clientes.csv'));
  program.load();
  expect((await program.sheet('Clientes'))[1]).toEqual(['001', 'Eva']);
});

it('publishes «clientes (1).csv» as the newer Clientes', async () => {
  program.write('clientes (1).csv', CLIENTES.replace('Ana', 'Eva'));
  const { files } = program.load();
  expect(outcomes(files)).toMatchObject({ 'Clientes clientes (1).csv': 'published' });
  expect((await program.sheet('Clientes'))[1]).toEqual(['001', 'Eva']);
});

it('publishes one small changed file with six service calls, between the poll that first saw it and the one that checks it', () => {
  program.write('clientes.csv', CLIENTES.replace('Ana', 'Eva'));
  const trace = program.beside('trace.jsonl');
  program.run('--trace', trace);
  const apis: string[] = readFileSync(trace, 'utf8')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text).api);
  const polls = apis.join('\n').split('LockService.tryLock\n').slice(1);
  const calls = polls.map(
    (poll) => poll.split('\n').filter((api) => api && !api.startsWith('LockService.')).length,
  );
  expect(calls).toHaveLength(3);
  expect(calls[1]).toBeLessThanOrEqual(6);
});

it('keeps the tab and ends with 1 while a file is held, also on a later run, until it is good again', async () => {
  program.write('clientes.csv', '');
  const held = program.load();
  expect(held.exit).toBe(1);
  expect(held.files.find(({ tab }) => tab === 'Clientes')).toMatchObject({
    outcome: 'held',
    code: 'file/empty',
  });
  expect((await program.sheet('Clientes'))[1]).toEqual(['001', 'Ana']);
  const later = program.load();
  expect([later.exit, later.calls.total]).toEqual([1, 2]);
  program.write('clientes.csv', CLIENTES);
  expect(program.load().exit).toBe(0);
});

it('never writes into the folder of the snapshots', () => {
  program.write('clientes.csv', CLIENTES.replace('Ana', 'Eva'));
  const { stdout } = program.run();
  expect(stdout).toContain('publicado');
  expect(readFileSync(join(program.folder, 'clientes.csv'), 'utf8')).toContain('Eva');
  expect(program.names()).toEqual(['clientes.csv', 'talleres.csv']);
});

it('refuses a state folder that belongs to another folder, and one that is damaged', () => {
  const other = new Program();
  other.write('clientes.csv', CLIENTES);
  const foreign = other.run('--state', program.beside('state'));
  expect([foreign.status, foreign.stdout]).toEqual([2, '']);
  expect(foreign.stderr).toContain(`es de la carpeta ${program.folder}`);
  other.close();
  program.damageState();
  const damaged = program.run();
  expect(damaged.status).toBe(2);
  expect(damaged.stderr.trim().split('\n')).toHaveLength(1);
  expect(damaged.stderr).toContain('borre esa carpeta');
});
