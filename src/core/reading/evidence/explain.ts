/** Rates each record at the beginning of a file in three roles: as a row, as the header, as a line above the table. */

import { lineCost } from './cost';
import type { Placed } from './first-records';
import { isLabel } from './label';
import { isComment } from './non-record';
import { Below } from './row-fit';
import { NATS } from './weights';

/** Cost of a record in each role, in nats. The lowest cost is the best explanation. */
export interface Explained {
  readonly asRow: number;
  readonly asHeader: number;
  readonly asLine: number;
}

/** Maximum columns that are examined: further ones do not change the result. */
const COLUMNS_MAX = 300;

/**
 * Rates records from the last one up: each is compared with the records below it.
 *
 * @param width - usual number of cells in a record
 * @param last - index of the last record that may be the header
 */
export function explainRecords(records: readonly Placed[], width: number, last: number): Explained[] {
  const columns = Math.min(width, COLUMNS_MAX);
  const below = new Below(columns, width);
  const explained: Explained[] = [];
  const texts = new Set<string>();
  for (let at = records.length - 1; at >= 0; at -= 1) {
    const record = records[at] as Placed;
    const next = records[at + 1];
    if (isComment(record.cells, { width, used: width })) {
      explained.push({ asRow: NATS.comment, asHeader: Number.POSITIVE_INFINITY, asLine: NATS.comment });
      continue;
    }
    if (record.filled === 0 || record.ruler) {
      const isGap = !record.ruler && !below.isEmpty && (next?.filled ?? 0) > 0;
      explained.push({ asRow: isGap ? NATS.gap : 0, asHeader: Number.POSITIVE_INFINITY, asLine: 0 });
      continue;
    }
    const isAbove = next?.filled === 0;
    const counted = below.countedColumns(record);
    const asLine = lineCost(record) + (counted > 0 ? NATS.counted : 0);
    const asHeader = at > last ? asLine : below.headerCost(record, counted);
    // Any record may be a row, so that its cost as a row has an upper limit.
    const asOddRow = Math.max(asLine, asHeader) + NATS.oddRow + NATS.oddCell * record.filled;
    const asCopy = texts.has(record.raw) ? NATS.copy : asOddRow;
    texts.add(record.raw);
    explained.push({
      asRow: Math.min(below.rowCost(record), asOddRow, asCopy) + (isLabel(record.cells) ? NATS.label : 0),
      asHeader: asHeader + (isAbove ? NATS.gap : 0) - (next?.ruler ? NATS.ruler : 0),
      asLine: asLine - (isAbove ? NATS.gap / 2 : 0),
    });
    below.take(record);
  }
  return explained.reverse();
}
