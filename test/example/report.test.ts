// `--report` writes one page about a rehearsal, beside everything else that a start does.
import { existsSync, readFileSync } from 'node:fs';
import { Program } from './program';

const SECRET = 'Zoila Confidencial';

let program: Program;
beforeEach(() => {
  program = new Program();
  program.write('clientes.csv', `id;nombre\n001;${SECRET}\n002;Íñigo\n003;Noemí\n`);
  program.write('ventas.csv', `id_venta;id_cliente\nV1;001\nV2;${SECRET}\nV3;003\n`);
  program.write('servicios.csv', '');
});
afterEach(() => program.close());

it('tells of files, relations and observations, and of no cell', () => {
  const path = program.beside('informe.html');
  const { status, stdout } = program.run('--report', path);
  expect(status).toBe(1);
  expect(stdout).toContain(`Informe: ${path}`);
  const page = readFileSync(path, 'utf8');
  for (const words of [
    'clientes.csv',
    'punto y coma',
    'El archivo está vacío (0 bytes).',
    '«id_cliente» → Clientes, obligatoria',
    '2 de 3 valores encontrados',
    'el valor no existe en la otra hoja: 1',
    'ventas.csv, línea 3',
  ]) {
    expect(page).toContain(words);
  }
  expect(page).not.toContain(SECRET);
});

it('tells the same on a later start in which nothing is published', () => {
  program.load();
  const path = program.beside('informe.html');
  program.run('--report', path);
  expect(readFileSync(path, 'utf8')).toContain('«id_cliente» → Clientes, obligatoria');
});

it('names the page in the object of --json', () => {
  const path = program.beside('informe.html');
  const { stdout } = program.run('--json', '--report', path);
  expect(JSON.parse(stdout)).toMatchObject({ report: path });
  expect(existsSync(path)).toBe(true);
});

it('is not written into the folder of the snapshots', () => {
  const ended = program.run('--report', `${program.folder}/informe.html`);
  expect([ended.status, ended.stdout]).toEqual([2, '']);
  expect(program.names()).toEqual(['clientes.csv', 'servicios.csv', 'ventas.csv']);
});
