/** The columns of dealerships' tables: what they are called, and what they hold. */
import type { Chance } from '../../../../local/weeks/ground/chance';
import {
  capitals,
  cuit,
  date,
  digits,
  type Habits,
  mail,
  money,
  person,
  phone,
  plate,
  street,
  vin,
} from './values';
import * as words from './words';

/** A column. */
export interface Field {
  /** What it is called, in words: the system writes them in its own style. */
  readonly names: readonly [string, ...string[]];
  /** Share of the cells that are blank. */
  readonly blank: number;
  /** Makes the cells of one table, the first row being 1. */
  readonly maker: (chance: Chance, habits: Habits) => (row: number) => string;
}

type Maker = Field['maker'];

const each =
  (one: (chance: Chance, habits: Habits) => string): Maker =>
  (chance, habits) =>
  () =>
    one(chance, habits);

const from = (list: readonly [string, ...string[]]): Maker =>
  each((chance, { upper }) => (upper ? chance.pick(list).toUpperCase() : chance.pick(list)));

/** Numbers that go on, in one of the forms in which systems write them. */
const serial: Maker = (chance) => {
  const from0 = chance.pick([0, 0, 100, 1_000, 48_210]);
  const form = chance.pick(['', '', '', 'pad', 'code', 'dash'] as const);
  const letters = capitals(chance, chance.between(1, 3));
  return (row) => {
    const number = String(from0 + row);
    if (form === 'pad') return number.padStart(8, '0');
    if (form === 'code') return `${letters}${number.padStart(3, '0')}`;
    return form === 'dash' ? `${letters}-${number.padStart(4, '0')}` : number;
  };
};

const code =
  (letters: number): Maker =>
  (chance) => {
    const padded = chance.happens(0.5);
    return () => `${capitals(chance, letters)}${padded ? '' : '-'}${digits(chance, 4)}`;
  };

const plain: Maker = (chance) => {
  const bare = chance.happens(0.4);
  return () => cuit(chance, bare);
};

const flag: Maker = (chance) => {
  const pair = chance.pick([
    ['S', 'N'],
    ['SI', 'NO'],
    ['1', '0'],
    ['true', 'false'],
    ['X', ''],
  ] as const);
  return () => chance.pick(pair);
};

const field = (names: string, maker: Maker, blank = 0): Field => {
  const [first = '', ...others] = names.split('|');
  return { names: [first, ...others], maker, blank };
};

/** Every column by what it means. */
export const FIELDS = {
  id: field('id|código|nro|id cliente|cod cliente|número|legajo|id interno', serial),
  name: field('nombre|cliente|razón social|apellido y nombre|titular|nome', each(person)),
  company: field('razón social|empresa|cliente|proveedor', from([...words.COMPANIES])),
  phone: field('teléfono|tel|celular|móvil|telefone|fax', each(phone), 0.15),
  mail: field('email|mail|correo electrónico|e-mail', each(mail), 0.3),
  street: field('dirección|domicilio|calle|endereço', each(street), 0.1),
  city: field('localidad|ciudad|cidade', from(words.CITIES), 0.05),
  province: field('provincia|estado/provincia|UF', from(words.PROVINCES)),
  cuit: field('CUIT|nro documento|CUIT/CUIL|RUT', plain, 0.1),
  born: field('fecha nacimiento|fec nac|nacimiento', each(date), 0.4),
  since: field('fecha alta|alta|fecha|creado|data cadastro', each(date)),
  balance: field('saldo|importe|monto|total|valor', each(money)),
  price: field('precio|precio lista|preço|costo', each(money)),
  amount: field(
    'cantidad|stock|unidades|cant',
    each((chance) => String(chance.below(200))),
  ),
  state: field('estado|situación|status', from(words.STATES)),
  active: field('activo|habilitado|baja|es empresa', flag),
  site: field('sucursal|sede|taller|depósito|filial', from(words.SITES)),
  seller: field('vendedor|asesor|usuario|responsable', from(words.USERS), 0.1),
  job: field('puesto|cargo|sector', from(words.JOBS)),
  brand: field('marca|fabricante', from(words.BRANDS)),
  model: field('modelo|versión|descripción modelo', from(words.MODELS)),
  colour: field('color|cor', from(words.COLOURS)),
  year: field(
    'año|año modelo|ano',
    each((chance) => String(chance.between(1998, 2026))),
  ),
  plate: field('patente|dominio|placa', each(plate), 0.1),
  vin: field('chasis|VIN|nro de chasis|bastidor', each(vin)),
  km: field(
    'km|kilómetros|kilometraje',
    each((chance) => String(chance.below(280_000))),
    0.2,
  ),
  part: field('descripción|artículo|repuesto|detalle', from(words.PARTS)),
  sku: field('código|SKU|cod artículo|nro parte', code(2)),
  note: field('observaciones|notas|comentario|detalle|obs', from(words.NOTES), 0.35),
  order: field('orden|nro orden|OT|factura|comprobante', code(1)),
  rate: field(
    'descuento|% iva|alícuota',
    each((chance, { comma }) => (comma ? '10,5' : '21.0').slice(0, chance.between(2, 4))),
  ),
} as const;

/** Name of a column. */
export type FieldName = keyof typeof FIELDS;

/** What the tables of a dealership hold. */
export const TABLES: readonly (readonly [FieldName, FieldName, ...FieldName[]])[] = [
  ['id', 'name', 'phone', 'mail', 'street', 'city', 'province', 'cuit', 'since', 'balance', 'note'],
  ['id', 'company', 'cuit', 'street', 'city', 'phone', 'balance', 'active'],
  ['order', 'since', 'name', 'vin', 'price', 'seller', 'site', 'state'],
  ['vin', 'plate', 'brand', 'model', 'colour', 'year', 'km', 'price', 'state'],
  ['order', 'since', 'plate', 'name', 'part', 'amount', 'price', 'site', 'note'],
  ['sku', 'part', 'brand', 'amount', 'price', 'rate', 'site'],
  ['id', 'seller', 'name', 'job', 'mail', 'site', 'active'],
  ['id', 'site', 'street', 'city', 'province', 'phone'],
  ['id', 'name', 'born', 'phone', 'city', 'state'],
  ['plate', 'brand', 'model', 'year', 'colour', 'name'],
];
