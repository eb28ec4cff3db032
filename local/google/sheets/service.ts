/** The embedded Google Sheets: takes calls as Google's API does and answers with plain JSON. */
import { notFound } from '../api-error';
import { checkCall } from '../discovery/check';
import { selectFields } from '../discovery/fields';
import type { Call } from './methods/call';
import { getMetadata, searchMetadata } from './methods/metadata';
import { batchUpdate, getByDataFilter, getSpreadsheet } from './methods/spreadsheets';
import {
  appendRange,
  batchClear,
  batchGet,
  batchUpdateValues,
  clearRange,
  getRange,
  updateRange,
} from './methods/values';
import type { Spreadsheet } from './spreadsheet';

const METHODS: Readonly<Record<string, (call: Call) => object>> = {
  'sheets.spreadsheets.get': getSpreadsheet,
  'sheets.spreadsheets.getByDataFilter': getByDataFilter,
  'sheets.spreadsheets.batchUpdate': batchUpdate,
  'sheets.spreadsheets.developerMetadata.get': getMetadata,
  'sheets.spreadsheets.developerMetadata.search': searchMetadata,
  'sheets.spreadsheets.values.get': getRange,
  'sheets.spreadsheets.values.batchGet': batchGet,
  'sheets.spreadsheets.values.update': updateRange,
  'sheets.spreadsheets.values.batchUpdate': batchUpdateValues,
  'sheets.spreadsheets.values.append': appendRange,
  'sheets.spreadsheets.values.clear': clearRange,
  'sheets.spreadsheets.values.batchClear': batchClear,
};

export class SheetsService {
  readonly #spreadsheets: ReadonlyMap<string, Spreadsheet>;

  /** @param spreadsheets - that there are, by ID */
  constructor(spreadsheets: ReadonlyMap<string, Spreadsheet>) {
    this.#spreadsheets = spreadsheets;
  }

  /**
   * Answers one call, or changes nothing.
   * @param method - full name, `sheets.spreadsheets.values.update`
   * @param params - path and query parameters by name
   * @param body - the request's body, plain JSON
   * @param user - mail address of who calls; undefined for the owner
   * @throws ApiError as Google refuses, and Error naming a method that is not part of the runtime
   */
  call(method: string, params: Readonly<Record<string, unknown>>, body?: unknown, user?: string): unknown {
    checkCall('sheets', method, params, body);
    const answerer = METHODS[method];
    if (answerer === undefined) throw new Error(`${method} is not part of the embedded runtime`);
    const spreadsheet = this.#spreadsheets.get(String(params.spreadsheetId));
    if (spreadsheet === undefined) throw notFound();
    return selectFields(answerer({ spreadsheet, params, body, user }), params.fields);
  }
}
