// Workshop orders: each one has a customer, that customer's car and a workshop; most an adviser.
import { SERVICE_NOTES } from './words.mjs';
import { amountText, dateText, groupedText, pad } from './write.mjs';

const HEADER = [
  'id_servicio',
  'fecha_ingreso',
  'fecha_entrega',
  'id_cliente',
  'id_unidad',
  'id_taller',
  'id_vendedor',
  'tipo',
  'kilometraje',
  'mano_de_obra',
  'repuestos',
  'total',
  'estado',
  'trabajos',
];

/**
 * The table of workshop orders.
 *
 * @param count - orders wanted
 * @param parents - `cars` as pairs of car ID and customer ID, and IDs: `workshops`, `sellers`
 */
export function services(draw, count, parents) {
  return [HEADER, ...Array.from({ length: count }, (_, index) => order(draw, index, parents))];
}

function order(draw, index, parents) {
  const [car, customer] = draw.pick(parents.cars);
  const daysAgo = draw.between(0, 900);
  const open = daysAgo < 6;
  const labour = draw.between(1_500_000, 42_000_000);
  const parts = draw.chance(0.25) ? 0 : draw.between(900_000, 95_000_000);
  return [
    `OT-${pad(index + 12, 6)}`,
    dateText(daysAgo),
    open ? '' : dateText(daysAgo - draw.between(0, 5)),
    customer,
    car,
    draw.pick(parents.workshops),
    draw.chance(0.7) ? draw.pick(parents.sellers) : '',
    draw.pick(['Service 10.000 km', 'Reparación', 'Garantía', 'Chapa y pintura', 'Campaña de fábrica']),
    groupedText(draw.between(1_000, 240_000)),
    amountText(labour),
    amountText(parts),
    amountText(labour + parts),
    open ? 'En taller' : 'Entregado',
    draw.chance(0.75) ? draw.pick(SERVICE_NOTES) : '',
  ];
}
