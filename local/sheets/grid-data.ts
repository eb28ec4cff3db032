/** GridData: the cells of a portion with all that they carry, as spreadsheets.get shows them. */
import { chooses, type Mask } from '../discovery/mask';
import { type Area, fieldsAt } from './areas';
import { effectiveValue, enteredValue } from './cell';
import { SHEETS_LIMITS } from './limits';
import { intersection, type Rectangle } from './rectangle';
import type { Tab } from './tab';

/**
 * The data of a portion. Rows and cells after the last one with content or format are left out.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#griddata
 * @param tab - that it is on
 * @param area - its cells, inside the grid
 * @param mask - of the call, which spares what it does not choose
 */
export function gridData(tab: Tab, area: Rectangle, mask: Mask): object {
  const wants = (...path: string[]): boolean => chooses(mask, ['sheets', 'data', ...path]);
  const { rowAreas, columnAreas } = tab.properties;
  return {
    ...(area.startRow > 0 ? { startRow: area.startRow } : {}),
    ...(area.startColumn > 0 ? { startColumn: area.startColumn } : {}),
    ...(wants('rowData') ? { rowData: rowData(tab, area, wants('rowData', 'values')) } : {}),
    ...(wants('rowMetadata')
      ? { rowMetadata: metadata(area.startRow, area.endRow, (row) => fieldsAt(rowAreas, row, 0), 'row') }
      : {}),
    ...(wants('columnMetadata')
      ? {
          columnMetadata: metadata(
            area.startColumn,
            area.endColumn,
            (column) => fieldsAt(columnAreas, 0, column),
            'column',
          ),
        }
      : {}),
  };
}

function metadata(
  start: number,
  end: number,
  fields: (index: number) => object,
  side: 'row' | 'column',
): object[] {
  const pixelSize = SHEETS_LIMITS.pixels[side];
  return Array.from({ length: end - start }, (_, index) => ({ pixelSize, ...fields(start + index) }));
}

function rowData(tab: Tab, area: Rectangle, withValues: boolean): object[] {
  const carried = tab.properties.areas.flatMap((each) =>
    each.area && intersection(each.area, area) ? [each] : [],
  );
  const lastCarried = carried.reduce((last, each) => Math.max(last, each.area.endRow), 0);
  const end = Math.min(area.endRow, Math.max(tab.usedRows, lastCarried));
  const rows: object[] = [];
  for (let row = area.startRow; row < end; row += 1) {
    const values = withValues ? cellsOf(tab, area, carried, row) : [];
    rows.push(values.length > 0 ? { values } : {});
  }
  return rows;
}

function cellsOf(tab: Tab, area: Rectangle, carried: readonly Area[], row: number): object[] {
  const here = carried.filter((each) => row >= each.area.startRow && row < each.area.endRow);
  const lastCarried = here.reduce((last, each) => Math.max(last, each.area.endColumn), 0);
  const end = Math.min(area.endColumn, Math.max(tab.row(row).length, lastCarried));
  const cells: object[] = [];
  for (let column = area.startColumn; column < end; column += 1) cells.push(cellData(tab, here, row, column));
  while (cells.length > 0 && Object.keys(cells.at(-1) ?? {}).length === 0) cells.pop();
  return cells;
}

function cellData(tab: Tab, here: readonly Area[], row: number, column: number): object {
  const cell = tab.cell(row, column);
  const fields = here.length === 0 ? {} : fieldsAt(here, row, column);
  const format = 'userEnteredFormat' in fields ? { effectiveFormat: fields.userEnteredFormat } : {};
  if (cell === '') return { ...fields, ...format };
  return {
    userEnteredValue: enteredValue(cell),
    effectiveValue: effectiveValue(cell),
    formattedValue: tab.text(row, column),
    ...fields,
    ...format,
  };
}
