/** Reports with lines above their table: titles, parameters, comments. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawTable } from '../table';
import { date, drawHabits } from '../values';
import { CITIES, COMPANIES, FIRST_NAMES, SITES } from '../words';
import type { Format, Written } from '../written';
import { writeLines, writeRecord } from '../written';

/** What the parameters of a report are called. */
const LABELS =
  'Empresa|Usuario|Sucursal|Fecha|Desde|Hasta|Período|Página|CUIT|Moneda|Ciudad|Estado|Depósito|Vendedor|Lista de precios|' +
  'Condición IVA|Teléfono|Dirección|Ejercicio|Moneda secundaria|Tipo de cambio|Orden|Agrupado por|Emitido por|Sistema|' +
  'Versión|Terminal|Hora|Filtro|Zona|Rubro|Marca|Proveedor|Incluye bajas|Con saldo|Centro de costo|Planilla|Revisión';

/** Labels with what they stand for, all different. */
function drawLabels(chance: Chance, count: number): [string, string][] {
  const left = LABELS.split('|');
  const colon = chance.pick([':', ':', '']);
  return Array.from({ length: count }, () => {
    const [name = 'Dato'] = left.splice(chance.below(left.length), 1);
    return [`${name}${colon}`, drawSetting(chance)];
  });
}

function drawSetting(chance: Chance): string {
  return chance.pick([
    chance.pick(COMPANIES).replace(/[,;]/g, ''),
    chance.pick(FIRST_NAMES),
    chance.pick(SITES),
    date(chance, { ...drawHabits(chance), time: false }),
    String(chance.between(1, 2026)),
    '30-71234567-9',
    'Pesos',
    chance.pick(CITIES),
    'Todos',
    'Sí',
  ]);
}

const title = (chance: Chance): string =>
  chance.pick([
    'Listado de clientes',
    'REPORTE DE VENTAS',
    'Informe de stock al 30/11/2026',
    'Sistema de Gestión v4.2',
    'Autos del Sur SRL',
    'Relatório de vendas',
  ]);

/** Lines of one report, some of them blank. */
type Lines = (chance: Chance, format: Format, width: number) => string[];

function above(
  chance: Chance,
  lines: Lines,
  columns: readonly [number, number] = [3, 10],
  delimiter?: string,
): Written {
  const { names, rows } = drawTable(chance, { columns, rows: [3, 120] });
  const format = drawFormat(chance, delimiter === undefined ? {} : { delimiter });
  const truth = [names, ...rows];
  const text = writeLines(
    [...lines(chance, format, names.length), ...truth.map((record) => writeRecord(record, format))],
    format,
  );
  return { text, truth, headed: true };
}

const fill = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, column) => cells[column] ?? '');

/** Labels and values side by side over the whole width. */
const wide: Lines = (chance, format, width) => {
  const cells = drawLabels(chance, width).flatMap((label) => [
    ...label,
    ...(chance.happens(0.3) ? [''] : []),
  ]);
  return [writeRecord(fill(cells, width), format)];
};

const labels =
  (count: number, padded: boolean): Lines =>
  (chance, format, width) =>
    drawLabels(chance, count).map((label) => {
      const cells = chance.happens(0.2) ? [label.join(' ')] : label;
      return writeRecord(padded ? fill(cells, width) : cells, format);
    });

const blank =
  (padded: boolean): Lines =>
  (_, { delimiter }, width) => [padded ? delimiter.repeat(width - 1) : ''];

const titled =
  (padded: boolean): Lines =>
  (chance, { delimiter }, width) => [title(chance) + (padded ? delimiter.repeat(width - 1) : '')];

const all =
  (...parts: readonly Lines[]): Lines =>
  (chance, format, width) =>
    parts.flatMap((part) => part(chance, format, width));

export const PREAMBLES: readonly FileClass[] = [
  fileClass(5, 'labels as wide as the table', (chance) => above(chance, all(wide, blank(true)), [4, 10])),
  fileClass(5, 'two lines of labels as wide as the table', (chance) =>
    above(chance, all(wide, wide, blank(chance.happens(0.5))), [4, 10]),
  ),
  fileClass(5, 'a title and labels as wide as the table', (chance) =>
    above(chance, all(titled(true), blank(true), wide, blank(true)), [4, 10]),
  ),
  fileClass(5, 'eight to twenty-five lines', (chance) =>
    above(chance, all(labels(chance.between(8, 25), false), blank(false))),
  ),
  fileClass(5, 'eight to twenty-five padded lines', (chance) =>
    above(chance, all(titled(true), labels(chance.between(7, 24), true), blank(true))),
  ),
  fileClass(5, 'many lines, some of them blank', (chance) =>
    above(
      chance,
      all(
        titled(false),
        blank(false),
        labels(chance.between(3, 8), false),
        blank(false),
        labels(4, false),
        blank(false),
        blank(false),
      ),
    ),
  ),
  fileClass(5, 'labels right above the header', (chance) =>
    above(chance, labels(chance.between(1, 4), chance.happens(0.5)), [4, 10]),
  ),
  fileClass(5, 'a title', (chance) =>
    above(chance, all(titled(chance.happens(0.5)), ...(chance.happens(0.5) ? [blank(false)] : []))),
  ),
  fileClass(5, 'a title and a date', (chance) =>
    above(chance, (_, format) => [
      title(chance),
      `Generado el 30/11/2026 08:15`,
      format.delimiter === ',' ? '' : 'Filtro: todos, activos',
    ]),
  ),
  fileClass(5, 'comments', (chance) =>
    above(chance, () => ['# exportado por sistema', '# 2026-11-30', '#'].slice(0, chance.between(1, 3))),
  ),
  fileClass(5, 'sentences with commas', (chance) =>
    above(
      chance,
      () =>
        Array.from(
          { length: chance.between(2, 9) },
          () => 'Datos sujetos a revisión, consulte, si corresponde, con administración.',
        ),
      [3, 8],
      ';',
    ),
  ),
  fileClass(5, 'blank lines above', (chance) =>
    above(chance, () => Array.from({ length: chance.between(1, 12) }, () => '')),
  ),
  fileClass(5, 'what Excel reads the delimiter from', (chance) =>
    above(chance, (_, { delimiter }) => [`sep=${delimiter}`]),
  ),
];
