/** Finds the physical lines of observed records in files in which some record does not take exactly one line. */

import { LIMITS } from '../../ground/limits';
import { ServiceError } from '../../ground/ports/service-error';
import { hintsOf } from '../../load/reading-hints';
import { reread } from '../../load/reread';
import type { SnapshotReader } from '../../reading/rows/snapshot-reader';
import type { ObservationRow } from '../../records/observation/row';
import type { Session } from '../session/session';
import type { Book } from '../workbook/open-book';

/**
 * Fills in blank line numbers by reading each affected file again. A line stays blank if the file is large, if it changed
 * since it was published, or if time runs out.
 *
 * @param rows - of `_Observaciones`
 */
export function locateLines(session: Session, book: Book, rows: readonly ObservationRow[]): ObservationRow[] {
  const lacking = rows.filter(({ line, record }) => line === '' && record !== '');
  const lines = new Map<string, (record: number) => number | null>();
  for (const tab of new Set(lacking.map((row) => row.tab))) {
    const records = lacking.filter((row) => row.tab === tab).map(({ record }) => Number(record));
    const reader = readAgain(session, book, tab, records);
    if (reader) lines.set(tab, (record) => reader.lineOf(record));
  }
  return rows.map((row) => {
    const line = row.line === '' ? (lines.get(row.tab)?.(Number(row.record)) ?? null) : null;
    return line !== null ? { ...row, line: String(line) } : row;
  });
}

/** A reader at the end of the published file; null = the file cannot be read or no longer has the published content. */
function readAgain(
  session: Session,
  book: Book,
  tab: string,
  records: readonly number[],
): SnapshotReader | null {
  const { published } = session.entity(tab);
  const definition = book.configuration.entities.find((entity) => entity.tab === tab);
  if (!published?.facts || !definition) return null;
  const { fileId, md5, facts, rows } = published;
  if (facts.bytes > LIMITS.locatedBytes) return null;
  const from = { source: session.world.source, budget: session.budget };
  const file = { content: { kind: 'file', fileId }, md5, bytes: facts.bytes } as const;
  const taker = { begin: (reader: SnapshotReader) => reader.watch(records), take: () => {} };
  try {
    const reader = reread(from, file, hintsOf(definition, published), session.readUntilMs, taker);
    return reader?.facts.records === rows ? reader : null;
  } catch (error) {
    if (error instanceof ServiceError) return null;
    throw error;
  }
}
