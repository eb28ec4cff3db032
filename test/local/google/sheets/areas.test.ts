/** What cells carry, kept by area: it reads as if every cell kept its own. */
import fc from 'fast-check';
import { type Area, fieldsAt, painted } from '../../../../local/google/sheets/areas';

const SIZE = 4;
const edge = fc.integer({ min: 0, max: SIZE });
const rectangle = fc.tuple(edge, edge, edge, edge).map(([a, b, c, d]) => ({
  startRow: Math.min(a, b),
  endRow: Math.max(a, b),
  startColumn: Math.min(c, d),
  endColumn: Math.max(c, d),
}));
const path = fc.constantFrom('note', 'format', 'format.text', 'format.text.bold', 'format.number');
const value = fc.constantFrom(null, 1, 2);
const paint = fc.tuple(rectangle, fc.dictionary(path, value, { minKeys: 1, maxKeys: 1 }));

/** The fields of one cell when every paint is laid on it in turn. */
function plainFields(
  paints: readonly (readonly [Area['area'], Area['patch']])[],
  row: number,
  column: number,
): unknown {
  const cell = [...paints]
    .filter(
      ([area]) =>
        row >= area.startRow && row < area.endRow && column >= area.startColumn && column < area.endColumn,
    )
    .map(([, patch]) => ({ area: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }, patch }));
  return fieldsAt(cell, 0, 0);
}

it('a cell carries what was laid on it last, field by field, however areas were joined or dropped', () => {
  fc.assert(
    fc.property(fc.array(paint, { maxLength: 8 }), (paints) => {
      let areas: readonly Area[] = [];
      for (const [area, patch] of paints) areas = painted(areas, area, patch);
      for (let row = 0; row < SIZE; row += 1) {
        for (let column = 0; column < SIZE; column += 1) {
          expect(fieldsAt(areas, row, column)).toEqual(plainFields(paints, row, column));
        }
      }
    }),
    { numRuns: 500 },
  );
});

it('fields nest, and one that is taken away leaves no empty shell', () => {
  const area = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
  const areas = painted([], area, { 'format.text.bold': true, 'format.number': { type: 'TEXT' } });
  expect(fieldsAt(areas, 0, 0)).toEqual({ format: { text: { bold: true }, number: { type: 'TEXT' } } });
  expect(fieldsAt(painted(areas, area, { 'format.text.bold': null }), 0, 0)).toEqual({
    format: { number: { type: 'TEXT' } },
  });
  expect(fieldsAt(areas, 1, 0)).toEqual({});
});
