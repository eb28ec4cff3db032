/** Finds the physical lines of observed records in files where records and lines do not go together. */
import type { SnapshotReader } from '../csv/snapshot-reader';
import { LIMITS } from '../limits';
import { hintsOf } from '../load/reading-hints';
import { reread } from '../load/reread';
import type { ObservationRow } from '../observation/row';
import { ServiceError } from '../ports/service-error';
import type { Session } from '../session/session';
import type { Book } from '../workbook/open-book';

/**
 * Fills in the lines that were left blank, reading each such file once more. A line stays blank when the file is large,
 * when it has changed since it was published, or when time runs out.
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

/** A reader at the end of the published file; null when it cannot be read, or not as it was when it was published. */
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
