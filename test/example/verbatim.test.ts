// From a file on the disk to a cell of the workbook: the same text, cell by cell.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { decode } from './decode';
import { Program } from './program';

const EXAMPLE = [
  ['vendedores', 'Vendedores', 'utf-8', ','],
  ['sucursales', 'Sucursales', 'utf-8', ','],
  ['talleres', 'Talleres', 'utf-8', '\t'],
  ['clientes', 'Clientes', 'windows-1252', ';'],
  ['ventas', 'Ventas', 'utf-8', ','],
  ['unidades', 'Unidades', 'utf-8', '\t'],
  ['servicios', 'Servicios', 'utf-8', ','],
] as const;

const HOSTILE: readonly (readonly string[])[] = [
  ['id', 'formula', 'apóstrofo', 'teléfono', 'fecha', 'lógico', 'número', 'texto'],
  [
    '00001',
    '=1+1',
    "'x",
    '+54 9 11 5555-0100',
    '01/02/24',
    'TRUE',
    '12345678901234567890',
    'línea 1\nlínea 2',
  ],
  [
    '00002',
    '=HYPERLINK("http://x";"y")',
    "''",
    '-54',
    '2024-02-30',
    'FALSE',
    '1.234,56',
    'con "comillas"; y más',
  ],
  ['00003', '@SUM(A1)', "a'b'", '(011) 15-555', '31/12/1999 23:59', 'VERDADERO', '1e5', '😀 ñ Ü € “”'],
  ['00004', '+A1', '"', '0111555', '1/1/0001', 'null', '-0', 'tab\tdentro'],
  ['00005', '-1', "'=1", '54,9', '45000', '#N/A', '0x1F', ' blancos '],
  ['00006', '{=1}', '`', '%', '50%', '#REF!', '٣', '_x0041_ & <b> &amp;'],
];

const program = new Program();
afterAll(() => program.close());

/** A text as Excel and LibreOffice write it when a cell is quoted only where it must be. */
function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

/** Rows without the empty cells at their end, which no file format keeps. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
}

describe('every cell of the example', () => {
  beforeAll(() => {
    for (const [name] of EXAMPLE) program.write(`${name}.csv`, readFileSync(join('example', `${name}.csv`)));
    expect(program.load()).toMatchObject({ exit: 0, installed: true, pending: 0 });
  });

  it.each(EXAMPLE)(
    'of %s reaches the tab %s as it is in the file',
    async (name, tab, encoding, delimiter) => {
      const text = decode(readFileSync(join('example', `${name}.csv`)), encoding);
      const expected = parseCsv(text, { delimiter }).map((row) => row.map(String));
      expect(trimmed(await program.sheet(tab))).toEqual(trimmed(expected));
    },
  );

  it('opens on the first tab with data', async () => {
    expect(await program.shown()).toBe('Vendedores');
  });

  it('has its tabs of the system in the workbook', async () => {
    const manifest = await program.sheet('_Manifiesto');
    const files = manifest.slice(1).map((row) => row[manifest[0]?.indexOf('Archivo') ?? -1]);
    expect([...files].sort()).toEqual(EXAMPLE.map(([name]) => `${name}.csv`).sort());
    expect((await program.sheet('_Configuracion')).length).toBeGreaterThan(EXAMPLE.length);
  });
});

describe('every cell of a hostile file', () => {
  const hostile = new Program();
  afterAll(() => hostile.close());

  it('reaches the tab as it is in the file', async () => {
    hostile.write('clientes.csv', csvOf(HOSTILE));
    hostile.write('ventas.csv', `\uFEFF${csvOf(HOSTILE)}`);
    expect(hostile.load()).toMatchObject({ exit: 0 });
    expect(trimmed(await hostile.sheet('Clientes'))).toEqual(HOSTILE);
    expect(trimmed(await hostile.sheet('Ventas'))).toEqual(HOSTILE);
  });
});
