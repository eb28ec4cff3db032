// Writes the seven snapshots of `example/`: a small dealership whose relations are whole.
// Usage: node scripts/make-example.mjs [folder]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { customers } from './example/customers.mjs';
import { createDraw } from './example/draw.mjs';
import { BRANCHES, salespeople, WORKSHOPS } from './example/organisation.mjs';
import { cars, sales } from './example/sales.mjs';
import { services } from './example/services.mjs';
import { tableBytes } from './example/write.mjs';

/** What Excel writes in Argentina when somebody saves as CSV. */
const EXCEL = { encoding: 'windows-1252', bom: false, delimiter: ';', newline: '\r\n' };
const UTF8_BOM = { encoding: 'utf8', bom: true, delimiter: ',', newline: '\r\n' };
const UTF8 = { encoding: 'utf8', bom: false, delimiter: ',', newline: '\n' };
const TABS = { encoding: 'utf8', bom: false, delimiter: '\t', newline: '\n' };

function dealership() {
  const draw = createDraw(20_261_120);
  const ids = (table) => table.slice(1).map((row) => row[0]);
  const sellers = salespeople(draw);
  const people = customers(draw, 200);
  const parents = {
    customers: ids(people),
    sellers: ids(sellers),
    branches: ids(BRANCHES),
    workshops: ids(WORKSHOPS),
  };
  const sold = sales(draw, 140, parents);
  const fleet = cars(draw, sold.slice(1), { stock: 25, visiting: 30 }, parents);
  const owned = fleet
    .slice(1)
    .map((row) => [row[0], row[11]])
    .filter(([, owner]) => owner !== '');
  const orders = services(draw, 260, { ...parents, cars: owned });
  return {
    'vendedores.csv': tableBytes(sellers, UTF8),
    'sucursales.csv': tableBytes(BRANCHES, UTF8_BOM),
    'talleres.csv': tableBytes(WORKSHOPS, TABS),
    'clientes.csv': tableBytes(people, EXCEL),
    'ventas.csv': tableBytes(sold, UTF8_BOM),
    'unidades.csv': tableBytes(fleet, TABS),
    'servicios.csv': tableBytes(orders, UTF8),
  };
}

const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'example');
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(dealership())) writeFileSync(join(folder, name), bytes);
