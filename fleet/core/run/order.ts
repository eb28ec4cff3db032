/** The cell of `_Configuracion` in which a run is ordered remotely (docs/contract.md, «Orders»). */
import { orderCellOf } from '../../../src/core/records/entity/order';

/** Columns L and M: names and values of the settings. */
export const SETTINGS_RANGE = "'_Configuracion'!L1:M1000";

/** Outcome of an order. */
export type Placed =
  /** Cells to write, from a row on, from 1. */
  | { readonly kind: 'write'; readonly row: number; readonly values: readonly (readonly string[])[] }
  /** Another order has not been taken yet. */
  | { readonly kind: 'waiting'; readonly text: string }
  /** The tab does not exist, or is not one of the product. */
  | { readonly kind: 'foreign' };

/**
 * Finds the cell of the order; in a Spreadsheet of an earlier version it is added below the settings.
 *
 * @param texts - rows of both columns, the header first; ragged
 * @param what - a tab, or all
 * @param names - of the cells of the order and of its answer, in case they have to be added
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
