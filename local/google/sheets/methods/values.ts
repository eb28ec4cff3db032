/** The methods of spreadsheets.values. https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values */
import { ApiError, invalidArgument } from '../../api-error';
import { rangeText } from '../a1';
import { appendValues } from '../values/append';
import { findRange } from '../values/range';
import { type Rendering, readValues } from '../values/read';
import { clearValues, statedInput, type Written, writeValues } from '../values/write';
import type { ValueRange } from '../wire';
import type { Call } from './call';
import { isTrue, texts } from './parameter';

/** values.get: one range. */
export function getRange({ spreadsheet, params }: Call): object {
  const { tab, area } = findRange(spreadsheet.tabs, String(params.range));
  return readValues(tab, area, params as Rendering);
}

/** values.batchGet: several ranges, in the order asked. */
export function batchGet({ spreadsheet, params }: Call): object {
  const found = texts(params.ranges).map((range) => findRange(spreadsheet.tabs, range));
  const valueRanges = found.map(({ tab, area }) => readValues(tab, area, params as Rendering));
  return { spreadsheetId: spreadsheet.id, ...(valueRanges.length > 0 ? { valueRanges } : {}) };
}

/** values.update: one range, by RAW or USER_ENTERED. */
export function updateRange({ spreadsheet, params, body, user }: Call): object {
  const input = statedInput(params.valueInputOption);
  const written = spreadsheet.transact(
    (draft) => writeValues(draft, String(params.range), body as ValueRange, input),
    user,
  );
  return updateAnswer(spreadsheet.id, written, params, isTrue(params.includeValuesInResponse));
}

interface BatchUpdateValues {
  readonly valueInputOption?: string;
  readonly data?: readonly ValueRange[];
  readonly includeValuesInResponse?: boolean;
  readonly responseValueRenderOption?: string;
  readonly responseDateTimeRenderOption?: string;
}

/** values.batchUpdate: several ranges together, or none. */
export function batchUpdateValues({ spreadsheet, body, user }: Call): object {
  const { valueInputOption, data = [], includeValuesInResponse = false, ...how } = body as BatchUpdateValues;
  const input = statedInput(valueInputOption);
  const all = spreadsheet.transact(
    (draft) =>
      data.map((each, index) =>
        within(`data[${index}]`, () => writeValues(draft, each.range ?? '', each, input)),
      ),
    user,
  );
  const sum = (count: (written: Written) => number): number =>
    all.reduce((total, each) => total + count(each), 0);
  return {
    spreadsheetId: spreadsheet.id,
    totalUpdatedRows: sum(({ area }) => area.endRow - area.startRow),
    totalUpdatedColumns: sum(({ area }) => area.endColumn - area.startColumn),
    totalUpdatedCells: sum(({ cells }) => cells),
    totalUpdatedSheets: new Set(all.map(({ tab }) => tab.sheetId)).size,
    responses: all.map((written) =>
      updateAnswer(spreadsheet.id, written, { ...how }, includeValuesInResponse),
    ),
  };
}

/** values.append: below the table that a range touches. */
export function appendRange({ spreadsheet, params, body, user }: Call): object {
  const input = statedInput(params.valueInputOption);
  const inserting = params.insertDataOption === 'INSERT_ROWS';
  const { table, ...written } = spreadsheet.transact(
    (draft) => appendValues(draft, String(params.range), body as ValueRange, input, inserting),
    user,
  );
  const updates = updateAnswer(spreadsheet.id, written, params, isTrue(params.includeValuesInResponse));
  return { spreadsheetId: spreadsheet.id, ...(table === null ? {} : { tableRange: table }), updates };
}

/** values.clear: empties one range. */
export function clearRange({ spreadsheet, params, user }: Call): object {
  const clearedRange = spreadsheet.transact((draft) => clearValues(draft, String(params.range)), user);
  return { spreadsheetId: spreadsheet.id, clearedRange };
}

/** values.batchClear: empties several ranges together, or none. */
export function batchClear({ spreadsheet, body, user }: Call): object {
  const { ranges = [] } = body as { readonly ranges?: readonly string[] };
  const clearedRanges = spreadsheet.transact(
    (draft) => ranges.map((range, index) => within(`ranges[${index}]`, () => clearValues(draft, range))),
    user,
  );
  return { spreadsheetId: spreadsheet.id, clearedRanges };
}

function updateAnswer(
  spreadsheetId: string,
  written: Written,
  params: Call['params'],
  withValues: boolean,
): object {
  const { tab, area, cells } = written;
  const how = {
    valueRenderOption: params.responseValueRenderOption,
    dateTimeRenderOption: params.responseDateTimeRenderOption,
  };
  return {
    spreadsheetId,
    updatedRange: rangeText(tab.title, area),
    updatedRows: area.endRow - area.startRow,
    updatedColumns: area.endColumn - area.startColumn,
    updatedCells: cells,
    ...(withValues ? { updatedData: readValues(tab, area, how as Rendering) } : {}),
  };
}

/** Names the part of a batch that is refused, as `Invalid data[0]: …`. */
function within<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw invalidArgument(`Invalid ${place}: ${error.message}`, error.details);
  }
}
