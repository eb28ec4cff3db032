import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from '../../../../local/cli/inspect/inspect';

/** A terminal that keeps what was written. */
class Screen {
  readonly from: string;
  readonly width = 80;
  text = '';
  errors = '';

  constructor(from: string) {
    this.from = from;
  }

  out(text: string): void {
    this.text += text;
  }

  err(text: string): void {
    this.errors += text;
  }
}

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inspect-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: string[]): { code: number; screen: Screen } {
  const screen = new Screen(folder);
  return { code: inspect(args, screen), screen };
}

describe('inspect shows names that would move the cursor as text', () => {
  const NAME = 'cli\u001b[2J\u202eentes.csv';

  it('to a person', () => {
    writeFileSync(join(folder, NAME), 'id;a\u001b[31m\n1;2\n');
    const { code, screen } = run('.');
    expect(code).toBe(0);
    expect(screen.text).toContain('cli·[2J·entes.csv');
    expect(screen.text).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
  });

  it('when it cannot be read', () => {
    const { screen } = run('no\u001b[2J.csv');
    expect(screen.errors).toBe('no·[2J.csv: no existe.\n');
  });

  it('to a program, which reads the name as it is', () => {
    writeFileSync(join(folder, NAME), 'id;a\n1;2\n');
    const { screen } = run('.', '--json');
    expect(screen.text).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
    expect(JSON.parse(screen.text)).toMatchObject({ path: NAME });
  });
});

describe('inspect reads files only', () => {
  it('and not a pipe, into which nobody may ever write', () => {
    spawnSync('mkfifo', [join(folder, 'pipe.csv')]);
    const { code, screen } = run('pipe.csv');
    expect([code, screen.errors.endsWith('pipe.csv: no es un archivo común.\n')]).toEqual([1, true]);
  });

  it('and leaves nothing of a conversion that was killed', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', `a.csv_converted.csv.${pid}.tmp`), 'half');
    writeFileSync(join(folder, 'a.csv'), 'id;a\n1;2\n');
    run('a.csv', '--out', 'out');
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.csv_converted.csv']);
  });
});

describe('inspect tells a program about each file in one line', () => {
  it('with its dialect, its size and what was odd', () => {
    writeFileSync(
      join(folder, 'clientes.csv'),
      Buffer.from('id;nombre\r\n1;Mu\xf1oz\r\n2;Pe\xf1a;x\r\n', 'latin1'),
    );
    const { code, screen } = run('clientes.csv', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(screen.text)).toMatchObject({
      path: 'clientes.csv',
      encoding: 'windows-1252',
      delimiter: ';',
      quote: '',
      escape: '',
      newline: '\r\n',
      preambleRows: 0,
      headerRows: 1,
      fields: 3,
      records: 2,
      findings: [{ code: 'row/long', line: 3, record: 2, column: null }],
    });
  });

  it('a folder gives a line for each table under it', () => {
    mkdirSync(join(folder, 'mas'));
    writeFileSync(join(folder, 'a.csv'), 'a,b\n1,2\n');
    writeFileSync(join(folder, 'mas', 'b.TXT'), 'a,b\n1,2\n');
    writeFileSync(join(folder, 'c.png'), 'no table');
    const { screen } = run('.', '--json');
    const paths = screen.text.trim().split('\n');
    expect(paths.map((line) => JSON.parse(line).path)).toEqual(['a.csv', 'mas/b.TXT']);
  });

  it('the blank after a delimiter is told apart from it', () => {
    writeFileSync(join(folder, 'a.csv'), 'a, b, c\n1, 2, 3\n4, 5, 6\n');
    expect(JSON.parse(run('a.csv', '--json').screen.text)).toMatchObject({ delimiter: ',', padding: ' ' });
  });
});

describe('inspect writes each file as plain CSV', () => {
  it('in UTF-8, by commas, quotes doubled, LF, the header first and nothing but the table', () => {
    const text =
      'Listado\r\n\r\nid;nombre;obs\r\n1;Peña;"a ""b"", c"\r\n2;Díaz;x,y\r\n\r\nTotal: 2 registros\r\n';
    writeFileSync(join(folder, 'clientes.csv'), text);
    expect(run('clientes.csv', '--out', 'out').code).toBe(0);
    expect(readFileSync(join(folder, 'out', 'clientes.csv_converted.csv'), 'utf8')).toBe(
      'id,nombre,obs\n1,Peña,"a ""b"", c"\n2,Díaz,"x,y"\n',
    );
  });

  it('a file that cannot be read gives Application Error, and exit 1', () => {
    writeFileSync(join(folder, 'libro.csv'), 'PK\x03\x04[Content_Types].xml');
    const { code, screen } = run('libro.csv', '--out', 'out');
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'out', 'libro.csv_converted.csv'), 'utf8')).toBe('Application Error\n');
    expect(screen.text).toContain('libro de Excel');
  });

  it('a folder that cannot be made is refused by its name, and nothing is read', () => {
    writeFileSync(join(folder, 'clientes.csv'), 'id;n\n1;a\n');
    writeFileSync(join(folder, 'out'), '');
    const { code, screen } = run('clientes.csv', '--out', 'out/x');
    expect([code, screen.text]).toEqual([2, '']);
    expect(screen.errors).toBe(`No se puede escribir en ${join(folder, 'out', 'x')}: revise los permisos.\n`);
  });

  it('an empty file gives an empty one', () => {
    writeFileSync(join(folder, 'nada.csv'), '');
    expect(run('nada.csv', '--out', 'out').code).toBe(0);
    expect(readFileSync(join(folder, 'out', 'nada.csv_converted.csv'), 'utf8')).toBe('');
  });
});

describe('inspect tells a person', () => {
  it('the first rows, why the file is read so, and where something is odd', () => {
    writeFileSync(
      join(folder, 'ventas.csv'),
      'id;fecha;total\n1;01/02/2024;2,5\n2;02/02/2024\n3;03/02/2024;4,5\n',
    );
    const { screen } = run('ventas.csv');
    expect(screen.text).toContain('3 filas × 3 columnas');
    expect(screen.text).toContain('punto y coma');
    expect(screen.text).toContain('01/02/2024');
    expect(screen.text).toContain('fila con 2 columnas en lugar de 3 (línea 3)');
  });

  it('as many columns as a line of the terminal has room for', () => {
    const names = Array.from({ length: 30 }, (_, at) => `columna_${at}`);
    writeFileSync(join(folder, 'ancho.csv'), `${names.join(';')}\n${names.map(() => '1,5').join(';')}\n`);
    const lines = run('ancho.csv').screen.text.split('\n');
    expect(lines.filter((line) => line.includes('│')).length).toBe(2);
    expect(Math.max(...lines.filter((line) => line.includes('│')).map((line) => line.length))).toBeLessThan(
      81,
    );
  });

  it('that a path does not exist, and exits with 1', () => {
    const { code, screen } = run('nada.csv');
    expect(code).toBe(1);
    expect(screen.errors).toBe('nada.csv: no existe.\n');
  });

  it('how it is used when an option is unknown', () => {
    const { code, screen } = run('a.csv', '--nada');
    expect(code).toBe(2);
    expect(screen.errors).toMatch(/^No existe la opción --nada\.\n\nUso: npm run inspect -- RUTA/);
  });

  it('how it is used when no path is given, and exits with 2', () => {
    const { code, screen } = run();
    expect(code).toBe(2);
    expect(screen.errors).toContain('Falta indicar: ruta.');
    expect(screen.errors).toContain('RUTA');
  });
});
