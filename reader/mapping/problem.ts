/** Texts that do not parse, reported without the text itself. */

/** Why a text is not a value of its type. */
export type Rule =
  | 'required'
  | 'not-integer'
  | 'not-decimal'
  | 'not-date'
  | 'no-such-day'
  | 'not-phone'
  | 'not-email'
  | 'not-yes-no'
  | 'not-tax-id'
  | 'check-digit'
  | 'not-in-list';

/** One text that is not a value of its field. */
export interface MappingProblem {
  readonly entity: string;
  readonly field: string;
  readonly rule: Rule;
  /** Cells of the tab that hold the text, in A1 notation. */
  readonly cells: readonly string[];
  /** The form of the text: `99/99/9999`. */
  readonly shape: string;
}

/** Most characters of a shape that are reported. */
const SHAPE_CHARACTERS = 40;

/** The form of a text: 9 for a digit, A and a for letters, other characters unchanged. */
export function shapeOf(text: string): string {
  const shape = text
    .replace(/\p{Nd}/gu, '9')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{L}/gu, 'a');
  return shape.length > SHAPE_CHARACTERS ? `${shape.slice(0, SHAPE_CHARACTERS)}…` : shape;
}
