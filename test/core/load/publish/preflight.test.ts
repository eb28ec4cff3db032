import { measureRoom, stagedCellsMax } from '../../../../src/core/load/publish/preflight';

const tab = (sheetId: number, rows: number, columns: number) => ({
  sheetId,
  title: `tab ${sheetId}`,
  hidden: false,
  rows,
  columns,
  isGrid: true,
  locked: false,
  tables: [],
  protections: [],
});

describe('measureRoom', () => {
  it('counts allocated cells, the entity’s own tab and staging tabs apart', () => {
    const tabs = [tab(0, 1000, 26), tab(1, 10, 5), tab(2, 100, 10), tab(3, 7, 7)];
    expect(measureRoom(tabs, 1, [2, 3], 10_000)).toEqual({
      tabs,
      cellsMax: 10_000,
      otherCells: 26_000,
      liveCells: 50,
    });
  });

  it('counts no live cells when the tab is to be made', () => {
    expect(measureRoom([tab(0, 10, 10)], null, [], 1_000)).toMatchObject({ otherCells: 100, liveCells: 0 });
  });
});

describe('stagedCellsMax', () => {
  it('gives a first publication all that is free, since the staging tab becomes the live one', () => {
    expect(stagedCellsMax({ cellsMax: 1_000, otherCells: 100, liveCells: 0 })).toBe(900);
  });

  it('gives a large tab what is left beside it', () => {
    expect(stagedCellsMax({ cellsMax: 1_000, otherCells: 100, liveCells: 600 })).toBe(300);
  });

  it('gives a small tab half of what is free, since the copy stands beside the staging tab', () => {
    expect(stagedCellsMax({ cellsMax: 1_000, otherCells: 101, liveCells: 10 })).toBe(449);
  });
});
