// Sales and the cars that were sold, stand in stock, or were bought elsewhere and come for service.
import { COLOURS, MODELS, SALE_NOTES } from './words.mjs';
import { amountText, dateText, groupedText, pad } from './write.mjs';

/** Letters and digits of a chassis number (ISO 3779 leaves out I, O and Q). */
const CHASSIS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const USED = 'Usado';

const SALE_HEADER = [
  'id_venta',
  'fecha',
  'id_cliente',
  'id_vendedor',
  'id_sucursal',
  'tipo',
  'precio',
  'moneda',
  'forma_de_pago',
  'cuotas',
  'nro_factura',
  'observaciones',
];

const CAR_HEADER = [
  'id_unidad',
  'vin',
  'dominio',
  'marca',
  'modelo',
  'versión',
  'año',
  'color',
  'kilómetros',
  'precio_lista',
  'id_venta',
  'id_cliente',
  'id_sucursal',
  'fecha_ingreso',
];

/**
 * The table of sales; each points to a customer, most to a salesperson and a branch.
 *
 * @param count - sales wanted
 * @param parents - IDs: `customers`, `sellers`, `branches`
 */
export function sales(draw, count, parents) {
  return [SALE_HEADER, ...Array.from({ length: count }, (_, index) => sale(draw, index, parents))];
}

function sale(draw, index, parents) {
  const inDollars = draw.chance(0.1);
  return [
    `2026${pad(10_000_000 + index * 7_919, 8)}${pad(draw.between(0, 999_999), 6)}`,
    dateText(draw.between(1, 1_400)),
    draw.pick(parents.customers),
    draw.chance(0.9) ? draw.pick(parents.sellers) : '',
    draw.chance(0.92) ? draw.pick(parents.branches) : '',
    draw.chance(0.35) ? USED : '0 km',
    amountText(inDollars ? draw.between(800_000, 4_500_000) : draw.between(900_000_000, 6_400_000_000)),
    inDollars ? 'USD' : 'ARS',
    draw.pick(['Contado', 'Prendario', 'Plan de ahorro', 'Leasing']),
    pad(draw.pick([0, 12, 24, 36, 48]), 2),
    `${draw.pick(['A', 'B'])}-00${draw.between(12, 19)}-${pad(index + 457, 8)}`,
    draw.chance(0.4) ? draw.pick(SALE_NOTES) : '',
  ];
}

/**
 * The table of cars: one for each sale, then stock, then customers' cars that were not sold here.
 *
 * @param sold - rows of the table of sales
 * @param others - how many more: `stock`, `visiting`
 * @param parents - IDs: `customers`, `branches`
 */
export function cars(draw, sold, others, parents) {
  const repeat = (count, make) => Array.from({ length: count }, make);
  const histories = [
    ...sold.map((row) => ({ owner: [row[0], row[2], row[4]], year: yearBuilt(draw, row) })),
    ...repeat(others.stock, () => ({ owner: ['', '', draw.pick(parents.branches)], year: 2026 })),
    ...repeat(others.visiting, () => ({
      owner: ['', draw.pick(parents.customers), ''],
      year: draw.between(2009, 2025),
    })),
  ];
  return [CAR_HEADER, ...histories.map((history, index) => car(draw, history, index))];
}

/** A new car is of the year in which it was sold, a used one up to twelve years older. */
function yearBuilt(draw, saleRow) {
  const soldIn = Number(saleRow[1].slice(6));
  return saleRow[5] === USED ? soldIn - draw.between(1, 12) : soldIn;
}

function car(draw, { owner, year }, index) {
  const [brand, model, versions, price, maker] = draw.pick(MODELS);
  const registered = owner[1] !== '';
  return [
    pad(index * 11 + 4_001, 7),
    `${maker}${draw.string(CHASSIS, 8)}${pad(index * 31 + 1_200, 6)}`,
    registered ? plate(draw, year) : '',
    brand,
    model,
    draw.pick(versions),
    String(year),
    draw.pick(COLOURS),
    registered ? groupedText(draw.between(10, 18_000) * (2027 - year)) : '0',
    amountText(price * 100 + draw.between(0, 9_999)),
    ...owner,
    dateText(draw.between(1, 1_500)),
  ];
}

/** Since 2016 a registration reads AB123CD, before it ABC123. */
function plate(draw, year) {
  const digits = pad(draw.between(0, 999), 3);
  return year >= 2016
    ? `A${draw.string(LETTERS, 1)}${digits}${draw.string(LETTERS, 2)}`
    : `${draw.string(LETTERS, 3)}${digits}`;
}
