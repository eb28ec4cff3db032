import { placeOrder } from '../../../fleet/core/run/order';
import { ORDER_NAMES } from '../../../fleet/core/words/run';
import { orderCellOf } from '../../../src/core/records/entity/order';

const HEADER = ['Ajuste', 'Valor'];
const place = (...rows: string[][]) => placeOrder([HEADER, ...rows], 'todo', ORDER_NAMES);

it('writes beside the name, whatever case and accents it has', () => {
  expect(place(['Límite de celdas', '1'], ['PROCESAR DE NUEVO'], ['Último pedido', 'ayer'])).toEqual({
    kind: 'write',
    row: 3,
    values: [['PROCESAR DE NUEVO', 'todo']],
  });
});

it('leaves an order that waits', () => {
  expect(place(['Procesar de nuevo', 'Ventas'])).toEqual({ kind: 'waiting', text: 'Ventas' });
});

it('gives a Spreadsheet of an earlier version both cells, below all that stands there', () => {
  const values = [
    ['Procesar de nuevo', 'todo'],
    ['Último pedido', ''],
  ];
  expect(place(['Correos de aviso'], [], ['', 'una nota'], [], [])).toEqual({
    kind: 'write',
    row: 5,
    values,
  });
});

it('writes nothing where the columns are not those of the product', () => {
  expect(placeOrder([], 'todo', ORDER_NAMES)).toEqual({ kind: 'foreign' });
  expect(placeOrder([['Notas']], 'todo', ORDER_NAMES)).toEqual({ kind: 'foreign' });
});

it('gives names that the product reads', () => {
  expect([orderCellOf(ORDER_NAMES.order), orderCellOf(ORDER_NAMES.answer)]).toEqual(['order', 'answer']);
});
