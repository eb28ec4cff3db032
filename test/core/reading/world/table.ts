/** Tables of a dealership, before anything writes them. */
import type { Chance } from '../../../../local/weeks/ground/chance';
import { FIELDS, type FieldName, TABLES } from './fields';
import { drawHabits, type Habits } from './values';

/** A table: the names of its columns and its rows, all of one width. */
export interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a table is to be like. */
export interface Wish {
  /** Rows at least and at most; drawn where nothing is wished. */
  readonly rows?: readonly [number, number];
  /** Columns at least and at most. */
  readonly columns?: readonly [number, number];
  /** Columns that it has, in this order. */
  readonly fields?: readonly FieldName[];
  readonly habits?: Partial<Habits>;
  /** No cell is blank. */
  readonly full?: boolean;
}

/** Rows of the tables of a dealership: of five branches as of customers. */
const SIZES = [3, 5, 8, 12, 20, 35, 60, 120, 300] as const;

/** Draws a table. */
export function drawTable(chance: Chance, wish: Wish = {}): Table {
  const fields = wish.fields ?? drawFields(chance, wish.columns ?? [2, 11]);
  const habits = { ...drawHabits(chance), ...wish.habits };
  const count = drawRows(chance, wish.rows ?? [3, 300]);
  const makers = fields.map((field) => FIELDS[field].maker(chance, habits));
  const rows = Array.from({ length: count }, (_, row) =>
    fields.map((field, column) => {
      const isBlank = !wish.full && column > 0 && chance.happens(FIELDS[field].blank);
      return isBlank ? '' : (makers[column]?.(row + 1) ?? '');
    }),
  );
  return { names: drawNames(chance, fields), rows };
}

function drawRows(chance: Chance, [least, most]: readonly [number, number]): number {
  const fitting = SIZES.filter((size) => size >= least && size <= most);
  return chance.pickAny(fitting) ?? chance.between(least, most);
}

function drawFields(chance: Chance, [least, most]: readonly [number, number]): FieldName[] {
  const fields: readonly FieldName[] = chance.pickAny(TABLES) ?? [];
  const width = chance.between(Math.min(least, fields.length), Math.min(most, fields.length));
  // The first column stays, since tables begin with what tells their rows apart.
  const others = fields.slice(1);
  while (others.length >= width) others.splice(chance.below(others.length), 1);
  return [...fields.slice(0, 1), ...others];
}

/** How a system spells the names of its columns. */
type Style = (words: string, chance: Chance) => string;

const bare = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
const wordsOf = (text: string): string[] =>
  bare(text)
    .split(/[^A-Za-z0-9%]+/)
    .filter((word) => word !== '');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const squeeze = (word: string): string =>
  word.length <= 4 ? word : word.charAt(0) + word.slice(1).replace(/[aeiou]/gi, '');

const STYLES: readonly Style[] = [
  (text) => wordsOf(text).join('_').toLowerCase(),
  (text) => capital(text),
  (text) => text.toUpperCase(),
  (text) => wordsOf(text).map(capital).join(''),
  (text) => wordsOf(text).join('_').toUpperCase().slice(0, 10),
  (text) => wordsOf(text).map(squeeze).join('').toUpperCase().slice(0, 8),
  (text) => text.split(' ').map(capital).join(' '),
  (text) => wordsOf(text).join('').toLowerCase(),
];

/**
 * Spells names of columns in the style of one system, all different.
 *
 * @param fields - columns
 */
export function drawNames(chance: Chance, fields: readonly FieldName[]): string[] {
  const style = chance.pickAny(STYLES) ?? capital;
  const names: string[] = [];
  for (const field of fields) {
    const name = style(chance.pick(FIELDS[field].names), chance);
    names.push(names.includes(name) ? `${name}${chance.pick(['2', '_2', ' 2', 'B'])}` : name);
  }
  return names;
}
