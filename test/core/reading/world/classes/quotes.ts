/** Cells in quotes, as programs and people write them. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawTable } from '../table';
import type { Format, Written } from '../written';
import { writeCell, writeLines, writeRecords } from '../written';

/** A table with a text that needs quotes in some rows. */
function noted(chance: Chance, note: (row: number) => string): string[][] {
  const { names, rows } = drawTable(chance, {
    fields: ['id', 'name', 'city', 'balance'],
    habits: { comma: false },
  });
  return [[...names, 'nota'], ...rows.map((row, at) => [...row, note(at)])];
}

const texts = (chance: Chance): string =>
  chance.weighted([
    ['vino, no compró', 3],
    ['sin novedad', 3],
    ['', 1],
    ['dice "mañana", sin falta', 1],
    ['pide; espera, paga', 1],
  ]);

function write(chance: Chance, truth: string[][], wish: Partial<Format>): Written {
  return { text: writeRecords(truth, drawFormat(chance, wish)), truth, headed: true };
}

/** A blank before the quotes of some cells, or of all. */
function padded(chance: Chance, share: number, delimiter: string): Written {
  const format = drawFormat(chance, { delimiter, quoted: 'needy' });
  const truth = noted(chance, (row) => (row === 0 ? `vino${delimiter} no compró` : texts(chance)));
  const lines = truth.map((record) =>
    record
      .map((cell, column) => {
        const written = writeCell(cell, format);
        return column > 0 && written.startsWith('"') && chance.happens(share) ? ` ${written}` : written;
      })
      .join(delimiter),
  );
  return { text: writeLines(lines, format), truth, headed: true };
}

export const QUOTES: readonly FileClass[] = [
  fileClass(9, 'a blank before all quotes of a comma file', (chance) => padded(chance, 1, ',')),
  fileClass(9, 'a blank before some quotes of a comma file', (chance) => padded(chance, 0.5, ',')),
  fileClass(9, 'a blank before some quotes of a semicolon file', (chance) => padded(chance, 0.5, ';')),
  fileClass(0, 'all cells quoted', (chance) =>
    write(
      chance,
      noted(chance, () => texts(chance)),
      { quoted: 'all' },
    ),
  ),
  fileClass(0, 'texts quoted', (chance) =>
    write(
      chance,
      noted(chance, () => texts(chance)),
      { quoted: 'texts' },
    ),
  ),
  fileClass(0, 'lines inside of cells', (chance) => {
    const format = drawFormat(chance);
    const note = () => (chance.happens(0.4) ? `llamó${format.newline}pidió turno` : texts(chance));
    const truth = noted(chance, note);
    return { text: writeRecords(truth, format), truth, headed: true };
  }),
  fileClass(0, 'backslash before quotes', (chance) =>
    write(
      chance,
      noted(chance, (row) => (row === 0 ? 'dice "sí"' : texts(chance))),
      { escape: 'backslash', quoted: 'all', delimiter: ',' },
    ),
  ),
  fileClass(0, 'single quotes', (chance) =>
    write(
      chance,
      noted(chance, () => texts(chance)),
      { quote: "'", quoted: 'all', delimiter: ',' },
    ),
  ),
  fileClass(0, 'inches in unquoted cells', (chance) => {
    const format = drawFormat(chance, { delimiter: ';', quoted: 'needy' });
    const truth = noted(chance, () => chance.pick(['Llanta 17"', 'Caño 3/4"', 'Tornillo', '']));
    const lines = truth.map((record) => record.join(';'));
    return { text: writeLines(lines, format), truth, headed: true };
  }),
  fileClass(0, 'apostrophes', (chance) =>
    write(
      chance,
      noted(chance, () => chance.pick(["D'Angelo", "l'équipe", "'88", "5'"])),
      {},
    ),
  ),
];
