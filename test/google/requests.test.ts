import type { Edit } from '../../src/core/ground/ports/edit';
import { toRequests } from '../../src/google/requests';

const TEXT = { numberFormat: { type: 'TEXT', pattern: '@' } };

describe('toRequests', () => {
  it.each<[string, Edit, object[]]>([
    [
      'adds a tab with its ID, grid and visibility',
      { kind: 'addTab', sheetId: 7, title: 'Clientes', rows: 3, columns: 2, hidden: true },
      [
        {
          addSheet: {
            properties: {
              sheetId: 7,
              title: 'Clientes',
              hidden: true,
              gridProperties: { rowCount: 3, columnCount: 2 },
            },
          },
        },
      ],
    ],
    ['deletes a tab', { kind: 'deleteTab', sheetId: 7 }, [{ deleteSheet: { sheetId: 7 } }]],
    [
      'sets the rows and nothing else',
      { kind: 'resizeRows', sheetId: 7, rows: 5 },
      [
        {
          updateSheetProperties: {
            properties: { sheetId: 7, gridProperties: { rowCount: 5 } },
            fields: 'gridProperties.rowCount',
          },
        },
      ],
    ],
    [
      'sets the columns and nothing else',
      { kind: 'resizeColumns', sheetId: 7, columns: 5 },
      [
        {
          updateSheetProperties: {
            properties: { sheetId: 7, gridProperties: { columnCount: 5 } },
            fields: 'gridProperties.columnCount',
          },
        },
      ],
    ],
    [
      'names a tab and shows it',
      { kind: 'nameTab', sheetId: 7, title: 'Clientes', hidden: false },
      [
        {
          updateSheetProperties: {
            properties: { sheetId: 7, title: 'Clientes', hidden: false },
            fields: 'title,hidden',
          },
        },
      ],
    ],
    [
      'formats the whole tab as text',
      { kind: 'plainText', sheetId: 7 },
      [
        {
          repeatCell: {
            range: { sheetId: 7 },
            cell: { userEnteredFormat: TEXT },
            fields: 'userEnteredFormat.numberFormat',
          },
        },
      ],
    ],
    [
      'removes filters and merged cells, and shows hidden rows',
      { kind: 'unhook', sheetId: 7 },
      [
        { clearBasicFilter: { sheetId: 7 } },
        { unmergeCells: { range: { sheetId: 7 } } },
        {
          updateDimensionProperties: {
            range: { sheetId: 7, dimension: 'ROWS' },
            properties: { hiddenByUser: false },
            fields: 'hiddenByUser',
          },
        },
      ],
    ],
    [
      'turns a table back into cells',
      { kind: 'deleteTable', sheetId: 7, tableId: 'T1' },
      [{ deleteTable: { tableId: 'T1' } }],
    ],
    [
      'inserts rows',
      { kind: 'insertRows', sheetId: 7, at: 1, count: 2 },
      [
        {
          insertDimension: {
            range: { sheetId: 7, dimension: 'ROWS', startIndex: 1, endIndex: 3 },
            inheritFromBefore: false,
          },
        },
      ],
    ],
    [
      'deletes rows',
      { kind: 'deleteRows', sheetId: 7, from: 10, to: 12 },
      [{ deleteDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 10, endIndex: 12 } } }],
    ],
    [
      'warns whoever edits, and forbids nothing',
      { kind: 'protect', sheetId: 7, description: 'Hoja del sistema' },
      [
        {
          addProtectedRange: {
            protectedRange: { range: { sheetId: 7 }, description: 'Hoja del sistema', warningOnly: true },
          },
        },
      ],
    ],
    [
      'warns whoever edits the first row only',
      { kind: 'protect', sheetId: 7, rows: 1, description: 'Marca' },
      [
        {
          addProtectedRange: {
            protectedRange: {
              range: { sheetId: 7, startRowIndex: 0, endRowIndex: 1 },
              description: 'Marca',
              warningOnly: true,
            },
          },
        },
      ],
    ],
    [
      'takes a protection away by its ID',
      { kind: 'unprotect', sheetId: 7, id: 5 },
      [{ deleteProtectedRange: { protectedRangeId: 5 } }],
    ],
  ])('%s', (_, edit, requests) => {
    expect(toRequests([edit])).toEqual(requests);
  });

  it('freezes the header and makes its first row bold', () => {
    expect(toRequests([{ kind: 'header', sheetId: 7, frozenRows: 1 }])).toEqual([
      {
        updateSheetProperties: {
          properties: { sheetId: 7, gridProperties: { frozenRowCount: 1 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      {
        repeatCell: {
          range: { sheetId: 7, startRowIndex: 0, endRowIndex: 1 },
          cell: { userEnteredFormat: { textFormat: { bold: true } } },
          fields: 'userEnteredFormat.textFormat.bold',
        },
      },
    ]);
  });

  it('thaws without touching a format', () => {
    expect(toRequests([{ kind: 'header', sheetId: 7, frozenRows: 0 }])).toHaveLength(1);
  });

  it('writes only text, over the whole rectangle, so that what it does not cover is emptied', () => {
    const texts = [
      ['00123', '=A1', "'x"],
      ['TRUE', ''],
    ];
    expect(toRequests([{ kind: 'cells', sheetId: 7, row: 1, rows: 3, columns: 3, texts }])).toEqual([
      {
        updateCells: {
          range: { sheetId: 7, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 3 },
          rows: [
            {
              values: [
                { userEnteredValue: { stringValue: '00123' } },
                { userEnteredValue: { stringValue: '=A1' } },
                { userEnteredValue: { stringValue: "'x" } },
              ],
            },
            { values: [{ userEnteredValue: { stringValue: 'TRUE' } }, {}] },
          ],
          fields: 'userEnteredValue,dataValidation,pivotTable',
        },
      },
    ]);
  });

  it('copies between equal rectangles of two tabs', () => {
    const range = { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
    expect(toRequests([{ kind: 'copy', from: 9, to: 7, rows: 3, columns: 2 }])).toEqual([
      {
        copyPaste: {
          source: { sheetId: 9, ...range },
          destination: { sheetId: 7, ...range },
          pasteType: 'PASTE_NORMAL',
        },
      },
    ]);
  });

  it('keeps the order of the edits', () => {
    const requests = toRequests([
      { kind: 'resizeColumns', sheetId: 7, columns: 2 },
      { kind: 'resizeRows', sheetId: 7, rows: 5 },
      { kind: 'deleteTab', sheetId: 9 },
    ]);
    expect(requests.map((request) => Object.keys(request)[0])).toEqual([
      'updateSheetProperties',
      'updateSheetProperties',
      'deleteSheet',
    ]);
  });
});
