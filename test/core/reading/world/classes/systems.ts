/** Files as known programs write them. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawTable, type Wish } from '../table';
import type { Format, Written } from '../written';
import { writeCell, writeLines, writeRecord, writeRecords } from '../written';

const MODERN = ['UTF-8', 'UTF-8 with mark'];
const OFFICE = ['windows-1252', 'windows-1252', 'UTF-8 with mark', 'UTF-8'];
const DOS = ['cp850', 'cp437', 'windows-1252'];

function written(
  chance: Chance,
  format: Partial<Format>,
  encodings: readonly string[],
  wish: Wish = {},
): Written {
  const { names, rows } = drawTable(chance, { columns: [3, 11], ...wish });
  const truth = [names, ...rows];
  return { text: writeRecords(truth, drawFormat(chance, format)), truth, headed: true, encodings };
}

/** Blanks taken for NULL, as databases write it. */
function withNull(
  chance: Chance,
  mark: string,
  format: Partial<Format>,
  encodings: readonly string[],
): Written {
  const { names, rows } = drawTable(chance, { columns: [3, 10] });
  const truth = [names, ...rows.map((row) => row.map((cell) => (cell === '' ? mark : cell)))];
  return { text: writeRecords(truth, drawFormat(chance, format)), truth, headed: true, encodings };
}

export const SYSTEMS: readonly FileClass[] = [
  fileClass(0, 'Excel where the comma is decimal', (chance) =>
    written(chance, { delimiter: ';', newline: '\r\n', quoted: 'needy' }, OFFICE),
  ),
  fileClass(0, 'Excel where the point is decimal', (chance) =>
    written(chance, { delimiter: ',', newline: '\r\n', quoted: 'needy' }, OFFICE, {
      habits: { comma: false },
    }),
  ),
  fileClass(0, 'Excel on a Mac of old', (chance) =>
    written(chance, { delimiter: ';', newline: '\r' }, ['mac-roman', 'windows-1252']),
  ),
  fileClass(0, 'Excel as Unicode text', (chance) =>
    written(chance, { delimiter: '\t', newline: '\r\n' }, ['UTF-16LE with mark']),
  ),
  fileClass(0, 'LibreOffice', (chance) =>
    written(chance, { delimiter: ',', newline: '\n', quoted: 'texts' }, MODERN),
  ),
  fileClass(0, 'Google Sheets', (chance) =>
    written(chance, { delimiter: ',', newline: '\r\n', quoted: 'needy', ended: false }, ['UTF-8']),
  ),
  fileClass(0, 'Access', (chance) =>
    written(chance, { delimiter: ';', newline: '\r\n', quoted: 'texts' }, ['windows-1252']),
  ),
  fileClass(0, 'FoxPro', (chance) =>
    written(chance, { delimiter: ',', newline: '\r\n', quoted: 'texts' }, DOS, { habits: { upper: true } }),
  ),
  fileClass(0, 'Management Studio with NULL', (chance) =>
    withNull(chance, 'NULL', { delimiter: ',', newline: '\r\n' }, OFFICE),
  ),
  fileClass(0, 'MySQL outfile', (chance) =>
    withNull(chance, '\\N', { delimiter: '\t', newline: '\n', quoted: 'needy', escape: 'double' }, MODERN),
  ),
  fileClass(0, 'Oracle SQL Developer', (chance) =>
    written(chance, { delimiter: ',', newline: '\n', quoted: 'all' }, MODERN),
  ),
  fileClass(0, 'a script that joins by bar', (chance) =>
    written(chance, { delimiter: '|', newline: '\n' }, MODERN),
  ),
  fileClass(0, 'a script that joins by two bars', (chance) =>
    written(chance, { delimiter: '||', newline: '\n' }, MODERN, { full: true }),
  ),
  fileClass(0, 'a script that joins by caret', (chance) =>
    written(chance, { delimiter: '^', newline: '\n' }, MODERN),
  ),
  fileClass(0, 'PHP', (chance) => {
    const { names, rows } = drawTable(chance, { columns: [3, 10] });
    const format = drawFormat(chance, { delimiter: ',', newline: '\n' });
    // fputcsv also quotes cells with blanks.
    const cell = (text: string) =>
      /[ \t]/.test(text) ? writeCell(text, { ...format, quoted: 'all' }) : writeCell(text, format);
    const truth = [names, ...rows];
    return {
      text: writeLines(
        truth.map((row) => row.map(cell).join(',')),
        format,
      ),
      truth,
      headed: true,
      encodings: MODERN,
    };
  }),
  fileClass(0, 'R with names of rows', (chance) => {
    const { names, rows } = drawTable(chance, { columns: [3, 10] });
    const format = drawFormat(chance, { delimiter: ',', newline: '\n', quoted: 'all' });
    const truth = [['', ...names], ...rows.map((row, at) => [String(at + 1), ...row])];
    return { text: writeRecords(truth, format), truth, headed: true, encodings: MODERN };
  }),
  fileClass(0, 'a blank after each comma', (chance) => {
    const { names, rows } = drawTable(chance, { columns: [3, 8], full: true });
    const clean = (text: string) => text.replace(/[,"]/g, '');
    const truth = [names, ...rows].map((row) => row.map(clean));
    return {
      text: writeLines(
        truth.map((row) => row.join(', ')),
        drawFormat(chance),
      ),
      truth,
      headed: true,
    };
  }),
  fileClass(0, 'a delimiter at the end of each line', (chance) => {
    const { names, rows } = drawTable(chance, { columns: [3, 10] });
    const format = drawFormat(chance);
    const truth = [[...names, ''], ...rows.map((row) => [...row, ''])];
    return { text: writeRecords(truth, format), truth, headed: true };
  }),
  fileClass(0, 'a delimiter at the end of each line but the first', (chance) => {
    const { names, rows } = drawTable(chance, { columns: [3, 10], rows: [8, 120] });
    const format = drawFormat(chance);
    const truth = [names, ...rows.map((row) => [...row, ''])];
    return { text: writeRecords(truth, format), truth, headed: true };
  }),
  fileClass(0, 'line ends of two kinds', (chance) => {
    const { names, rows } = drawTable(chance, { columns: [3, 10], rows: [8, 120] });
    const format = drawFormat(chance);
    const truth = [names, ...rows];
    const text = truth.map((row, at) => writeRecord(row, format) + (at % 5 === 4 ? '\n' : '\r\n')).join('');
    return { text, truth, headed: true };
  }),
];
