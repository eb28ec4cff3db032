import { planCommit } from '../../../../src/core/load/publish/plan';

const existing = { title: 'Clientes', sheetId: 7, grid: { rows: 10, columns: 5 } };
const toBeMade = { title: 'Clientes', sheetId: 7, grid: null };
const shape = { rows: 3, columns: 2, hasHeader: true };
const texts = [['id', 'nombre'], ['1', 'Ana'], ['2']];
const memory = { place: 'memory', texts } as const;
const staging = { place: 'staging', sheetId: 9, columns: 4 } as const;
const cells = { kind: 'cells', sheetId: 7, row: 0, rows: 3, columns: 2, texts };

describe('planCommit from memory', () => {
  it('makes a new tab of the size of the snapshot and fills it', () => {
    expect(planCommit(toBeMade, shape, memory)).toEqual([
      { kind: 'addTab', sheetId: 7, title: 'Clientes', rows: 3, columns: 2, hidden: false, index: 0 },
      { kind: 'plainText', sheetId: 7 },
      { kind: 'header', sheetId: 7, frozenRows: 1 },
      cells,
    ]);
  });

  it('gives a tab that is there its name, size and cells, under its own ID', () => {
    expect(planCommit(existing, shape, memory)).toEqual([
      { kind: 'nameTab', sheetId: 7, title: 'Clientes', hidden: false },
      { kind: 'unhook', sheetId: 7 },
      { kind: 'header', sheetId: 7, frozenRows: 0 },
      { kind: 'resizeColumns', sheetId: 7, columns: 2 },
      { kind: 'resizeRows', sheetId: 7, rows: 3 },
      { kind: 'plainText', sheetId: 7 },
      { kind: 'header', sheetId: 7, frozenRows: 1 },
      cells,
    ]);
  });
});

describe('planCommit from staging', () => {
  it('turns the staging tab into the live one when there is none yet', () => {
    expect(planCommit(toBeMade, shape, staging)).toEqual([
      { kind: 'resizeRows', sheetId: 9, rows: 3 },
      { kind: 'resizeColumns', sheetId: 9, columns: 2 },
      { kind: 'nameTab', sheetId: 9, title: 'Clientes', hidden: false, index: 0 },
      { kind: 'plainText', sheetId: 9 },
      { kind: 'header', sheetId: 9, frozenRows: 1 },
    ]);
  });

  it('trims the staging tab, fits the live one, copies, and drops the staging tab', () => {
    expect(planCommit(existing, shape, staging)).toEqual([
      { kind: 'resizeRows', sheetId: 9, rows: 3 },
      { kind: 'resizeColumns', sheetId: 9, columns: 2 },
      { kind: 'nameTab', sheetId: 7, title: 'Clientes', hidden: false },
      { kind: 'unhook', sheetId: 7 },
      { kind: 'header', sheetId: 7, frozenRows: 0 },
      { kind: 'resizeColumns', sheetId: 7, columns: 2 },
      { kind: 'resizeRows', sheetId: 7, rows: 3 },
      { kind: 'cells', sheetId: 7, row: 0, rows: 3, columns: 2, texts: [] },
      { kind: 'copy', from: 9, to: 7, rows: 3, columns: 2 },
      { kind: 'deleteTab', sheetId: 9 },
      { kind: 'plainText', sheetId: 7 },
      { kind: 'header', sheetId: 7, frozenRows: 1 },
    ]);
  });

  it('leaves the columns of a staging tab that has as many as the snapshot', () => {
    const edits = planCommit(existing, { ...shape, columns: 4 }, staging);
    expect(edits.filter((edit) => edit.kind === 'resizeColumns' && edit.sheetId === 9)).toEqual([]);
  });

  it('takes tables off before it does anything else to the tab', () => {
    for (const staged of [memory, staging]) {
      const edits = planCommit({ ...existing, tables: ['T1', 'T2'] }, shape, staged);
      const live = edits.filter((edit) => 'sheetId' in edit && edit.sheetId === 7);
      expect(live.slice(0, 4)).toEqual([
        { kind: 'nameTab', sheetId: 7, title: 'Clientes', hidden: false },
        { kind: 'deleteTable', sheetId: 7, tableId: 'T1' },
        { kind: 'deleteTable', sheetId: 7, tableId: 'T2' },
        { kind: 'unhook', sheetId: 7 },
      ]);
    }
  });

  it('gives a tab without cells another name before it makes the one that has them', () => {
    const away = { kind: 'nameTab', sheetId: 3, title: 'Clientes 2', hidden: false };
    for (const staged of [memory, staging]) {
      const edits = planCommit({ ...toBeMade, tenant: { sheetId: 3, title: 'Clientes 2' } }, shape, staged);
      const made = edits.findIndex((edit) => 'title' in edit && edit.title === 'Clientes');
      expect(edits[made - 1]).toEqual(away);
    }
  });

  it('never deletes or empties the live tab', () => {
    for (const staged of [memory, staging]) {
      const edits = planCommit(existing, shape, staged);
      expect(edits).not.toContainEqual({ kind: 'deleteTab', sheetId: 7 });
    }
  });
});
