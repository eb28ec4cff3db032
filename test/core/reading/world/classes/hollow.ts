/** Tables whose first record is mostly blank. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawTable, type Wish } from '../table';
import type { Written } from '../written';
import { writeRecords } from '../written';

function write(chance: Chance, truth: Written['truth'], headed = true): Written {
  return { text: writeRecords(truth, drawFormat(chance)), truth, headed };
}

/** A table some of whose names are blank. */
function nameless(
  chance: Chance,
  keeps: (column: number, width: number) => boolean,
  wish: Wish = {},
): Written {
  const { names, rows } = drawTable(chance, { columns: [3, 9], full: true, ...wish });
  return write(chance, [names.map((name, column) => (keeps(column, names.length) ? name : '')), ...rows]);
}

export const HOLLOW: readonly FileClass[] = [
  fileClass(4, 'half of the names blank', (chance) => nameless(chance, (column) => column % 2 === 0)),
  fileClass(4, 'only the first name', (chance) => nameless(chance, (column) => column === 0)),
  fileClass(4, 'names of the first columns', (chance) =>
    nameless(chance, (column, width) => column < width / 2),
  ),
  fileClass(4, 'one name of two', (chance) =>
    nameless(chance, (column) => column === 0, {
      fields: chance.pick([
        ['id', 'name'],
        ['sku', 'part'],
        ['plate', 'km'],
      ] as const),
    }),
  ),
  fileClass(4, 'the first name blank', (chance) =>
    nameless(chance, (column) => column > 0, { columns: [2, 9] }),
  ),
  fileClass(4, 'row numbers without a name', (chance) => {
    const { names, rows } = drawTable(chance, { columns: [2, 8] });
    return write(chance, [['', ...names], ...rows.map((row, at) => [String(at), ...row])]);
  }),
  fileClass(4, 'no header, first row mostly blank', (chance) => {
    const fields = ['id', 'name', 'phone', 'city', 'since', 'balance'] as const;
    const { rows } = drawTable(chance, { fields, rows: [8, 120], full: true });
    const [first = [], ...others] = rows;
    return write(chance, [first.map((cell, column) => (column === 0 ? cell : '')), ...others], false);
  }),
  fileClass(4, 'first row mostly blank', (chance) => {
    const { names, rows } = drawTable(chance, { columns: [4, 9], full: true });
    const [first = [], ...others] = rows;
    return write(chance, [names, first.map((cell, column) => (column === 0 ? cell : '')), ...others]);
  }),
  fileClass(4, 'most cells blank', (chance) => {
    const { names, rows } = drawTable(chance, { columns: [5, 10], full: true });
    return write(chance, [
      names,
      ...rows.map((row) => row.map((cell, at) => (at > 0 && chance.happens(0.7) ? '' : cell))),
    ]);
  }),
];
