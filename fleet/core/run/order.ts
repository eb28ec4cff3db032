/** Where in `_Configuracion` a run is ordered from afar (docs/contract.md, «Orders»). */
import { orderCellOf } from '../../../src/core/entity/order';

/** Names and values of the settings, which stand in columns L and M. */
export const SETTINGS_RANGE = "'_Configuracion'!L1:M1000";

/** What becomes of an order. */
export type Placed =
  /** Cells to write, from a row on, counted from 1. */
  | { readonly kind: 'write'; readonly row: number; readonly values: readonly (readonly string[])[] }
  /** Another order has not been taken yet. */
  | { readonly kind: 'waiting'; readonly text: string }
  /** The tab is not there, or not the product's. */
  | { readonly kind: 'foreign' };

/**
 * Finds the cell of the order; a Spreadsheet of an earlier version gets it below its settings.
 *
 * @param texts - rows of both columns, the header first; ragged
 * @param what - a tab, or all
 * @param names - of the order's cell and of the answer's, where they have to be written
 */
export function placeOrder(
  texts: readonly (readonly string[])[],
  what: string,
  names: { readonly order: string; readonly answer: string },
): Placed {
  const name = (row: number) => (texts[row]?.[0] ?? '').trim();
  if (name(0) !== 'Ajuste') return { kind: 'foreign' };
  const at = texts.findIndex((cells) => orderCellOf(cells[0] ?? '') === 'order');
  if (at > 0) {
    const present = (texts[at]?.[1] ?? '').trim();
    if (present !== '') return { kind: 'waiting', text: present };
    return { kind: 'write', row: at + 1, values: [[name(at), what]] };
  }
  let free = texts.length;
  while (free > 1 && name(free - 1) === '' && (texts[free - 1]?.[1] ?? '') === '') free -= 1;
  const values = [
    [names.order, what],
    [names.answer, ''],
  ];
  return { kind: 'write', row: free + 1, values };
}
