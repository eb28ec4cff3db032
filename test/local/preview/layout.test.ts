/** Where the preview's grid puts columns, and how tall it makes rows. */
import { columnsBetween, layOut, ROW_PIXELS, rowPixels } from '../../../local/preview/layout';
import type { TabFacts } from '../../../local/preview/tab-facts';

const tab = (columns: number, unusual: TabFacts['unusual']): TabFacts => ({
  sheetId: 1,
  title: '_Estado',
  rows: 3,
  columns,
  frozenRows: 1,
  wrapped: 2,
  unusual,
});
const FOLDED = tab(5, [
  { column: 1, pixels: 330, isHidden: false },
  { column: 2, pixels: 100, isHidden: true },
  { column: 3, pixels: 100, isHidden: true },
]);
const names = (laid: ReturnType<typeof layOut>) => laid.map(({ kind, column }) => `${kind} ${column}`);

describe('the columns of the preview', () => {
  it('are as wide as in the Spreadsheet', () => {
    expect(layOut(FOLDED, true).map(({ pixels }) => pixels)).toEqual([100, 330, 28, 100, 100, 100]);
  });

  it('leave a sign where some are folded away, which stays when they are shown', () => {
    expect(names(layOut(FOLDED, false))).toEqual(['cells 0', 'cells 1', 'fold 2', 'cells 4']);
    expect(names(layOut(FOLDED, true))).toEqual([
      'cells 0',
      'cells 1',
      'fold 2',
      'cells 2',
      'cells 3',
      'cells 4',
    ]);
  });

  it('are found by where they are seen', () => {
    expect(columnsBetween(layOut(FOLDED, false), 0, 90)).toEqual([0, 0]);
    expect(columnsBetween(layOut(FOLDED, false), 120, 460)).toEqual([1, 4]);
  });
});

describe('the rows of a tab that breaks long texts into lines', () => {
  const laid = layOut(tab(2, [{ column: 1, pixels: 212, isHidden: false }]), true);
  const height = (text: string) => rowPixels(laid, (column) => (column === 1 ? text : ''));

  it('are as tall as their longest text needs', () => {
    expect(height('')).toBe(ROW_PIXELS);
    expect(height('a'.repeat(28))).toBe(ROW_PIXELS);
    expect(height('a'.repeat(29))).toBe(ROW_PIXELS + 18);
    expect(height('a\nb\nc')).toBe(ROW_PIXELS + 36);
  });

  it('are not made taller by what programs read', () => {
    const hash = (column: number) => (column === 2 ? 'a'.repeat(64) : '');
    expect(rowPixels(layOut(FOLDED, true), hash)).toBe(ROW_PIXELS);
  });

  it('end at eight lines', () => {
    expect(height('a'.repeat(5_000))).toBe(ROW_PIXELS + 7 * 18);
  });
});
