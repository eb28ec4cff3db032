import { compareSnapshots } from '../../../../src/core/judge/guard/comparison';
import { describeComparison } from '../../../../src/core/words/terms/comparison';
import { facts, numbered } from './snapshots';

function side(ids: readonly string[], header = ['id', 'nombre', 'sucursal']) {
  return { facts: facts(ids, { header, columns: header.length }), ids };
}

describe('what publishing a held snapshot would change', () => {
  it('is told as rows, distinct IDs that vanish and appear, and columns', () => {
    const comparison = compareSnapshots(
      side(['1', '2', '2', '3', '']),
      side(['3', '4', '4'], ['id', 'nombre', 'taller']),
    );
    expect(comparison).toEqual({
      rowsBefore: 5,
      rowsNow: 3,
      vanished: { count: 2, first: ['1', '2'] },
      appeared: { count: 1, first: ['4'] },
      columns: [{ code: 'column/renamed', name: 'taller', before: 'sucursal', column: 3 }],
    });
  });

  it('shows the first ten IDs and the true count', () => {
    const { vanished } = compareSnapshots(side(numbered(25)), side([]));
    expect(vanished).toEqual({ count: 25, first: numbered(10) });
  });

  it('compares no IDs where one of the two has no ID column, or nothing is published yet', () => {
    const bare = { facts: facts(['1']), ids: null };
    expect(compareSnapshots(bare, side(['1']))).toMatchObject({ vanished: null, appeared: null });
    expect(compareSnapshots(null, side(['1']))).toMatchObject({
      rowsBefore: 0,
      rowsNow: 1,
      vanished: null,
      columns: [],
    });
  });

  it('reads as a few lines', () => {
    const text = describeComparison(
      compareSnapshots(side(numbered(1_200)), side(numbered(2, 1_199), ['id', '', 'nombre'])),
    );
    expect(text).toBe(
      [
        'Filas: ahora 1.200; quedarían 2.',
        'ID que desaparecerían: 1.199 (C0, C1, C2, C3, C4, C5, C6, C7, C8, C9 y 1.189 más).',
        'ID que aparecerían: 1 (C1200).',
        'Columna que ya no está: «sucursal» (era la columna 3).',
        'Columna nueva: sin título (columna 2).',
      ].join('\n'),
    );
  });

  it('keeps a dialog readable whatever the IDs and names are', () => {
    const text = describeComparison(
      compareSnapshots(side(['1']), side([`x\n${'y'.repeat(5_000)}`], ['id', 'a\nb'.repeat(99)])),
    );
    expect(text.length).toBeLessThan(600);
    expect(text.split('\n')).toHaveLength(6);
  });

  it('says that IDs cannot be compared', () => {
    const text = describeComparison(compareSnapshots(null, side(['1'])));
    expect(text).toContain('Los ID no se pueden comparar');
    expect(text).toContain('Las columnas no cambian.');
  });
});
