/** Files without a header. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawTable, type Wish } from '../table';
import type { Format, Written } from '../written';
import { writeLines, writeRecords } from '../written';

function bare(chance: Chance, wish: Wish, format: Partial<Format> = {}): Written {
  const { rows } = drawTable(chance, { columns: [3, 9], ...wish });
  return { text: writeRecords(rows, drawFormat(chance, format)), truth: rows, headed: false };
}

/** What bcp writes: nothing is quoted. */
function bulk(chance: Chance, delimiter: string): Written {
  const { rows } = drawTable(chance, { columns: [3, 9] });
  const clean = rows.map((row) => row.map((cell) => cell.replace(/[|\t;,"]/g, ' ')));
  const format = drawFormat(chance, { delimiter });
  return {
    text: writeLines(
      clean.map((row) => row.join(delimiter)),
      format,
    ),
    truth: clean,
    headed: false,
  };
}

export const HEADERLESS: readonly FileClass[] = [
  fileClass(0, 'no header, customers', (chance) =>
    bare(chance, { fields: ['id', 'name', 'phone', 'mail', 'city', 'balance'] }),
  ),
  fileClass(0, 'no header, units', (chance) =>
    bare(chance, { fields: ['vin', 'plate', 'brand', 'model', 'year', 'km'] }),
  ),
  fileClass(0, 'no header, sales', (chance) =>
    bare(chance, { fields: ['order', 'since', 'name', 'vin', 'price', 'seller'] }),
  ),
  fileClass(0, 'no header, parts', (chance) => bare(chance, { fields: ['sku', 'part', 'amount', 'price'] })),
  fileClass(0, 'no header, two columns', (chance) => bare(chance, { fields: ['id', 'name'] })),
  fileClass(0, 'bcp by tab', (chance) => bulk(chance, '\t')),
  fileClass(0, 'bcp by bar', (chance) => bulk(chance, '|')),
  fileClass(0, 'no header, one column of numbers', (chance) => bare(chance, { fields: ['vin'], full: true })),
  fileClass(0, 'no header, values that come again', (chance) =>
    bare(chance, { fields: ['state', 'site', 'brand'], rows: [20, 300], full: true }),
  ),
];
