/**
 * Fields of which only one may be set. Discovery documents do not say so; the reference does, as "Union field".
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request
 */
import type { ApiName } from './table';

/** A union: its name in Google's errors, its members, and whether one of them must be there. */
export interface Union {
  readonly name: string;
  readonly members: readonly string[] | 'all';
}

const SHEETS: Readonly<Record<string, readonly Union[]>> = {
  Request: [{ name: 'kind', members: 'all' }],
  ExtendedValue: [{ name: 'value', members: 'all' }],
  UpdateCellsRequest: [{ name: 'area', members: ['start', 'range'] }],
  PasteDataRequest: [{ name: 'kind', members: ['delimiter', 'html'] }],
  FindReplaceRequest: [{ name: 'scope', members: ['range', 'sheetId', 'allSheets'] }],
  AutoResizeDimensionsRequest: [{ name: 'reference', members: ['dimensions', 'dataSourceSheetDimensions'] }],
  DataFilter: [{ name: 'filter', members: 'all' }],
  ColorStyle: [{ name: 'kind', members: 'all' }],
  ConditionalFormatRule: [{ name: 'rule', members: ['booleanRule', 'gradientRule'] }],
  ConditionValue: [{ name: 'value', members: 'all' }],
  SortSpec: [{ name: 'reference', members: ['dimensionIndex', 'dataSourceColumnReference'] }],
};

/**
 * The unions of a schema.
 * @param schema - name of the schema
 */
export function unionsOf(api: ApiName, schema: string): readonly Union[] {
  return api === 'sheets' && Object.hasOwn(SHEETS, schema) ? (SHEETS[schema] ?? []) : [];
}
