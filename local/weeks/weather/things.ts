/** Things that people put on a tab, by name: the requests that the browser sends to Sheets for them. */
import type { Tab } from '../../google/sheets/tab';

type Request = Readonly<Record<string, unknown>>;
type Size = Pick<Tab, 'sheetId' | 'rowCount' | 'columnCount'>;

/** No thing changes the tab's name, place or header row. */
export const THINGS = {
  table: ({ sheetId, rowCount, columnCount }) => [
    {
      addTable: {
        table: {
          name: `Tabla_${sheetId}`,
          range: { sheetId, startRowIndex: 0, endRowIndex: rowCount, endColumnIndex: columnCount },
          columnProperties: [{ columnIndex: 0, columnName: 'id', columnType: 'DOUBLE' }],
        },
      },
    },
  ],
  banding: ({ sheetId }) => [
    {
      addBanding: {
        bandedRange: { range: { sheetId }, rowProperties: { headerColorStyle: { themeColor: 'ACCENT1' } } },
      },
    },
  ],
  filter: ({ sheetId }) => [{ setBasicFilter: { filter: { range: { sheetId } } } }],
  filterView: ({ sheetId }) => [{ addFilterView: { filter: { title: 'Vista', range: { sheetId } } } }],
  slicer: ({ sheetId }) => [
    {
      addSlicer: {
        slicer: {
          spec: { dataRange: { sheetId }, columnIndex: 0, title: 'Segmento' },
          position: { overlayPosition: { anchorCell: { sheetId, rowIndex: 1, columnIndex: 0 } } },
        },
      },
    },
  ],
  chart: ({ sheetId }) => [
    {
      addChart: {
        chart: {
          spec: { title: 'Gráfico' },
          position: { overlayPosition: { anchorCell: { sheetId, rowIndex: 1 } } },
        },
      },
    },
  ],
  namedRange: ({ sheetId, rowCount }) => [
    {
      addNamedRange: {
        namedRange: { name: `rango_${sheetId}`, range: { sheetId, startRowIndex: rowCount - 1 } },
      },
    },
  ],
  pivotTable: ({ sheetId, rowCount }) => [
    {
      updateCells: {
        start: { sheetId, rowIndex: rowCount - 1, columnIndex: 0 },
        rows: [{ values: [{ pivotTable: { source: { sheetId } } }] }],
        fields: 'pivotTable',
      },
    },
  ],
  strictList: ({ sheetId }) => [
    {
      setDataValidation: {
        range: { sheetId, startColumnIndex: 1, endColumnIndex: 2 },
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: [{ userEnteredValue: 'Sí' }, { userEnteredValue: 'No' }],
          },
          strict: true,
          showCustomUi: true,
        },
      },
    },
  ],
  checkboxes: ({ sheetId }) => [
    { setDataValidation: { range: { sheetId }, rule: { condition: { type: 'BOOLEAN' }, strict: true } } },
  ],
  rowsHidden: ({ sheetId }) => [
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'ROWS', startIndex: 1 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
  ],
  columnsHidden: ({ sheetId }) => [
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
  ],
  rowGroup: ({ sheetId }) => groups({ sheetId, dimension: 'ROWS', startIndex: 1 }),
  columnGroup: ({ sheetId }) => groups({ sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }),
  frozenRows: ({ sheetId, rowCount }) => frozen(sheetId, { frozenRowCount: rowCount - 1 }),
  frozenColumns: ({ sheetId, columnCount }) => frozen(sheetId, { frozenColumnCount: columnCount - 1 }),
  merged: ({ sheetId, rowCount }) => [
    {
      mergeCells: {
        range: { sheetId, startRowIndex: rowCount - 1, endRowIndex: rowCount, endColumnIndex: 2 },
        mergeType: 'MERGE_ALL',
      },
    },
  ],
  conditionalFormat: ({ sheetId }) => [
    {
      addConditionalFormatRule: {
        index: 0,
        rule: { ranges: [{ sheetId }], booleanRule: { condition: { type: 'NOT_BLANK' } } },
      },
    },
  ],
  warning: ({ sheetId }) => [
    { addProtectedRange: { protectedRange: { range: { sheetId, startRowIndex: 0 }, warningOnly: true } } },
  ],
} satisfies Readonly<Record<string, (tab: Size) => Request[]>>;

/** A thing by its name. */
export type Thing = keyof typeof THINGS;

function groups(range: object): Request[] {
  return [
    { addDimensionGroup: { range } },
    {
      updateDimensionGroup: {
        dimensionGroup: { range, depth: 1, collapsed: true },
        fields: 'collapsed',
      },
    },
  ];
}

function frozen(sheetId: number, gridProperties: object): Request[] {
  const fields = Object.keys(gridProperties).map((name) => `gridProperties.${name}`);
  return [{ updateSheetProperties: { properties: { sheetId, gridProperties }, fields: fields.join(',') } }];
}
