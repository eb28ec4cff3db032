/** What stands below a table, and what only looks so. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawTable, type Table, type Wish } from '../table';
import { drawHabits, money } from '../values';
import type { Format, Written } from '../written';
import { writeLines, writeRecord } from '../written';

type Below = (chance: Chance, format: Format, table: Table) => string[];

function ending(chance: Chance, below: Below, wish: Wish = {}): Written {
  const table = drawTable(chance, { columns: [3, 9], rows: [5, 120], ...wish });
  const format = drawFormat(chance);
  const truth = [table.names, ...table.rows];
  const lines = truth.map((record) => writeRecord(record, format));
  return { text: writeLines([...lines, ...below(chance, format, table)], format), truth, headed: true };
}

/** A table whose last row has a given name and few cells more. */
function lastNamed(chance: Chance, name: string, cells: 'number' | 'none'): Written {
  const { names, rows } = drawTable(chance, {
    fields: ['company', 'cuit', 'balance'],
    rows: [5, 60],
    full: true,
  });
  const sum = cells === 'none' ? '' : money(chance, { ...drawHabits(chance), currency: '' });
  const truth = [names, ...rows, [name, '', sum]];
  const format = drawFormat(chance);
  return {
    text: writeLines(
      truth.map((record) => writeRecord(record, format)),
      format,
    ),
    truth,
    headed: true,
  };
}

const total: Below = (chance, format, { names }) => {
  const label = chance.pick([
    'Total',
    'TOTAL',
    'Totales',
    'Total general',
    'TOTAL:',
    'Suma',
    'Total de registros',
  ]);
  return [
    writeRecord(
      names.map((_, column) => (column === 0 ? label : column === names.length - 1 ? '1234,50' : '')),
      format,
    ),
  ];
};

const BEGINNINGS = [
  'Total Lubricantes SA',
  'Media Naranja SRL',
  'Suma Seguros',
  'Fin de Semana Turismo',
  'Obs Ingeniería',
  'Nota Musical SRL',
  'Fuente Hnos.',
];

export const ENDS: readonly FileClass[] = [
  fileClass(0, 'a total', (chance) => ending(chance, total, { fields: ['id', 'name', 'balance', 'price'] })),
  fileClass(0, 'a note below a blank line', (chance) =>
    ending(chance, () => [
      '',
      chance.pick([
        'Generado el 30/11/2026',
        'Nota: saldos en pesos',
        'Fuente: sistema de gestión',
        'Fin del reporte',
        '* precios sin IVA',
      ]),
    ]),
  ),
  fileClass(0, 'a count of rows', (chance) =>
    ending(chance, (_, __, { rows }) => [
      '',
      chance.pick([`(${rows.length} filas afectadas)`, `${rows.length} rows`, `Registros: ${rows.length}`]),
    ]),
  ),
  fileClass(0, 'a padded note', (chance) =>
    ending(chance, (_, { delimiter }, { names }) => [
      delimiter.repeat(names.length - 1),
      `Fin del listado${delimiter.repeat(names.length - 1)}`,
    ]),
  ),
  fileClass(0, 'the end mark of DOS', (chance) => ending(chance, () => ['\x1a'])),
  fileClass(0, 'blank lines below', (chance) =>
    ending(chance, () => Array.from({ length: chance.between(1, 30) }, () => '')),
  ),
  fileClass(12, 'a customer named like a total', (chance) =>
    lastNamed(chance, chance.pickAny(BEGINNINGS) ?? '', 'number'),
  ),
  fileClass(12, 'a customer named like a note, with nothing else', (chance) =>
    lastNamed(chance, chance.pickAny(BEGINNINGS) ?? '', 'none'),
  ),
];
