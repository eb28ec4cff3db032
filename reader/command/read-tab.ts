/** A tab in memory, header and rows, for code that examines columns. */
import { uniqueNames } from '../core/columns';
import { linesOf } from '../core/fetch';
import type { SpreadsheetSource } from '../core/ports/source';
import { planRequests } from '../core/ranges';
import type { PublishedStatus } from '../core/status';
import type { Row } from '../core/table';
import { padded } from '../core/table';

export interface WholeTab {
  readonly title: string;
  readonly header: Row;
  readonly rows: readonly Row[];
  /** Row of the tab that holds the first row of data, from 1. */
  readonly firstLine: 1 | 2;
  /** Place of the ID column, from 0; null = none. */
  readonly key: number | null;
}

/**
 * Reads a tab, or the beginning of one.
 *
 * @param rowsMost - most rows, header included
 * @throws SourceError
 */
export async function readTab(
  source: SpreadsheetSource,
  title: string,
  published: PublishedStatus,
  rowsMost: number,
): Promise<WholeTab> {
  const { columns } = published;
  const rows = Math.min(linesOf(published), rowsMost);
  const texts: Row[] = [];
  for (const request of planRequests([{ title, rows, columns }])) {
    for (const part of await source.read(request)) texts.push(...part.map((row) => padded(row, columns)));
  }
  const header = published.hasHeader ? (texts.shift() ?? padded([], columns)) : uniqueNames(null, columns);
  return { title, header, rows: texts, firstLine: published.hasHeader ? 2 : 1, key: published.keyPlace };
}
