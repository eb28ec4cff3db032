/** Explains each record at the beginning of a file in three ways: as a row, as the header, as a line above the table. */

import { lineCost } from './cost';
import type { Placed } from './first-records';
import { isLabel } from './label';
import { isComment } from './non-record';
import { Below } from './row-fit';
import { NATS } from './weights';

/** How unlikely a record is as each of the three, in nats; smaller explains better. */
export interface Explained {
  readonly asRow: number;
  readonly asHeader: number;
  readonly asLine: number;
}

/** Columns that are looked at: more of them say the same. */
const COLUMNS_MAX = 300;

/**
 * Explains records, from the last one up: each is measured by those below it.
 *
 * @param width - cells of the usual record
 * @param last - the last of them that may be the header
 */
export function explainRecords(records: readonly Placed[], width: number, last: number): Explained[] {
  const columns = Math.min(width, COLUMNS_MAX);
  const below = new Below(columns, width);
  const explained: Explained[] = [];
  for (let at = records.length - 1; at >= 0; at -= 1) {
    const record = records[at] as Placed;
    const next = records[at + 1];
    if (isComment(record.cells, width)) {
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
    // Whatever a record is like, it may be a row.
    const asOddRow = Math.max(asLine, asHeader) + NATS.oddRow + NATS.oddCell * record.filled;
    explained.push({
      asRow: Math.min(below.rowCost(record), asOddRow) + (isLabel(record.cells) ? NATS.label : 0),
      asHeader: asHeader + (isAbove ? NATS.gap : 0) - (next?.ruler ? NATS.ruler : 0),
      asLine: asLine - (isAbove ? NATS.gap / 2 : 0),
    });
    below.take(record);
  }
  return explained.reverse();
}
