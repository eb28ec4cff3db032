/** What programs and clerks add to a table, and how its first and last rows look. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawTable } from '../table';
import { capitals, date, digits, drawHabits, money } from '../values';
import { CITIES, FIRST_NAMES, LAST_NAMES } from '../words';
import type { Format, Written } from '../written';
import { writeLines, writeRecord, writeRecords } from '../written';

const name = (chance: Chance) => `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`;
const plate = (chance: Chance) => `${capitals(chance, 2)}${digits(chance, 3)}${capitals(chance, 2)}`;
const sum = (chance: Chance) => money(chance, { ...drawHabits(chance), comma: true, currency: '' });
const day = (chance: Chance) => date(chance, { ...drawHabits(chance), date: 'd/m/y', time: false });
const rowsOf = <T>(chance: Chance, make: (row: number) => T, least = 3, most = 60): T[] =>
  Array.from({ length: chance.between(least, most) }, (_, row) => make(row + 1));

const ORDERS = ['OT', 'Fecha', 'Patente', 'Cliente', 'Importe'];
const order = (chance: Chance) => (row: number) => [
  String(300 + row),
  day(chance),
  plate(chance),
  name(chance),
  sum(chance),
];

/** A file of given lines, with the truth about it. */
function file(lines: readonly string[], truth: string[][], format: Format, headed = true): Written {
  return { text: writeLines(lines, format), truth, headed };
}

/** Orders with lines directly above their titles, or below the last row. */
function orders(chance: Chance, above: readonly string[], below: readonly string[] = []): Written {
  const format = drawFormat(chance, { delimiter: ';', ended: true });
  const truth = [ORDERS, ...rowsOf(chance, order(chance), 8)];
  const lines = truth.map((record) => writeRecord(record, format));
  return file([...above, ...lines, ...below], truth, format);
}

/** A table whose first row has words where the others have values. */
function wordsFirst(chance: Chance): Written {
  const rows = rowsOf(chance, (row) => [String(row), name(chance), digits(chance, 10), day(chance)], 3, 40);
  const first = ['CF', 'Consumidor Final', chance.pick(['no tiene', 'sin telefono']), 'sin fecha'];
  const truth = [['Codigo', 'Nombre', 'Telefono', 'Alta'], first, ...rows];
  return { text: writeRecords(truth, drawFormat(chance, { delimiter: ';' })), truth, headed: true };
}

/** Rows that leave out blank cells at their end, the last one down to a name. */
function shortened(chance: Chance): Written {
  const full = () => [name(chance), digits(chance, 10), `${capitals(chance, 4).toLowerCase()}@mail.com`];
  const rows = rowsOf(chance, () => full().slice(0, chance.pick([2, 3, 3])));
  const truth = [
    ['Cliente', 'Telefono', 'Mail'],
    full(),
    [name(chance), digits(chance, 10)],
    ...rows,
    [name(chance)],
  ];
  return {
    text: writeRecords(truth, drawFormat(chance, { delimiter: ';', ended: true })),
    truth,
    headed: true,
  };
}

/** Rows in groups, each below a line that names it. */
function grouped(chance: Chance): Written {
  const format = drawFormat(chance, { delimiter: ';' });
  const row = () => [
    `${digits(chance, 1)}:30`,
    plate(chance),
    name(chance),
    chance.pick(['Service', 'Frenos', 'Pintura']),
  ];
  const groups = rowsOf(chance, (at) => [
    [`Turno ${at % 2 === 0 ? 'tarde' : 'mañana'}`, '', '', ''],
    ...rowsOf(chance, row, 2, 4),
  ]);
  const truth = [['Hora', 'Patente', 'Cliente', 'Motivo'], ...groups.flat()];
  return { text: writeRecords(truth, format), truth, headed: true };
}

/** Notes with a line break of old programs in the middle of a cell, without quotes. */
function brokenCells(chance: Chance): Written {
  const note = () => chance.pick(['Falta firma\rLlamar', 'nada', 'Pagó todo\rRetira lunes', 'sin novedad']);
  const truth = [
    ['id', 'nota', 'fecha'],
    ['1', 'sin novedad', day(chance)],
    ...rowsOf(chance, (row) => [String(row + 1), note(), day(chance)], 5),
  ];
  return {
    text: `${truth.map((record) => record.join(';')).join('\r\n')}\r\n`,
    truth,
    headed: true,
    encodings: ['UTF-8', 'windows-1252'],
  };
}

export const CLERKS: readonly FileClass[] = [
  fileClass(13, 'labels in the cells directly above the titles', (chance) =>
    orders(chance, [`Sucursal: ${chance.pick(CITIES)};;Usuario: ${chance.pick(FIRST_NAMES)};;`]),
  ),
  fileClass(13, 'a title and a period directly above the titles', (chance) =>
    orders(chance, [
      'Listado de órdenes;;;;Autos del Sur SRL',
      `Desde ${day(chance)};;Hasta ${day(chance)};;`,
    ]),
  ),
  fileClass(13, 'a first row with words in columns of values', wordsFirst),
  fileClass(13, 'titles that begin with a hash, blank cells at the end of rows', (chance) => {
    const truth = [
      ['# OT', 'Fecha', 'Patente'],
      ...rowsOf(chance, () => [digits(chance, 4), day(chance), plate(chance)], 3),
    ];
    const [titles = [], ...rows] = truth;
    const format = drawFormat(chance, { delimiter: ';' });
    return file([titles.join(';'), ...rows.map((row) => `${row.join(';')};`)], truth, format);
  }),
  fileClass(13, 'codes that begin with a hash', (chance) => {
    const rows = rowsOf(chance, (row) => [`#${1_000 + row}`, name(chance), sum(chance)], 3);
    const truth = [['Pedido', 'Cliente', 'Total'], ...rows];
    return file(
      truth.map((row) => `${row.join(';')};`),
      truth,
      drawFormat(chance, { delimiter: ';' }),
    );
  }),
  fileClass(13, 'the last row is a name only', shortened),
  fileClass(13, 'sums in most columns below', (chance) =>
    orders(
      chance,
      [],
      [chance.pick([`Total facturado;;;;${sum(chance)}`, `;Totales;;${digits(chance, 3)};${sum(chance)}`])],
    ),
  ),
  fileClass(13, 'lines that name groups of rows', grouped),
  fileClass(13, 'no header, a row that comes again', (chance) => {
    const rows = rowsOf(chance, order(chance), 12);
    const truth = [...rows, rows[0] ?? []];
    return { text: writeRecords(truth, drawFormat(chance, { delimiter: ';' })), truth, headed: false };
  }),
  fileClass(13, 'apostrophes around a few names', (chance) => {
    const { names, rows } = drawTable(chance, { fields: ['id', 'name', 'city', 'balance'], rows: [8, 120] });
    const truth = [
      names,
      ...rows.map((row, at) => (at % 7 === 0 ? [row[0] ?? '', "'El Gordo'", ...row.slice(2)] : [...row])),
    ];
    return { text: writeRecords(truth, drawFormat(chance, { delimiter: ';' })), truth, headed: true };
  }),
  fileClass(13, 'decimal commas in each column of a file with tabs', (chance) => {
    const truth = [
      ['Precio', 'Costo'],
      ...rowsOf(chance, () => [`${digits(chance, 5)},50`, `${digits(chance, 4)},25`], 3),
    ];
    return {
      text: writeRecords(truth, drawFormat(chance, { delimiter: '\t', quoted: 'needy' })),
      truth,
      headed: true,
    };
  }),
  fileClass(13, 'line breaks of old programs inside cells', brokenCells),
  fileClass(13, 'a line of no-break spaces', (chance) =>
    orders(chance, [], ['\u00a0;\u00a0;\u00a0;\u00a0;\u00a0']),
  ),
];
