/** Creates CSV files of any size that look like a dealer's export; always the same bytes. */
import { closeSync, openSync, writeSync } from 'node:fs';

export const COLUMNS = 16;

const HEADER =
  'id_venta;fecha;id_cliente;cliente;documento;telefono;email;domicilio;localidad;vin;modelo;precio;cuotas;estado;sucursal;observaciones';

const NAMES = ['GONZÁLEZ, María José', 'MUÑOZ, Agustín', 'PÉREZ, Íñigo', "D'ANGELO, Inés", 'ORDÓÑEZ, Raúl'];
const MODELS = ['Cronos 1.3', 'Amarok V6', 'Hilux 2.8 SRX', '208 Allure', 'Kangoo 1.5 dCi'];
const REMARKS = ['', '', '', 'Llamar después de las 18', '"Pidió factura ""A""; ver anexo"', '-'];

/** Rows of one block; the file repeats the block with other numbers. */
const BLOCK_ROWS = 1_000;

/**
 * One data row without its line end.
 *
 * @param index - number of the row, from 0
 */
function dealerRow(index: number): string {
  const pick = (list: readonly string[]) => list[index % list.length] ?? '';
  const day = String(1 + (index % 28)).padStart(2, '0');
  return [
    String(202_600_000_000_000_000n + BigInt(index)),
    `${day}/07/2026`,
    String(index % 90_000).padStart(8, '0'),
    pick(NAMES),
    `20-${String(20_000_000 + index)}-3`,
    `+54 9 11 5555-${String(index % 10_000).padStart(4, '0')}`,
    `cliente${index}@example.com`,
    `Av. Vélez Sarsfield ${index % 9_000}`,
    'Córdoba',
    `8AP${String(index).padStart(14, '0')}`,
    pick(MODELS),
    `${12 + (index % 50)}.${String(index % 1_000).padStart(3, '0')}.000,50`,
    String(index % 60).padStart(2, '0'),
    'Entregado',
    '01',
    pick(REMARKS),
  ].join(';');
}

/**
 * Writes a windows-1252 file of at least this size, and returns its number of data rows.
 *
 * @param path - where
 * @param bytes - size wanted
 */
export function writeDealerFile(path: string, bytes: number): number {
  const file = openSync(path, 'w');
  let rows = 0;
  let size = writeSync(file, `${HEADER}\r\n`, null, 'latin1');
  while (size < bytes) {
    const block = Array.from({ length: BLOCK_ROWS }, (_, offset) => `${dealerRow(rows + offset)}\r\n`).join(
      '',
    );
    size += writeSync(file, block, null, 'latin1');
    rows += BLOCK_ROWS;
  }
  closeSync(file);
  return rows;
}

/**
 * The bytes of a file with this many data rows.
 *
 * @param rows - data rows
 */
export function dealerBytes(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, index) => dealerRow(index));
  return Buffer.from([HEADER, ...lines, ''].join('\r\n'), 'latin1');
}
