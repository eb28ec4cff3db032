/** Tables whose columns have names with digits. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import type { FieldName } from '../fields';
import { drawTable } from '../table';
import { capitals } from '../values';
import type { Written } from '../written';
import { writeRecords } from '../written';

function named(
  chance: Chance,
  fields: readonly FieldName[],
  names: readonly string[],
  full = false,
): Written {
  const { rows } = drawTable(chance, { fields, full });
  const truth = [names, ...rows];
  return { text: writeRecords(truth, drawFormat(chance)), truth, headed: true };
}

/** Names of a system that numbers its fields: CLI001, CLI002. */
function numbered(chance: Chance, count: number): string[] {
  const stem = chance.pick([capitals(chance, 3), 'CAMPO', 'Columna', 'F', 'campo_', 'COL', 'CLI', 'VTA']);
  const width = chance.pick([1, 2, 3] as const);
  const from = chance.pick([0, 1, 1, 1, 10] as const);
  return Array.from({ length: count }, (_, at) => stem + String(from + at).padStart(width, '0'));
}

const PEOPLE: FieldName[] = ['id', 'name', 'phone', 'phone', 'mail'];

export const DIGITS: readonly FileClass[] = [
  fileClass(2, 'two phones', (chance) => {
    const tel = chance.pick(['Tel', 'tel', 'TEL', 'Telefono', 'TELEFONO_', 'fone', 'phone', 'Celular']);
    return named(chance, PEOPLE, ['id_cliente', 'nombre', `${tel}1`, `${tel}2`, 'email']);
  }),
  fileClass(2, 'phones alone', (chance) =>
    named(chance, ['phone', 'phone', 'phone'], ['Tel1', 'Tel2', 'Tel3'], true),
  ),
  fileClass(2, 'all fields numbered', (chance) => {
    const fields: FieldName[] = ['id', 'name', 'street', 'city', 'cuit', 'balance', 'plate'];
    const some = fields.slice(0, chance.between(2, fields.length));
    return named(chance, some, numbered(chance, some.length));
  }),
  fileClass(2, 'all fields numbered over codes', (chance) => {
    const fields: FieldName[] = ['sku', 'order', 'plate'];
    return named(chance, fields, numbered(chance, fields.length), true);
  }),
  fileClass(2, 'the first name and another', (chance) =>
    named(chance, ['sku', 'part', 'plate', 'price'], ['Codigo1', 'descripcion', 'patente1', 'precio2']),
  ),
  fileClass(2, 'English names of samples', (chance) =>
    named(
      chance,
      ['name', 'name', 'company', 'street', 'city', 'phone', 'phone', 'mail'],
      ['first_name', 'last_name', 'company_name', 'address1', 'city', 'phone1', 'phone2', 'email'],
    ),
  ),
  fileClass(2, 'texts with numbered names', (chance) =>
    named(chance, ['name', 'street', 'city', 'note'], ['Nombre1', 'Direccion1', 'Direccion2', 'Obs1'], true),
  ),
  fileClass(2, 'names of a database', (chance) =>
    named(
      chance,
      ['id', 'name', 'phone', 'cuit', 'balance', 'since'],
      ['CL1_COD', 'CL1_NOM', 'TEL1_CLI', 'CUIT11', 'SALDO30', 'F_ULT3M'],
    ),
  ),
  fileClass(2, 'prices by list', (chance) =>
    named(
      chance,
      ['sku', 'part', 'price', 'price', 'price'],
      ['Articulo', 'Detalle', 'Lista1', 'Lista2', 'Lista3'],
    ),
  ),
  fileClass(2, 'two columns', (chance) =>
    named(
      chance,
      chance.pick([
        ['sku', 'plate'],
        ['name', 'phone'],
        ['vin', 'plate'],
      ] as const),
      ['Dato1', 'Dato2'],
      true,
    ),
  ),
  fileClass(2, 'names with a year or a rate', (chance) =>
    named(
      chance,
      ['id', 'name', 'price', 'price', 'price'],
      ['id', 'nombre', 'ventas2025', 'iva21', 'neto_10_5'],
    ),
  ),
];
