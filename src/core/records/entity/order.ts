/** A cell of `_Configuracion` in which an editor orders remotely that files are processed again. */
import { fold } from '../../reading/text/fold';

/** The text of the order's cell, and its row and that of the answer. Rows are counted from 0. */
export interface OrderCells {
  readonly text: string;
  readonly row: number;
  /** Row of the answer; null = somebody deleted it. */
  readonly answerRow: number | null;
}

/** A valid order. */
export interface Order extends OrderCells {
  /** Tabs whose files are processed again. */
  readonly tabs: readonly string[];
}

/** Words for all tabs. */
const ALL = ['todo', 'todos', 'todas'];

/** Which of the two cells a setting's name belongs to; null = neither. */
export function orderCellOf(name: string): 'order' | 'answer' | null {
  const folded = fold(name);
  if (folded.startsWith('procesar de nuevo')) return 'order';
  return folded.startsWith('ultimo pedido') ? 'answer' : null;
}

/** The order in the cell; null = it names no tab. */
export function readOrder(cells: OrderCells, tabs: readonly string[]): Order | null {
  const wanted = fold(cells.text);
  const named = ALL.includes(wanted) ? tabs : tabs.filter((tab) => fold(tab) === wanted);
  return named.length > 0 ? { ...cells, tabs: named } : null;
}
