/** What the grid draws of a cell besides its text. */
import { backgroundOf, rgbOf } from '../google/sheets/look';

/** Look of one cell that is not plain, with its place in the requested rectangle. */
export interface CellLook {
  readonly row: number;
  readonly column: number;
  /** Background colour in CSS; null = none. */
  readonly fill: string | null;
  readonly note: string | null;
  /** Texts of the cell's list; empty = there is no list. */
  readonly choices: readonly string[];
}

/** Fields of a cell as the Sheets API names them. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * The look of a cell; null when it is plain.
 * @param row - from 0
 * @param column - from 0
 */
export function lookOf(fields: Fields, row: number, column: number): CellLook | null {
  const rgb = rgbOf(backgroundOf(fields));
  const fill = rgb === null ? null : `rgb(${rgb.join(' ')})`;
  // In the Sheets API a blank note is no note.
  const note = typeof fields.note === 'string' && fields.note !== '' ? fields.note : null;
  const choices = choicesOf(part(part(fields, 'dataValidation'), 'condition'));
  return fill === null && note === null && choices.length === 0 ? null : { row, column, fill, note, choices };
}

function choicesOf({ type, values }: Fields): string[] {
  if (type !== 'ONE_OF_LIST' || !Array.isArray(values)) return [];
  return values.map((value: unknown) => String(Object(value).userEnteredValue ?? ''));
}

function part(fields: Fields, name: string): Fields {
  const value = fields[name];
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
