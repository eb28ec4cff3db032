/** What the client's program writes around its table, and how it names the columns, as systems and spreadsheets do. */
import type { Chance } from '../ground/chance';

/** What is written around a table: a used range that is too large, a drawn line, a title, its header again, a stray byte. */
export type Manner = 'plain' | 'range' | 'dashes' | 'title' | 'form' | 'again' | 'stray';

/** How columns are named that identify nothing: in words, with digits, by months, or every second one not at all. */
export type Names = 'words' | 'digits' | 'periods' | 'half';

type Rows = readonly (readonly string[])[];

/** Blank cells and rows of a used range that is too large. */
const BLANK_CELLS = ['', '', '', ''];
const BLANK_ROWS = 12;
/** Rows between two headers of a printed list. */
const PAGE = 25;

const TITLE = [['Listado de la concesionaria'], ['Emitido: 26/11/2026 10:00']];
const FORM = ['Empresa:', 'Autos SRL', '', 'Usuario:', 'admin'];

/** Columns that identify nothing and point nowhere; the first one is the name of each row. */
const NAMES: Readonly<Record<Names, readonly string[]>> = {
  words: ['nombre', 'dato', 'fecha', 'importe', 'estado', 'zona', 'telefono', 'nota', 'detalle'],
  digits: ['nombre', 'Dato1', 'Dato2', 'Tel1', 'Tel2', 'Zona1', 'Zona2', 'nota', 'detalle'],
  periods: ['nombre', ...Array.from({ length: 8 }, (_, month) => `2026-0${month + 1}`)],
  half: ['nombre', '', 'fecha', '', 'estado', '', 'telefono', '', 'detalle'],
};

/** Names of some columns. */
export function namesOf(names: Names, columns: number): readonly string[] {
  return NAMES[names].slice(0, columns);
}

/** Draws how the files of an entity look; half of them are plain. */
export function drawManner(chance: Chance): { readonly manner: Manner; readonly names: Names } {
  return {
    manner: chance.weighted([
      ['plain', 6],
      ['range', 1],
      ['dashes', 1],
      ['title', 1],
      ['form', 1],
      ['again', 1],
      ['stray', 1],
    ]),
    names: chance.weighted([
      ['words', 6],
      ['digits', 1],
      ['periods', 1],
      ['half', 1],
    ]),
  };
}

/**
 * Writes around a table what does not belong to it.
 * @param rows - header first
 */
export function dress(rows: Rows, manner: Manner): Rows {
  const [header = []] = rows;
  switch (manner) {
    case 'range': {
      const blank = [...header.map(() => ''), ...BLANK_CELLS];
      return [
        ...rows.map((row) => [...row, ...BLANK_CELLS]),
        ...Array.from({ length: BLANK_ROWS }, () => blank),
      ];
    }
    case 'dashes':
      return [header, header.map((name) => '-'.repeat(Math.max(2, name.length))), ...rows.slice(1)];
    case 'title':
      return [...TITLE, [''], ...rows];
    case 'form':
      return [header.map((_, column) => FORM[column] ?? ''), header.map(() => ''), ...rows];
    case 'again':
      return rows.flatMap((row, at) => (at > 1 && at % PAGE === 1 ? [header, row] : [row]));
    case 'plain':
    case 'stray':
      return rows;
  }
}

/**
 * The table without what was written around it.
 * @param rows - of the whole file, without empty lines
 */
export function undress(rows: string[][], manner: Manner): string[][] {
  const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');
  switch (manner) {
    case 'range':
      return rows.filter(isFilled);
    case 'dashes':
      return rows.filter((row, at) => at !== 1 || !row.every((cell) => /^-+$/.test(cell)));
    case 'title':
    case 'form':
      return rows.slice(2);
    case 'again': {
      const header = JSON.stringify(rows[0]);
      return rows.filter((row, at) => at === 0 || JSON.stringify(row) !== header);
    }
    case 'plain':
    case 'stray':
      return rows;
  }
}

/** Codes that `_Observaciones` may contain about a file: parts that were left out, and repaired bytes. */
const TELLS: Readonly<Record<Manner, readonly string[]>> = {
  plain: [],
  range: ['line/blank'],
  dashes: ['line/ruler'],
  title: ['preamble/lines'],
  form: ['preamble/lines'],
  again: ['header/again'],
  stray: ['character/repaired'],
};

/** Codes of the observations about files that are written in this manner. */
export function tellsOf(manner: Manner): readonly string[] {
  return TELLS[manner];
}

/** A word as UTF-8 has it and as windows-1252 has it, one byte a character. */
const WORD = { right: 'N\xc3\xba\xc3\xb1ez', stray: 'N\xfa\xf1ez' };

/** The bytes of a file in UTF-8 with one word of windows-1252, where it has that word. */
export function stain(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(WORD.right, WORD.stray), 'latin1');
}

/** The bytes of a file without the stray bytes. */
export function unstain(bytes: Uint8Array): Buffer {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(WORD.stray, WORD.right), 'latin1');
}
