/** Headers that come again: on top, page by page, or above another table. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawTable, type Table } from '../table';
import type { Format, Written } from '../written';
import { writeLines, writeRecord, writeRecords } from '../written';

/** Writes records and lines between them. */
function paged(
  chance: Chance,
  table: Table,
  between: (format: Format, header: string) => string[],
  breaks: readonly number[],
): Written {
  const format = drawFormat(chance);
  const header = writeRecord(table.names, format);
  const lines = table.rows.flatMap((row, at) => [
    ...(breaks.includes(at) ? between(format, header) : []),
    writeRecord(row, format),
  ]);
  return { text: writeLines([header, ...lines], format), truth: [table.names, ...table.rows], headed: true };
}

function onTop(chance: Chance, times: number): Written {
  const { names, rows } = drawTable(chance, { columns: [2, 9] });
  const format = drawFormat(chance);
  const records = [...Array.from({ length: times }, () => names), ...rows];
  return { text: writeRecords(records, format), truth: [names, ...rows], headed: true };
}

/** Pages as a program prints them: each begins with what the list is, filled up to the width of the table or not. */
function printed(chance: Chance): Written {
  const table = drawTable(chance, { columns: [5, 9], rows: [60, 300] });
  const format = drawFormat(chance);
  const header = writeRecord(table.names, format);
  const [isFull, isDated, size] = [chance.happens(0.6), chance.happens(0.5), chance.between(20, 60)];
  const line = (cells: readonly string[]) =>
    writeRecord(
      [...cells, ...Array.from({ length: isFull ? table.names.length - cells.length : 0 }, () => '')],
      format,
    );
  const top = (page: number) => [
    line(
      isDated ? ['AUTOMOTORES DEL SUR SA', `Fecha: 0${(page % 9) + 1}/11/2026`] : ['AUTOMOTORES DEL SUR SA'],
    ),
    line(['Listado general', '', `Página ${page}`]),
    header,
  ];
  const lines = table.rows.flatMap((row, at) => [
    ...(at % size === 0 ? top(at / size + 1) : []),
    writeRecord(row, format),
  ]);
  return { text: writeLines(lines, format), truth: [table.names, ...table.rows], headed: true };
}

/** A table all of whose rows are alike. */
function alike(chance: Chance, columns: number): Written {
  const value = chance.pick(['activo', 'S', 'Rosario', '0', '1', 'Casa Central']);
  const names = ['estado', 'tipo', 'sucursal'].slice(0, columns);
  const rows = Array.from({ length: chance.between(4, 40) }, () => names.map(() => value));
  return { text: writeRecords([names, ...rows], drawFormat(chance)), truth: [names, ...rows], headed: true };
}

const middle = (chance: Chance, { rows }: Table): number => chance.between(1, Math.max(1, rows.length - 1));

/** Another table below the first one; only that one is read, and a person is asked. */
function another(chance: Chance, gap: (format: Format, width: number) => string[]): Written {
  const first = drawTable(chance, { columns: [4, 9], rows: [8, 60] });
  const fields = chance.pick([
    ['id', 'site'],
    ['sku', 'part', 'price'],
  ] as const);
  return below(chance, first, drawTable(chance, { columns: [2, 3], rows: [5, 20], fields }), gap);
}

/** Another table of as many columns right below one that holds numbers or dates. */
function rightBelow(chance: Chance): Written {
  const fields = chance.pick([
    ['id', 'name', 'since', 'balance'],
    ['vin', 'brand', 'year', 'price'],
    ['sku', 'part', 'amount', 'site'],
  ] as const);
  const others = chance.pick([
    ['id', 'seller', 'name', 'job'],
    ['id', 'site', 'street', 'city'],
    ['order', 'name', 'plate', 'price'],
  ] as const);
  const first = drawTable(chance, { fields });
  return below(chance, first, drawTable(chance, { fields: others, rows: [5, 60] }), () => []);
}

function below(
  chance: Chance,
  first: Table,
  second: Table,
  gap: (format: Format, width: number) => string[],
): Written {
  const format = drawFormat(chance);
  const lines = (table: Table) => [table.names, ...table.rows].map((record) => writeRecord(record, format));
  const text = writeLines([...lines(first), ...gap(format, first.names.length), ...lines(second)], format);
  return { text, truth: [first.names, ...first.rows], headed: true, partial: true };
}

export const REPEATS: readonly FileClass[] = [
  fileClass(7, 'the header twice', (chance) => onTop(chance, 2)),
  fileClass(7, 'the header three times', (chance) => onTop(chance, 3)),
  fileClass(7, 'rows that are all alike', (chance) => alike(chance, chance.between(2, 3))),
  fileClass(7, 'one column of equal values', (chance) => alike(chance, 1)),
  fileClass(8, 'the header once more', (chance) => {
    const table = drawTable(chance, { rows: [3, 300] });
    return paged(chance, table, (_, header) => [header], [middle(chance, table)]);
  }),
  fileClass(8, 'the header once more below a blank line', (chance) => {
    const table = drawTable(chance, { rows: [5, 120] });
    return paged(chance, table, (_, header) => ['', header], [middle(chance, table)]);
  }),
  fileClass(8, 'pages', (chance) => {
    const table = drawTable(chance, { rows: [60, 300] });
    const page = chance.between(8, 50);
    const breaks = table.rows.flatMap((_, at) => (at > 0 && at % page === 0 ? [at] : []));
    return paged(chance, table, (_, header) => (chance.happens(0.3) ? ['', header] : [header]), breaks);
  }),
  fileClass(8, 'pages as they are printed', printed),
  fileClass(8, 'two exports in one file', (chance) => {
    const table = drawTable(chance, { rows: [35, 300] });
    return paged(chance, table, (_, header) => [header], [Math.floor(table.rows.length / 2)]);
  }),
  fileClass(8, 'another table below a blank line', (chance) => another(chance, () => [''])),
  fileClass(8, 'another table right below', rightBelow),
  fileClass(8, 'another table below a title', (chance) => another(chance, () => ['', 'Resumen', ''])),
  fileClass(8, 'another table below a padded title', (chance) =>
    another(chance, ({ delimiter }, width) => [
      delimiter.repeat(width - 1),
      `Proveedores${delimiter.repeat(width - 1)}`,
    ]),
  ),
];
