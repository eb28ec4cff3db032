/** spreadsheets.batchUpdate: its requests one after the other on one draft, all of them or none. */
import { ApiError, invalidArgument, notImplemented } from '../../api-error';
import type { Draft } from '../draft';
import { appendCells, repeatCell, updateCells } from './cells';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  updateDimensionProperties,
} from './dimensions';
import { clearBasicFilter, setBasicFilter, sortRange } from './filters';
import { findReplace } from './find-replace';
import { mergeCells, unmergeCells } from './merges';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './metadata';
import {
  addBanding,
  addChart,
  addDataSource,
  addDimensionGroup,
  addFilterView,
  addNamedRange,
  addSlicer,
  updateDimensionGroup,
} from './overlays';
import { copyPaste } from './paste';
import { pasteData } from './paste-data';
import { updateSheetProperties, updateSpreadsheetProperties } from './properties';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protections';
import { addConditionalFormatRule, setDataValidation } from './rules';
import { addTable, deleteTable } from './tables';
import { addSheet, deleteSheet, duplicateSheet } from './tabs';

/** Applies one request to a draft and gives its reply. Bodies reach it with the types that discovery states. */
type Handler = (draft: Draft, body: never) => object;

const HANDLERS: Readonly<Record<string, Handler>> = {
  addBanding,
  addChart,
  addConditionalFormatRule,
  addDataSource,
  addDimensionGroup,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  addSlicer,
  addTable,
  appendCells,
  appendDimension,
  autoResizeDimensions,
  clearBasicFilter,
  copyPaste,
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteProtectedRange,
  deleteSheet,
  deleteTable,
  duplicateSheet,
  findReplace,
  insertDimension,
  mergeCells,
  pasteData,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  unmergeCells,
  updateCells,
  updateDeveloperMetadata,
  updateDimensionGroup,
  updateDimensionProperties,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};

/** One entry of `requests`: a single kind and its body. */
export type Request = Readonly<Record<string, unknown>>;

/**
 * Applies requests in order.
 * @returns one reply a request, `{}` where there is nothing to say
 * @throws ApiError naming the first request that cannot be applied, as `Invalid requests[2].copyPaste: …`
 */
export function applyRequests(draft: Draft, requests: readonly Request[]): readonly object[] {
  if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
  return requests.map((request, index) => {
    const [kind, body] =
      Object.entries(request).find(([, value]) => value !== undefined && value !== null) ?? [];
    if (kind === undefined) throw invalidArgument(`Invalid requests[${index}]: No request set.`);
    try {
      return handlerOf(kind)(draft, body as never);
    } catch (error) {
      // What is missing here is no fault of the request's.
      if (!(error instanceof ApiError) || error.code === 501) throw error;
      throw invalidArgument(`Invalid requests[${index}].${kind}: ${error.message}`, error.details);
    }
  });
}

function handlerOf(kind: string): Handler {
  const handler = Object.hasOwn(HANDLERS, kind) ? HANDLERS[kind] : undefined;
  if (handler === undefined) throw notImplemented(kind);
  return handler;
}
