/** A tab in memory: its header and its rows, for what looks at columns. */
import { keyOf } from '../core/plan';
import type { SpreadsheetSource } from '../core/ports/source';
import { planRequests } from '../core/ranges';
import type { PublishedStatus } from '../core/status';
import type { Row } from '../core/table';
import { padded } from '../core/table';

export interface WholeTab {
  readonly title: string;
  readonly header: Row;
  readonly rows: readonly Row[];
  /** Place of the ID column, from 0; null = none. */
  readonly key: number | null;
}

/**
 * Reads a tab, or the beginning of one.
 *
 * @param source - the Spreadsheet
 * @param title - of the tab
 * @param published - what `_Estado` tells of it
 * @param rowsMost - rows of data
 * @throws SourceError
 */
export async function readTab(
  source: SpreadsheetSource,
  title: string,
  published: PublishedStatus,
  rowsMost: number,
): Promise<WholeTab> {
  const { columns } = published;
  const rows = Math.min(published.rows, rowsMost) + 1;
  const texts: Row[] = [];
  for (const request of planRequests([{ title, rows, columns }])) {
    for (const part of await source.read(request)) texts.push(...part.map((row) => padded(row, columns)));
  }
  const header = texts.shift() ?? padded([], columns);
  return { title, header, rows: texts, key: keyOf(published, header)?.column ?? null };
}
