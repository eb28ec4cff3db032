/** The methods of spreadsheets: get, getByDataFilter and batchUpdate. */
import { invalidArgument, notImplemented } from '../../api-error';
import { maskOf } from '../../discovery/fields';
import { chooses, type Mask } from '../../discovery/mask';
import { fromGridRange } from '../grid-range';
import { applyRequests, type Request } from '../requests/apply';
import { type Portion, spreadsheetResource } from '../resource';
import type { Spreadsheet } from '../spreadsheet';
import { findRange } from '../values/range';
import type { GridRange } from '../wire';
import type { Call } from './call';
import { isTrue, texts } from './parameter';

/**
 * Answers the Spreadsheet resource, whole or by ranges.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/get
 */
export function getSpreadsheet({ spreadsheet, params }: Call): object {
  const ranges = texts(params.ranges);
  const portions = ranges.length === 0 ? null : ranges.map((range) => findRange(spreadsheet.tabs, range));
  const mask = maskOf(params.fields);
  return spreadsheetResource(spreadsheet, {
    portions,
    gridData: wantsGridData(mask, isTrue(params.includeGridData)),
    mask,
  });
}

interface DataFilters {
  readonly dataFilters?: readonly { readonly a1Range?: string; readonly gridRange?: GridRange }[];
  readonly includeGridData?: boolean;
}

/** Answers the Spreadsheet resource by data filters, of which only ranges are known here. */
export function getByDataFilter({ spreadsheet, params, body }: Call): object {
  const { dataFilters = [], includeGridData = false } = body as DataFilters;
  const portions = dataFilters.map(({ a1Range, gridRange }) => {
    if (a1Range !== undefined) return findRange(spreadsheet.tabs, a1Range);
    if (gridRange !== undefined) return gridPortion(spreadsheet, gridRange);
    throw notImplemented('A filter by developer metadata');
  });
  const mask = maskOf(params.fields);
  return spreadsheetResource(spreadsheet, {
    portions: portions.length === 0 ? null : portions,
    gridData: wantsGridData(mask, includeGridData),
    mask,
  });
}

function gridPortion({ tabs }: Spreadsheet, range: GridRange): Portion {
  const tab = tabs.find(({ sheetId }) => sheetId === (range.sheetId ?? 0));
  if (tab === undefined) throw invalidArgument(`No grid with id: ${range.sheetId ?? 0}`);
  return { tab, area: fromGridRange(tab, range) };
}

/**
 * "If a field mask is set, the includeGridData parameter is ignored"; the mask `*` alone does not bring data
 * (github.com/brekkylab/backlot/pull/161, read from live answers).
 */
function wantsGridData(mask: Mask, included: boolean): boolean {
  return mask.size === 0 ? included : !mask.has('*') && chooses(mask, ['sheets', 'data']);
}

interface BatchUpdate {
  readonly requests?: readonly Request[];
  readonly includeSpreadsheetInResponse?: boolean;
  readonly responseRanges?: readonly string[];
  readonly responseIncludeGridData?: boolean;
}

/**
 * Applies requests together, or none of them.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/batchUpdate
 */
export function batchUpdate({ spreadsheet, params, body, user }: Call): object {
  const { requests = [], includeSpreadsheetInResponse, responseRanges = [], ...more } = body as BatchUpdate;
  const replies = spreadsheet.transact((draft) => {
    const applied = applyRequests(draft, requests);
    // A range that cannot be answered refuses the whole call, before anything shows.
    for (const range of responseRanges) findRange(draft.tabs, range);
    return applied;
  }, user);
  const answer = { spreadsheetId: spreadsheet.id, replies };
  if (includeSpreadsheetInResponse !== true) return answer;
  const inner = maskOf(params.fields).get('updatedSpreadsheet') ?? new Map();
  const updatedSpreadsheet = spreadsheetResource(spreadsheet, {
    portions:
      responseRanges.length === 0 ? null : responseRanges.map((range) => findRange(spreadsheet.tabs, range)),
    gridData: wantsGridData(inner, more.responseIncludeGridData === true),
    mask: inner,
  });
  return { ...answer, updatedSpreadsheet };
}
