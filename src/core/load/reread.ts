/** Reads a file again to look at its rows, not to publish it. */
import type { DialectHints } from '../reading/candidates/dialect';
import { openReader } from '../reading/rows/reader';
import type { SnapshotReader } from '../reading/rows/snapshot-reader';
import type { ByteSource, Wanted } from './download';
import { Download } from './download';
import { piecesOf } from './pieces';

/** Takes the rows of a file, its header excluded. */
export interface RowTaker {
  /** Called when the file is read from its beginning, possibly a second time: rows taken before are void. */
  begin(reader: SnapshotReader): void;
  take(rows: readonly (readonly string[])[]): void;
}

/**
 * Reads a file to its end.
 *
 * @param hints - parts of the dialect that are forced or known beforehand
 * @param untilMs - time after which nothing more is read, in ms since 1970
 * @param taker - receives the rows
 * @returns the reader at the end of the file; null = not a table, not the listed content, or time ran out
 * @throws ServiceError of kind `missing` when the file does not exist
 */
export function reread(
  from: ByteSource,
  file: Wanted,
  hints: DialectHints,
  untilMs: number,
  taker: RowTaker,
): SnapshotReader | null {
  const download = Download.begin(from, file, null);
  let forced = hints;
  while (download) {
    const opened = openReader(download.sample, forced);
    if (!opened.ok) return null;
    const { reader } = opened;
    taker.begin(reader);
    let headerAhead = reader.dialect.headerRows > 0;
    const hand = (rows: readonly (readonly string[])[]) => {
      if (rows.length === 0) return;
      taker.take(headerAhead ? rows.slice(1) : rows);
      headerAhead = false;
    };
    while (download.offset < file.bytes) {
      const bytes = from.budget.clock.now() < untilMs ? download.next() : null;
      if (bytes === null) return null;
      for (const piece of piecesOf(bytes)) hand(reader.push(piece));
      download.digestUpTo(download.offset);
    }
    hand(reader.finish());
    const { refuted } = reader.facts;
    if (!refuted) return download.isProven(untilMs) ? reader : null;
    forced = { ...hints, encoding: refuted };
    download.restart();
  }
  return null;
}
