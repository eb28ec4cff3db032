// `example-malo/`: each rule is broken once, and explained with cell, line, reason and what to do.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  OBSERVED_AFTER,
  OBSERVED_ALONE,
  type Observed,
  REFUSED_AFTER,
  REFUSED_ALONE,
  type Refused,
} from './malo-rules';
import { Program, type Told } from './program';

const FIRST = ' La hoja se crea con el primer archivo que se publique.';
const KEPT = ' La hoja conserva los datos anteriores.';

let made: string;
const programs: Program[] = [];
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'malo-'));
  execFileSync(process.execPath, ['scripts/make-bad-example.mjs', join(made, 'malo'), made]);
});
afterAll(() => {
  rmSync(made, { recursive: true });
  for (const program of programs) program.close();
});

/** A program whose folder holds what a folder holds, written in place. */
function filled(program: Program, folder: string): Program {
  if (!programs.includes(program)) programs.push(program);
  for (const name of readdirSync(folder)) program.write(name, readFileSync(join(folder, name)));
  return program;
}

/** What is held or rejected; every reason ends by saying what becomes of the tab, which a new file does not have yet. */
function refused({ files }: Told, isNew: (file: string) => boolean): Refused[] {
  const bad = files.filter(({ outcome }) => outcome === 'held' || outcome === 'rejected');
  return bad.map(({ file, code, reason }) => {
    const end = isNew(file) ? FIRST : KEPT;
    expect(reason.endsWith(end)).toBe(true);
    return [file, code, reason.slice(0, -end.length)];
  });
}

function observed({ observations }: Told): Observed[] {
  return observations.map((one) => [
    `${one.tab} ${one.cell}`.trim(),
    one.line,
    one.rule,
    one.rows,
    one.reason,
  ]);
}

it('is, byte by byte, what the script makes', () => {
  expect(readdirSync('example-malo').sort()).toEqual(readdirSync(join(made, 'malo')).sort());
  for (const name of readdirSync('example-malo')) {
    const bytes = readFileSync(join('example-malo', name));
    expect(bytes.equals(readFileSync(join(made, 'malo', name)))).toBe(true);
  }
});

it('ends with 1, and explains each rule that can be broken by a first snapshot', () => {
  const told = filled(new Program(), 'example-malo').load();
  expect(told.exit).toBe(1);
  expect(refused(told, () => true)).toEqual(REFUSED_ALONE);
  expect(observed(told)).toEqual(OBSERVED_ALONE);
  const todos = [...told.files.filter(({ code }) => code !== ''), ...told.observations].map(
    ({ todo }) => todo,
  );
  for (const todo of todos) expect(todo).toMatch(/^[A-ZÁÉÍÓÚ].{15,}\.$/);
});

it('explains to a person at the terminal what it tells programs', () => {
  const { stdout } = filled(new Program(), 'example-malo').run();
  for (const [file, , reason] of REFUSED_ALONE) {
    expect(stdout).toContain(file);
    expect(stdout).toContain(`Motivo: ${reason}`);
  }
  expect(stdout).toContain('Clientes A7 (clientes.csv, línea 8): error, ID vacío, 1 vez');
  for (const [, , , , reason] of OBSERVED_ALONE) expect(stdout).toContain(`Motivo: ${reason}`);
});

it('explains each rule that needs a former snapshot, of which nothing was wrong', () => {
  const program = filled(new Program(), join(made, 'antes'));
  expect(program.load()).toMatchObject({ exit: 0, observations: [] });
  const told = filled(program, join(made, 'despues')).load();
  expect(told.exit).toBe(1);
  expect(refused(told, (file) => file === 'depositos.csv')).toEqual(REFUSED_AFTER);
  expect(observed(told)).toEqual(OBSERVED_AFTER);
});

it('breaks each rule once', () => {
  const codes = [...REFUSED_ALONE, ...REFUSED_AFTER].map(([, code]) => code);
  const rules = [...OBSERVED_ALONE, ...OBSERVED_AFTER].map(([, , rule]) => rule);
  const twice = rules.filter((rule, index) => rules.indexOf(rule) !== index);
  expect([new Set(codes).size, twice]).toEqual([codes.length, []]);
});

it('has nothing to say against the data of example/', () => {
  const told = filled(new Program(), 'example').load();
  expect(told).toMatchObject({ exit: 0, pending: 0 });
  expect(told.observations.filter(({ severity }) => severity === 'error')).toEqual([]);
});
