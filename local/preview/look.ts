/** What the grid draws of a cell besides its text. */
import { backgroundOf, rgbOf } from '../sheets/look';

/** Look of one cell that is not plain; its place in the rectangle that was asked for. */
export interface CellLook {
  readonly row: number;
  readonly column: number;
  /** Colour of the background as CSS has it; '' = none. */
  readonly fill: string;
  readonly note: string;
  /** Texts of the list that there is to choose from; none = there is no list. */
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
  const fill = rgb === null ? '' : `rgb(${rgb.join(' ')})`;
  const note = typeof fields.note === 'string' ? fields.note : '';
  const choices = choicesOf(part(part(fields, 'dataValidation'), 'condition'));
  return fill === '' && note === '' && choices.length === 0 ? null : { row, column, fill, note, choices };
}

function choicesOf({ type, values }: Fields): string[] {
  if (type !== 'ONE_OF_LIST' || !Array.isArray(values)) return [];
  return values.map((value: unknown) => String(Object(value).userEnteredValue ?? ''));
}

function part(fields: Fields, name: string): Fields {
  const value = fields[name];
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
