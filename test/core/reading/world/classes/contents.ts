/** Tables whose cells are hard to tell from delimiters, from names or from each other. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawTable, type Wish } from '../table';
import type { Format, Written } from '../written';
import { writeLines, writeRecords } from '../written';

function write(chance: Chance, wish: Wish, format: Partial<Format> = {}): Written {
  const { names, rows } = drawTable(chance, wish);
  const truth = [names, ...rows];
  return { text: writeRecords(truth, drawFormat(chance, format)), truth, headed: true };
}

/** Columns with their own values. */
function own(
  chance: Chance,
  names: readonly string[],
  cells: (row: number) => string[],
  format: Partial<Format> = {},
): Written {
  const rows = Array.from({ length: chance.pick([3, 8, 20, 60]) }, (_, row) => cells(row + 1));
  return {
    text: writeRecords([names, ...rows], drawFormat(chance, format)),
    truth: [names, ...rows],
    headed: true,
  };
}

export const CONTENTS: readonly FileClass[] = [
  fileClass(0, 'customers', (chance) => write(chance, { columns: [4, 11] })),
  fileClass(0, 'few rows', (chance) => write(chance, { rows: [1, 2], columns: [4, 11] })),
  fileClass(0, 'all texts', (chance) =>
    write(chance, { fields: ['name', 'city', 'province', 'job'], rows: [8, 300] }),
  ),
  fileClass(0, 'all texts, values that come again', (chance) =>
    write(chance, { fields: ['brand', 'colour', 'site', 'state'], rows: [12, 300] }),
  ),
  fileClass(0, 'decimal commas by semicolon', (chance) =>
    write(
      chance,
      { fields: ['sku', 'price', 'balance', 'rate'], habits: { comma: true } },
      { delimiter: ';' },
    ),
  ),
  fileClass(0, 'decimal commas in quotes by comma', (chance) =>
    write(
      chance,
      { fields: ['sku', 'part', 'price', 'balance'], habits: { comma: true } },
      { delimiter: ',' },
    ),
  ),
  fileClass(0, 'texts with commas by semicolon', (chance) =>
    write(
      chance,
      { fields: ['company', 'street', 'note'], rows: [8, 120] },
      { delimiter: ';', quoted: 'needy' },
    ),
  ),
  fileClass(0, 'dates with times', (chance) =>
    write(chance, { fields: ['order', 'since', 'born', 'state'], habits: { time: true } }),
  ),
  fileClass(0, 'one column of names', (chance) => write(chance, { fields: ['name'], full: true })),
  fileClass(0, 'one column of amounts', (chance) =>
    write(chance, { fields: ['balance'], full: true, rows: [5, 300] }, { delimiter: ';', quoted: 'needy' }),
  ),
  fileClass(0, 'mixed codes', (chance) =>
    own(chance, ['codigo', 'sucursal', 'zona'], (row) => [
      chance.happens(0.5) ? `A${row}` : String(row),
      chance.pick(['1', 'S1', 'CASA']),
      chance.pick(['', 'N', '2']),
    ]),
  ),
  fileClass(0, 'JSON and tags', (chance) =>
    own(
      chance,
      ['id', 'datos', 'html'],
      (row) => [String(row), `{"id":${row},"tags":["a","b;c"]}`, `<b class="x">${row}</b>, ok`],
      { quoted: 'needy' },
    ),
  ),
  fileClass(0, 'identifiers', (chance) =>
    own(chance, ['uuid', 'hash', 'ip'], (row) => [
      `0f8fad5b-d9cb-469f-a165-${String(70867728950 + row)}e`,
      `a3f9${row}c1`,
      `10.0.0.${row}`,
    ]),
  ),
  fileClass(0, 'lists inside of cells', (chance) =>
    own(
      chance,
      ['id', 'telefonos', 'etiquetas'],
      (row) => [String(row), `341 55${row}1234; 341 55${row}4321`, 'vip, moroso'],
      { delimiter: ',' },
    ),
  ),
  fileClass(0, 'numbers alone, with names', (chance) =>
    write(chance, { fields: ['id', 'amount', 'price', 'km'], full: true, habits: { comma: false } }),
  ),
  fileClass(0, 'flags', (chance) => write(chance, { fields: ['id', 'active', 'state', 'active'] })),
  fileClass(0, 'short rows: blank cells at the end left out', (chance) => {
    const { names, rows } = drawTable(chance, { columns: [5, 10] });
    const cut = rows.map((row) => row.slice(0, Math.max(1, row.findLastIndex((cell) => cell !== '') + 1)));
    const format = drawFormat(chance);
    return { text: writeRecords([names, ...cut], format), truth: [names, ...cut], headed: true };
  }),
  fileClass(0, 'unquoted texts with the delimiter in a few rows', (chance) => {
    const { names, rows } = drawTable(chance, {
      fields: ['id', 'name', 'since', 'balance', 'city'],
      rows: [20, 120],
    });
    const clean = rows.map((row) => row.map((cell) => cell.replace(/[;"]/g, '')));
    const truth = [
      names,
      ...clean.map((row, at) => (at === 9 ? [...row.slice(0, 4), 'Funes', ' Roldán'] : row)),
    ];
    return {
      text: writeLines(
        truth.map((row) => row.join(';')),
        drawFormat(chance),
      ),
      truth,
      headed: true,
    };
  }),
];
