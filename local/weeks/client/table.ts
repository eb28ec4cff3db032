/** Tables of a dealership, drawn row by row. */
import type { Chance } from '../ground/chance';
import type { Identity } from './identity';
import type { Keys } from './keys';
import type { Layout } from './layout';
import { type Manner, type Names, namesOf } from './manner';

/** Is in every name, so that a client's text is recognised where it should not be. */
export const MARK = /\w ZQ\d/;

/** Texts that a spreadsheet could take for something else. */
const AWKWARD = [
  '00123',
  '=1+1',
  "'x",
  '+54 9 11 4000-1234',
  '01/02/24',
  '1.234,56',
  '12345678901234567890',
  'TRUE',
  '20-12345678-9',
  '',
  'Núñez; e "hijos"',
  'dos\nlíneas',
  'a,b',
] as const;

/** Columns that identify nothing and point nowhere, at least and at most. */
const COLUMNS = { least: 3, most: 9 };

/** Characters of a cell that makes a file large with few rows; a cell may hold 50,000. */
const WIDE = 40_000;

/** The shape that an entity's files have from day to day. */
export interface Shape {
  readonly rows: number;
  /** Columns besides those that identify the rows or point to others. */
  readonly columns: number;
  readonly names: Names;
  /** Whether one cell of each row is so long that the snapshot has to be staged. */
  readonly wide: boolean;
}

/**
 * Draws a table.
 * @param shape - rows without header, and columns
 * @param serial - unique number of the table; it is in each row
 */
export function drawTable(
  chance: Chance,
  shape: Shape,
  serial: number,
  identity: Identity,
  keys: Keys,
): string[][] {
  const { rows, columns, names, wide } = shape;
  const long = wide ? 'x'.repeat(WIDE) : '';
  const first = chance.below(AWKWARD.length);
  const table: string[][] = [
    [
      ...(identity.header === null ? [] : [identity.header]),
      ...identity.columns.map(({ header }) => header),
      ...namesOf(names, columns),
    ],
  ];
  for (let row = 0; row < rows; row += 1) {
    // The IDs are the same from day to day, or the file would be held as a bad export.
    const cells = identity.header === null ? [] : [keys.id(row + 1)];
    cells.push(...keys.ties(), `Núñez Ana ZQ${serial} ${row + 1}${long}`);
    for (let column = 1; column < columns; column += 1) {
      cells.push(AWKWARD[(first + row * 7 + column) % AWKWARD.length] ?? '');
    }
    table.push(cells);
  }
  return table;
}

/** Draws how an entity's files are written. */
export function drawLayout(chance: Chance, manner: Manner): Layout {
  return {
    manner,
    delimiter: chance.pick([';', ';', ',']),
    encoding: chance.pick(['utf-8', 'utf-8-bom', 'windows-1252']),
    newline: chance.pick(['\r\n', '\n']),
    quoted: chance.happens(0.3),
  };
}

/**
 * Draws the usual shape of an entity's files.
 * @param names - of its columns
 * @param heavy - whether files of this seed are large enough to be staged
 * @param huge - whether this is the one entity of up to 300,000 rows
 */
export function drawShape(chance: Chance, names: Names, heavy: boolean, huge: boolean): Shape {
  const columns = chance.between(COLUMNS.least, COLUMNS.most);
  if (huge) return { rows: chance.between(20_000, 300_000), columns, names, wide: false };
  // About 52 wide rows fill the 2 MB that fit in a commit, about 105 the 4 MB of one read.
  if (heavy) return { rows: chance.pick([56, 115]), columns, names, wide: true };
  return { rows: chance.pick([10, 12, 20, 35, 60]), columns, names, wide: false };
}

/** The shape of today's file: some rows more or less, now and then a column. */
export function drawToday(chance: Chance, usual: Shape): Shape {
  const few = Math.max(1, Math.floor(usual.rows / 10));
  const columns = chance.happens(0.15) ? Math.max(COLUMNS.least, usual.columns - 1) : usual.columns;
  return { ...usual, rows: Math.max(8, usual.rows + chance.between(-few, few)), columns };
}
