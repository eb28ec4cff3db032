/** A cell of `_Configuracion` by which an editor orders, from afar, that files are processed again. */
import { fold } from './fold';

/** What stands in the cell, and where it is answered. Rows are counted from 0. */
export interface OrderCells {
  readonly text: string;
  readonly row: number;
  /** Where the answer goes; null where that row was taken away. */
  readonly answerRow: number | null;
}

/** What is ordered. */
export interface Order extends OrderCells {
  /** Tabs whose files are processed again. */
  readonly tabs: readonly string[];
}

/** What stands for all tabs. */
const ALL = ['todo', 'todos', 'todas'];

/** Which of both cells stands beside a name. */
export function orderCellOf(name: string): 'order' | 'answer' | null {
  const folded = fold(name);
  if (folded.startsWith('procesar de nuevo')) return 'order';
  return folded.startsWith('ultimo pedido') ? 'answer' : null;
}

/** What the cell orders; null when it names no tab. */
export function readOrder(cells: OrderCells, tabs: readonly string[]): Order | null {
  const wanted = fold(cells.text);
  const named = ALL.includes(wanted) ? tabs : tabs.filter((tab) => fold(tab) === wanted);
  return named.length > 0 ? { ...cells, tabs: named } : null;
}
