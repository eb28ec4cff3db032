/** Files with few marked letters, or with bytes of two encodings. */
import type { Chance } from '../../../../../local/weeks/ground/chance';
import { drawFormat, type FileClass, fileClass } from '../class';
import { drawTable } from '../table';
import type { Written } from '../written';
import { writeRecords } from '../written';

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x20-\x7e]/g, '');

/** A table without marked letters but for some words. */
function few(chance: Chance, words: readonly string[], encodings: readonly string[]): Written {
  const { names, rows } = drawTable(chance, {
    fields: ['id', 'name', 'street', 'city', 'balance', 'note'],
    rows: [8, 120],
  });
  const plain = rows.map((row) => row.map(bare));
  const count = chance.between(1, 3);
  const marked = Array.from({ length: count }, () => ({
    row: chance.below(rows.length),
    word: chance.pickAny(words) ?? '',
  }));
  const truth = [
    names.map(bare),
    ...plain.map((row, at) => {
      const word = marked.find((one) => one.row === at)?.word;
      return word === undefined ? row : row.map((cell, column) => (column === 5 ? word : cell));
    }),
  ];
  return {
    text: writeRecords(truth, drawFormat(chance, { delimiter: chance.pick([';', ',', '\t']) })),
    truth,
    headed: true,
    encodings,
  };
}

const OFFICE = ['windows-1252'];
const ANY = [
  'windows-1252',
  'UTF-8',
  'UTF-8 with mark',
  'cp850',
  'mac-roman',
  'iso-8859-15',
  'UTF-16LE with mark',
];

/** UTF-8 with cells that another program wrote in windows-1252. */
function mixed(chance: Chance): Written {
  const { names, rows } = drawTable(chance, {
    fields: ['id', 'name', 'city', 'since', 'note'],
    rows: [20, 120],
    full: true,
  });
  const truth = [names, ...rows];
  const text = writeRecords(truth, drawFormat(chance, { delimiter: ';' }));
  const stray = new Set(truth.map((_, at) => at).filter((at) => at > 0 && chance.happens(0.1)));
  let line = 0;
  let bytes = '';
  for (const character of text) {
    if (character === '\n') line += 1;
    // Only letters: a sign that is no UTF-8 is nobody's letter.
    const isStray = stray.has(line) && /\p{L}/u.test(character) && character >= '\x80';
    bytes += isStray ? character : Buffer.from(character, 'utf8').toString('latin1');
  }
  return { text, bytes, truth, headed: true, encodings: ['UTF-8'] };
}

export const LETTERS: readonly FileClass[] = [
  fileClass(10, 'one to three words with marks', (chance) =>
    few(
      chance,
      [
        'Peña',
        'Muñoz',
        'Córdoba',
        'Río',
        'dirección',
        'JOSÉ',
        'MUÑOZ',
        'São',
        'peças',
        'Ángel',
        'avó',
        'ÑANDÚ',
      ],
      ANY,
    ),
  ),
  fileClass(10, 'one to three dashes', (chance) =>
    few(chance, ['Rosario – Funes', 'A4 – usado', 'lunes–viernes', '– sin dato'], OFFICE),
  ),
  fileClass(10, 'one to three ellipses', (chance) =>
    few(chance, ['vuelve…', 'ver…', 'falta… pago', '…sigue'], OFFICE),
  ),
  fileClass(10, 'one to three no-break spaces', (chance) =>
    few(chance, ['10\u00a0000', 'Av.\u00a0Mitre', 'Juan\u00a0', '\u00a0Ana'], OFFICE),
  ),
  fileClass(10, 'one to three foreign letters', (chance) =>
    few(
      chance,
      ['Citroën', 'CITROËN', 'Müller', 'Zoë', 'Noël', 'Façade', 'Benoît', 'Škoda', 'Françoise'],
      OFFICE,
    ),
  ),
  fileClass(10, 'one to three signs', (chance) =>
    few(
      chance,
      ['3º B', 'Nº 4', '20 °C', '½ día', '“sí”', 'd’Ornano', '€ 20', '± 5', '¿cuándo?', '4 m²'],
      OFFICE,
    ),
  ),
  fileClass(11, 'windows-1252 inside of UTF-8', mixed),
];
