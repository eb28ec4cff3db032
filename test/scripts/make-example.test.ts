// The example folder: what the script makes, whole in its relations, and varied as real exports are.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { decode } from '../example/decode';

const NAMES = ['clientes', 'servicios', 'sucursales', 'talleres', 'unidades', 'vendedores', 'ventas'];

/** How each file is written. */
const DIALECTS: Readonly<Record<string, { encoding: 'utf-8' | 'windows-1252'; delimiter: string }>> = {
  clientes: { encoding: 'windows-1252', delimiter: ';' },
  servicios: { encoding: 'utf-8', delimiter: ',' },
  sucursales: { encoding: 'utf-8', delimiter: ',' },
  talleres: { encoding: 'utf-8', delimiter: '\t' },
  unidades: { encoding: 'utf-8', delimiter: '\t' },
  vendedores: { encoding: 'utf-8', delimiter: ',' },
  ventas: { encoding: 'utf-8', delimiter: ',' },
};

function bytesOf(name: string): Buffer {
  return readFileSync(join('example', `${name}.csv`));
}

function rowsOf(name: string): string[][] {
  const { encoding = 'utf-8', delimiter = '' } = DIALECTS[name] ?? {};
  const text = decode(bytesOf(name), encoding);
  return parseCsv(text, { delimiter }).map((row) => row.map((cell) => String(cell)));
}

function columnOf(name: string, column: string): string[] {
  const [header = [], ...rows] = rowsOf(name);
  expect(header).toContain(column);
  return rows.map((row) => row[header.indexOf(column)] ?? '');
}

function allText(): string {
  return NAMES.flatMap((name) => rowsOf(name).map((row) => row.join('\n'))).join('\n');
}

it('is, byte by byte, what the script makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  execFileSync(process.execPath, ['scripts/make-example.mjs', folder]);
  const made = readdirSync(folder).sort();
  expect(made).toEqual(NAMES.map((name) => `${name}.csv`));
  expect(readdirSync('example').sort()).toEqual(made);
  for (const name of NAMES)
    expect(readFileSync(join(folder, `${name}.csv`)).equals(bytesOf(name))).toBe(true);
  rmSync(folder, { recursive: true });
});

it.each(NAMES)('gives each record of %s as many cells as the header has, and an ID of its own', (name) => {
  const [header = [], ...rows] = rowsOf(name);
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
  const ids = rows.map((row) => row[0] ?? '');
  expect(header[0]).toMatch(/^id_/);
  expect(ids).not.toContain('');
  expect(new Set(ids).size).toBe(ids.length);
});

it.each([
  ['ventas', 'id_cliente', 'clientes'],
  ['servicios', 'id_cliente', 'clientes'],
  ['servicios', 'id_unidad', 'unidades'],
  ['servicios', 'id_taller', 'talleres'],
])('points from every record of %s by %s to one of %s', (child, column, parent) => {
  const known = new Set(columnOf(parent, column));
  expect(columnOf(child, column).filter((id) => !known.has(id))).toEqual([]);
});

it.each([
  ['vendedores', 'id_sucursal', 'sucursales'],
  ['ventas', 'id_vendedor', 'vendedores'],
  ['ventas', 'id_sucursal', 'sucursales'],
  ['unidades', 'id_venta', 'ventas'],
  ['unidades', 'id_cliente', 'clientes'],
  ['unidades', 'id_sucursal', 'sucursales'],
  ['servicios', 'id_vendedor', 'vendedores'],
])('points from %s by %s to one of %s, or leaves it blank now and then', (child, column, parent) => {
  const known = new Set(columnOf(parent, column));
  const given = columnOf(child, column);
  expect(given.filter((id) => id !== '' && !known.has(id))).toEqual([]);
  expect(given).toContain('');
  expect(given.filter((id) => id !== '').length).toBeGreaterThan(given.length / 2);
});

it('sells a unit to the customer of its sale, and services it for its owner', () => {
  const buyers = new Map(
    columnOf('ventas', 'id_venta').map((id, row) => [id, columnOf('ventas', 'id_cliente')[row]]),
  );
  const owners = new Map<string, string>();
  const unitOwners = columnOf('unidades', 'id_cliente');
  const sales = columnOf('unidades', 'id_venta');
  for (const [row, id] of columnOf('unidades', 'id_unidad').entries()) owners.set(id, unitOwners[row] ?? '');
  expect(sales.filter((sale, row) => sale !== '' && buyers.get(sale) !== unitOwners[row])).toEqual([]);
  const customers = columnOf('servicios', 'id_cliente');
  const units = columnOf('servicios', 'id_unidad');
  expect(units.filter((unit, row) => owners.get(unit) !== customers[row])).toEqual([]);
});

it('has 200 customers, written as Excel writes in Argentina', () => {
  const bytes = bytesOf('clientes');
  expect(rowsOf('clientes')).toHaveLength(201);
  expect(bytes.subarray(-2).toString('latin1')).toBe('\r\n');
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow('not valid');
  expect(bytes.includes(0x93)).toBe(true);
});

it('has files with a byte order mark and files without', () => {
  const marked = NAMES.filter((name) => bytesOf(name).subarray(0, 3).toString('hex') === 'efbbbf');
  expect(marked).toEqual(['sucursales', 'ventas']);
});

it.each([
  ['a leading zero', /^000\d+$/m],
  ['an 18-digit ID', /^\d{18}$/m],
  ['a telephone with a plus sign', /^\+54 9 \d+ /m],
  ['a date as dd/mm/aaaa', /^\d\d\/\d\d\/\d{4}$/m],
  ['an amount with decimal comma', /^-?\d{1,3}(\.\d{3})+,\d\d$/m],
  ['a CUIT', /^(20|23|27|30|33)-\d{8}-\d$/m],
  ['a DNI', /^\d{2}\.\d{3}\.\d{3}$/m],
  ['a chassis number', /^[A-HJ-NPR-Z0-9]{17}$/m],
  ['a registration', /^A[A-Z]\d{3}[A-Z]{2}$/m],
  ['an e-mail address', /^[a-z.]+\d*@example\.com$/m],
  ['a quotation mark inside a cell', /"[^"\n]+"/],
  ['a text that begins like a formula', /^=>/m],
  ['a leading apostrophe', /^'/m],
  ['a logical-looking text', /^TRUE$/m],
  ['an accented capital', /[ÁÉÍÓÚ][A-Z]/],
  ['an ñ', /ñ/],
  ['a curly quotation mark', /“flota 2024”/],
  ['a euro sign', /USD\/€/],
])('holds %s', (_, pattern) => {
  expect(allText()).toMatch(pattern);
});

it('holds line breaks inside cells, LF in one file and CRLF in another', () => {
  expect(columnOf('clientes', 'observaciones').some((cell) => cell.includes('\r\n'))).toBe(true);
  expect(columnOf('servicios', 'trabajos').some((cell) => /[^\r]\n/.test(cell))).toBe(true);
});
