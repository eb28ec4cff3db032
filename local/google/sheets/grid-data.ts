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
 * @param area - its cells, inside the grid
 * @param mask - of the call, which spares what it does not choose
 */
export function gridData(tab: Tab, area: Rectangle, mask: Mask): object {
  const wants = (...path: string[]): boolean => chooses(mask, ['sheets', 'data', ...path]);
  const { rowAreas, columnAreas } = tab.properties;
  return {
    ...(area.startRow > 0 ? { startRow: area.startRow } : {}),
    ...(area.startColumn > 0 ? { startColumn: area.startColumn } : {}),
    ...(wants('rowData') ? { rowData: rowData(tab, area, mask) } : {}),
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

/** Which fields of CellData a mask chooses. */
interface Choice {
  readonly entered: boolean;
  readonly effective: boolean;
  readonly formatted: boolean;
  /** Formats, notes, validation. */
  readonly carried: boolean;
}

const CONTENT = ['userEnteredValue', 'effectiveValue', 'formattedValue'] as const;

function choiceOf(mask: Mask): Choice {
  const cell = mask.get('sheets')?.get('data')?.get('rowData')?.get('values');
  const wants = (name: string): boolean => chooses(mask, ['sheets', 'data', 'rowData', 'values', name]);
  const [entered, effective, formatted] = CONTENT.map(wants);
  const isContentOnly = cell !== undefined && cell.size > 0 && [...cell.keys()].every(isContent);
  return {
    entered: entered === true,
    effective: effective === true,
    formatted: formatted === true,
    carried: !isContentOnly,
  };
}

const isContent = (name: string): boolean => CONTENT.some((each) => each === name);

function rowData(tab: Tab, area: Rectangle, mask: Mask): object[] {
  const choice = chooses(mask, ['sheets', 'data', 'rowData', 'values']) ? choiceOf(mask) : null;
  const carried = tab.properties.areas.flatMap((each) =>
    each.area && intersection(each.area, area) ? [each] : [],
  );
  const lastCarried = carried.reduce((last, each) => Math.max(last, each.area.endRow), 0);
  const end = Math.min(area.endRow, Math.max(tab.usedRows, lastCarried));
  const rows: object[] = [];
  for (let row = area.startRow; row < end; row += 1) {
    const values = choice === null ? [] : cellsOf(tab, area, carried, row, choice);
    rows.push(values.length > 0 ? { values } : {});
  }
  return rows;
}

/** Empty cells at the end are left out; what a cell carries counts, whether it is shown or not. */
function cellsOf(tab: Tab, area: Rectangle, carried: readonly Area[], row: number, choice: Choice): object[] {
  const here = carried.filter((each) => row >= each.area.startRow && row < each.area.endRow);
  const lastCarried = here.reduce((last, each) => Math.max(last, each.area.endColumn), 0);
  let end = Math.min(area.endColumn, Math.max(tab.row(row).length, lastCarried));
  const isBlank = (column: number): boolean =>
    tab.cell(row, column) === '' && Object.keys(fieldsAt(here, row, column)).length === 0;
  while (end > area.startColumn && isBlank(end - 1)) end -= 1;
  const cells: object[] = [];
  for (let column = area.startColumn; column < end; column += 1) {
    cells.push(cellData(tab, here, row, column, choice));
  }
  return cells;
}

function cellData(tab: Tab, here: readonly Area[], row: number, column: number, choice: Choice): object {
  const cell = tab.cell(row, column);
  const fields = choice.carried && here.length > 0 ? fieldsAt(here, row, column) : {};
  const format = 'userEnteredFormat' in fields ? { effectiveFormat: fields.userEnteredFormat } : {};
  if (cell === '') return { ...fields, ...format };
  return {
    ...(choice.entered ? { userEnteredValue: enteredValue(cell) } : {}),
    ...(choice.effective ? { effectiveValue: effectiveValue(cell) } : {}),
    ...(choice.formatted ? { formattedValue: tab.text(row, column) } : {}),
    ...fields,
    ...format,
  };
}
