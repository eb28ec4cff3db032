import { dress, fitGrid, freeSheetId, gridRows } from '../../../../src/core/load/publish/target';

const target = (rows: number, columns: number) => ({
  title: 'Clientes',
  sheetId: 7,
  grid: { rows, columns },
});
const shape = (rows: number, columns: number, hasHeader = true) => ({ rows, columns, hasHeader });
const kinds = (edits: readonly { readonly kind: string }[]) => edits.map((edit) => edit.kind);

describe('fitGrid', () => {
  it('shrinks columns before it grows rows', () => {
    const edits = fitGrid(target(10, 20), shape(1_000, 5));
    expect(edits.slice(1)).toEqual([
      { kind: 'resizeColumns', sheetId: 7, columns: 5 },
      { kind: 'resizeRows', sheetId: 7, rows: 1_000 },
    ]);
  });

  it('brings rows to their number before it grows columns', () => {
    expect(kinds(fitGrid(target(1_000, 5), shape(10, 20))).slice(1)).toEqual(['resizeRows', 'resizeColumns']);
  });

  it('never needs more cells on the way than at the beginning or the end', () => {
    for (const [rows, columns, newRows, newColumns] of [
      [10, 20, 1_000, 5],
      [1_000, 5, 10, 20],
      [10, 5, 1_000, 20],
      [1_000, 20, 10, 5],
    ] as const) {
      let grid: { rows: number; columns: number } = { rows, columns };
      let most = 0;
      for (const edit of fitGrid(target(rows, columns), shape(newRows, newColumns))) {
        if (edit.kind === 'resizeRows') grid = { ...grid, rows: edit.rows };
        if (edit.kind === 'resizeColumns') grid = { ...grid, columns: edit.columns };
        most = Math.max(most, grid.rows * grid.columns);
      }
      expect(grid).toEqual({ rows: newRows, columns: newColumns });
      expect(most).toBeLessThanOrEqual(Math.max(rows * columns, newRows * newColumns));
    }
  });

  it('thaws the header first, since a tab of frozen rows alone is refused', () => {
    expect(fitGrid(target(10, 2), shape(2, 2))[0]).toEqual({ kind: 'header', sheetId: 7, frozenRows: 0 });
  });
});

describe('gridRows', () => {
  it('keeps a row under a frozen header, and one row at least', () => {
    expect(gridRows(shape(1, 3))).toBe(2);
    expect(gridRows(shape(1, 3, false))).toBe(1);
    expect(gridRows(shape(0, 0, false))).toBe(1);
    expect(gridRows(shape(50, 3))).toBe(50);
  });
});

describe('dress', () => {
  it('makes the tab text, and its header bold and frozen', () => {
    expect(dress(7, shape(5, 2))).toEqual([
      { kind: 'plainText', sheetId: 7 },
      { kind: 'header', sheetId: 7, frozenRows: 1 },
    ]);
  });

  it('freezes nothing where there is no header', () => {
    expect(dress(7, shape(5, 2, false))[1]).toEqual({ kind: 'header', sheetId: 7, frozenRows: 0 });
  });
});

describe('freeSheetId', () => {
  it('takes the wanted ID, or the next that is free', () => {
    const taken = new Set([5, 6]);
    expect(freeSheetId(taken, 4)).toBe(4);
    expect(freeSheetId(taken, 4)).toBe(7);
    expect([...taken]).toEqual([5, 6, 4, 7]);
  });

  it('stays a non-negative 32-bit number', () => {
    expect(freeSheetId(new Set(), 2 ** 31)).toBe(0);
    expect(freeSheetId(new Set([2 ** 31 - 1]), 2 ** 31 - 1)).toBe(0);
    expect(freeSheetId(new Set(), Number.MAX_SAFE_INTEGER)).toBeLessThan(2 ** 31);
  });
});
