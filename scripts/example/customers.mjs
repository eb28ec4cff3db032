// Two hundred customers: people with a DNI, companies with a CUIT.
import { COMPANIES, CUSTOMER_NOTES, FIRST_NAMES, LAST_NAMES, STREETS, TOWNS } from './words.mjs';
import { amountText, cuitText, dateText, groupedText, mailWord, pad } from './write.mjs';

const HEADER = [
  'id_cliente',
  'tipo',
  'apellido_y_nombre',
  'documento',
  'cuit',
  'email',
  'telefono',
  'domicilio',
  'localidad',
  'provincia',
  'código_postal',
  'fecha_nacimiento',
  'fecha_alta',
  'saldo',
  'acepta_contacto',
  'observaciones',
];

const ADULT_DAYS = 6_575;

/**
 * The table of customers.
 *
 * @param count - customers wanted
 */
export function customers(draw, count) {
  return [HEADER, ...Array.from({ length: count }, (_, index) => customer(draw, index))];
}

function customer(draw, index) {
  const company = index % 20 === 7;
  const [town, province, postcode, area] = draw.pick(TOWNS);
  const ageDays = draw.between(7_200, 27_000);
  const identity = company ? companyIdentity(draw, (index - 7) / 20) : personIdentity(draw, ageDays);
  return [
    pad(index * 3 + 101, 6),
    ...identity.cells,
    draw.chance(0.12) ? '' : `${identity.mail}${pad(index, 2)}@example.com`,
    telephone(draw, area, index),
    `${draw.pick(STREETS)} ${draw.between(12, 9_800)}${draw.chance(0.2) ? `, ${draw.between(1, 12)}° "${draw.pick(['A', 'B', 'C'])}"` : ''}`,
    town,
    province,
    postcode,
    company ? '' : dateText(ageDays),
    dateText(draw.between(3, Math.min(6_500, ageDays - ADULT_DAYS))),
    draw.chance(0.6) ? '0,00' : amountText(draw.between(-90_000_000, 250_000_000)),
    draw.pick(['SI', 'SI', 'NO']),
    draw.chance(0.3) ? draw.pick(CUSTOMER_NOTES) : '',
  ];
}

function companyIdentity(draw, number) {
  const name = COMPANIES[number % COMPANIES.length];
  const cuit = cuitText('30', draw.between(50_000_000, 71_999_999));
  return { cells: ['Empresa', name, '', cuit], mail: `admin.${mailWord(name).slice(0, 14)}` };
}

/** Documents are numbered as people are born: about 10 million in 1952 and 640,000 more every year. */
function personIdentity(draw, ageDays) {
  const first = draw.pick(FIRST_NAMES);
  const last = draw.pick(LAST_NAMES);
  const number = 10_000_000 + Math.round((74.9 - ageDays / 365.25) * 640_000) + draw.between(0, 300_000);
  const cuit = draw.chance(0.5) ? cuitText(draw.pick(['20', '27']), number) : '';
  return {
    cells: ['Persona', `${last.toUpperCase()}, ${first}`, groupedText(number), cuit],
    mail: `${mailWord(first)}.${mailWord(last)}`,
  };
}

/** Numbers with 555 in the middle, written in the ways in which branches write them. */
function telephone(draw, area, index) {
  const line = pad((index * 37 + 300) % 10_000, 4);
  return draw.pick([
    `+54 9 ${area} 555-${line}`,
    `+549${area}555${line}`,
    `(0${area}) 15-555-${line}`,
    `0${area}555${line}`,
  ]);
}
