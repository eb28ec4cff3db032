/** Headers of more than one record. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawTable } from '../table';
import type { Written } from '../written';
import { writeRecords } from '../written';

const join = (above: readonly string[], below: readonly string[]): string[] =>
  below.map((name, column) => [above[column] ?? '', name].filter((part) => part !== '').join(' '));

/** Names of groups over some of the columns. */
function grouped(chance: Chance): Written {
  const fields = ['id', 'name', 'phone', 'price', 'balance', 'amount'] as const;
  const { names, rows } = drawTable(chance, { fields, rows: [5, 120], full: true });
  const groups = ['Datos', '', '', 'Montos', '', ''];
  return {
    text: writeRecords([groups, names, ...rows], drawFormat(chance)),
    truth: [join(groups, names), ...rows],
    headed: true,
  };
}

/** Units below the names of columns of numbers. */
function measured(chance: Chance): Written {
  const { names, rows } = drawTable(chance, {
    fields: ['part', 'amount', 'price', 'km'],
    rows: [5, 120],
    full: true,
  });
  const units = ['', 'u.', 'pesos', 'km'];
  return {
    text: writeRecords([names, units, ...rows], drawFormat(chance)),
    truth: [join(names, units), ...rows],
    headed: true,
  };
}

export const LEVELS: readonly FileClass[] = [
  fileClass(0, 'groups over the names', grouped),
  fileClass(0, 'units below the names', measured),
];
