/** Mistakes of people in `_Configuracion`. */

/** A cell of `_Configuracion` with an invalid text. In an entity's row it makes that row, and only that one, be ignored. */
export interface ConfigurationMistake {
  readonly code: MistakeCode;
  /** The cell in A1 notation. */
  readonly cell: string;
  /** Text of the cell, shortened. It is configuration, not a client's data. */
  readonly text: string;
}

export type MistakeCode =
  | 'configuration/pattern'
  | 'configuration/kind'
  | 'configuration/tab'
  | 'configuration/tab-repeated'
  | 'configuration/pattern-repeated'
  | 'configuration/number'
  | 'configuration/cells'
  | 'configuration/encoding'
  | 'configuration/delimiter'
  | 'configuration/headed'
  | 'configuration/columns'
  | 'configuration/relation'
  | 'configuration/active'
  | 'configuration/address'
  | 'configuration/chat'
  | 'configuration/versions'
  | 'configuration/order'
  | 'configuration/unread';

/**
 * A mistake in a cell.
 *
 * @param row - of the cell, from 0
 * @param column - of the cell, from 0; below 26
 */
export function mistake(code: MistakeCode, row: number, column: number, text: string): ConfigurationMistake {
  return { code, cell: `${String.fromCharCode(65 + column)}${row + 1}`, text: text.slice(0, 60) };
}
