/** Cuts an audit into batches that are read and checked one after another, and cuts their reading into requests. */
import { LIMITS } from '../../ground/limits';
import type { Check, ColumnRead } from './plan';

/** Checks that are done together, and the columns that they need. */
export interface Batch {
  readonly checks: readonly Check[];
  /** Each column once. */
  readonly columns: readonly ColumnRead[];
}

/** A range of rows of one column; a large column has several. */
export interface Piece {
  readonly tab: string;
  readonly column: number;
  /** First data row, from 0. */
  readonly from: number;
  readonly rows: number;
}

/**
 * Cuts checks into batches of about one request each. A check that needs more is a batch of its own.
 *
 * @param checks - in the order of the plan
 */
export function cutBatches(checks: readonly Check[]): Batch[] {
  const batches: Batch[] = [];
  for (const check of checks) {
    const last = batches[batches.length - 1];
    const columns = distinct([...(last?.columns ?? []), ...columnsOf(check)]);
    if (last && bytesOf(columns) <= LIMITS.auditReadBytes) {
      batches[batches.length - 1] = { checks: [...last.checks, check], columns };
    } else {
      batches.push({ checks: [check], columns: distinct(columnsOf(check)) });
    }
  }
  return batches;
}

/**
 * Cuts the reading of columns into requests, each of one `Values.batchGet`.
 *
 * @param columns - those that are not in memory yet
 */
export function cutRequests(columns: readonly ColumnRead[]): Piece[][] {
  const requests: Piece[][] = [];
  let room = 0;
  for (const { tab, column, rows, bytes } of columns) {
    const bytesPerRow = Math.max(1, bytes / Math.max(1, rows));
    for (let from = 0; from < rows; ) {
      if (room < bytesPerRow) {
        requests.push([]);
        room = Math.max(LIMITS.auditReadBytes, bytesPerRow);
      }
      const taken = Math.min(rows - from, Math.floor(room / bytesPerRow));
      requests[requests.length - 1]?.push({ tab, column, from, rows: taken });
      room -= taken * bytesPerRow;
      from += taken;
    }
  }
  return requests;
}

function columnsOf(check: Check): ColumnRead[] {
  if (check.kind === 'ids') return check.ids ? [check.ids] : [];
  return check.values ? [check.values, ...check.parents] : [];
}

function distinct(columns: readonly ColumnRead[]): ColumnRead[] {
  const byPlace = new Map<string, ColumnRead>();
  for (const column of columns) byPlace.set(`${column.column} ${column.tab}`, column);
  return [...byPlace.values()];
}

function bytesOf(columns: readonly ColumnRead[]): number {
  return columns.reduce((sum, { bytes }) => sum + bytes, 0);
}
