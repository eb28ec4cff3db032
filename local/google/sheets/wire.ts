/**
 * The parts of Sheets' requests and resources that this service reads; `checkCall` has proved their types.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request
 */

export type Dimension = 'DIMENSION_UNSPECIFIED' | 'ROWS' | 'COLUMNS';
export type PasteType =
  | 'PASTE_NORMAL'
  | 'PASTE_VALUES'
  | 'PASTE_FORMAT'
  | 'PASTE_NO_BORDERS'
  | 'PASTE_FORMULA'
  | 'PASTE_DATA_VALIDATION'
  | 'PASTE_CONDITIONAL_FORMATTING';
export type ValueInputOption = 'INPUT_VALUE_OPTION_UNSPECIFIED' | 'RAW' | 'USER_ENTERED';
export type ValueRenderOption = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
export type DateTimeRenderOption = 'SERIAL_NUMBER' | 'FORMATTED_STRING';

export interface GridRange {
  readonly sheetId?: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

export interface GridCoordinate {
  readonly sheetId?: number;
  readonly rowIndex?: number;
  readonly columnIndex?: number;
}

export interface DimensionRange {
  readonly sheetId?: number;
  readonly dimension?: Dimension;
  readonly startIndex?: number;
  readonly endIndex?: number;
}

export interface ExtendedValue {
  readonly stringValue?: string;
  readonly numberValue?: number;
  readonly boolValue?: boolean;
  readonly formulaValue?: string;
  readonly errorValue?: unknown;
}

export interface CellData {
  readonly userEnteredValue?: ExtendedValue;
  readonly [field: string]: unknown;
}

export interface RowData {
  readonly values?: readonly CellData[];
}

export interface GridProperties {
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly frozenRowCount?: number;
  readonly frozenColumnCount?: number;
  readonly hideGridlines?: boolean;
}

export interface SheetProperties {
  readonly sheetId?: number;
  readonly title?: string;
  readonly index?: number;
  readonly sheetType?: string;
  readonly hidden?: boolean;
  readonly gridProperties?: GridProperties;
  readonly [field: string]: unknown;
}

export interface SortSpec {
  readonly dimensionIndex?: number;
  readonly sortOrder?: 'SORT_ORDER_UNSPECIFIED' | 'ASCENDING' | 'DESCENDING';
}

export interface BasicFilter {
  readonly range?: GridRange;
  readonly sortSpecs?: readonly SortSpec[];
  readonly [field: string]: unknown;
}

export interface ProtectedRange {
  readonly protectedRangeId?: number;
  readonly range?: GridRange;
  readonly warningOnly?: boolean;
  readonly unprotectedRanges?: readonly GridRange[];
  readonly editors?: { readonly users?: readonly string[] };
  readonly [field: string]: unknown;
}

export interface ConditionalFormatRule {
  readonly ranges?: readonly GridRange[];
  readonly [field: string]: unknown;
}

interface TableColumnProperties {
  readonly columnIndex?: number;
  readonly columnName?: string;
  readonly columnType?: string;
  readonly [field: string]: unknown;
}

export interface Table {
  readonly tableId?: string;
  readonly name?: string;
  readonly range?: GridRange;
  readonly columnProperties?: readonly TableColumnProperties[];
  readonly [field: string]: unknown;
}

export interface DeveloperMetadata {
  readonly metadataId: number;
  readonly metadataKey: string;
  readonly metadataValue: string;
  readonly location: { readonly locationType?: 'SPREADSHEET'; readonly spreadsheet?: boolean };
  readonly visibility: 'DOCUMENT' | 'PROJECT';
}

export interface ValueRange {
  readonly range?: string;
  readonly majorDimension?: Dimension;
  readonly values?: readonly (readonly unknown[])[];
}
