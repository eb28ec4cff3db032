/** Spreadsheets whose used range is larger than their table. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawTable, type Wish } from '../table';
import type { Written } from '../written';
import { writeRecords } from '../written';

/** What lies around the table. */
interface Margin {
  readonly right: number;
  readonly left?: number;
  readonly below?: number;
  /** Rows from the first on whose blank cells are written; the others end with their last cell. */
  readonly padded?: number;
}

function spread(chance: Chance, margin: Margin, wish: Wish = {}, delimiter?: string): Written {
  const { names, rows } = drawTable(chance, wish);
  const { right, left = 0, below = 0, padded = Number.POSITIVE_INFINITY } = margin;
  const pad = (row: readonly string[], at: number): string[] => [
    ...Array.from({ length: left }, () => ''),
    ...row,
    ...Array.from({ length: at < padded ? right : 0 }, () => ''),
  ];
  const truth = [names, ...rows].map(pad);
  const width = truth[0]?.length ?? 0;
  const blank = Array.from({ length: below }, () => Array.from({ length: width }, () => ''));
  const format = drawFormat(chance, delimiter === undefined ? {} : { delimiter });
  return { text: writeRecords([...truth, ...blank], format), truth, headed: true };
}

export const USED_RANGE: readonly FileClass[] = [
  fileClass(1, 'some blank columns at the right', (chance) =>
    spread(chance, { right: chance.between(1, 6) }),
  ),
  fileClass(1, 'many blank columns at the right', (chance) =>
    spread(chance, { right: chance.between(10, 250) }),
  ),
  fileClass(1, 'two columns and many blank ones', (chance) =>
    spread(chance, { right: chance.between(8, 40) }, { fields: ['id', 'name'], full: true }, ';'),
  ),
  fileClass(1, 'one column and blank ones', (chance) =>
    spread(
      chance,
      { right: chance.between(1, 12) },
      { fields: [chance.pick(['name', 'plate', 'mail', 'company'])], full: true },
    ),
  ),
  fileClass(1, 'blank rows below', (chance) =>
    spread(chance, { right: 0, below: chance.pick([20, 300, 990]) }),
  ),
  fileClass(1, 'blank rows below and columns at the right', (chance) =>
    spread(chance, { right: chance.between(1, 30), below: chance.pick([5, 60, 990]) }),
  ),
  fileClass(1, 'blank columns written for the first sixteen rows only', (chance) =>
    spread(chance, { right: chance.between(1, 5), padded: 16 }, { rows: [20, 300] }),
  ),
  fileClass(1, 'blank columns at the left', (chance) =>
    spread(chance, { right: chance.below(3), left: chance.between(1, 3) }, { columns: [2, 8] }),
  ),
  fileClass(1, 'one column, blank rows below', (chance) =>
    spread(chance, { right: 0, below: 100 }, { fields: ['name'], full: true }, ','),
  ),
  fileClass(1, 'few rows, wide range', (chance) =>
    spread(
      chance,
      { right: chance.between(5, 60), below: chance.below(40) },
      { rows: [3, 8], columns: [2, 5] },
      ';',
    ),
  ),
];
