/** Reads a file once more, not to publish it but to look at its rows. */
import type { DialectHints } from '../csv/dialect';
import { openReader } from '../csv/reader';
import type { SnapshotReader } from '../csv/snapshot-reader';
import type { ByteSource, Wanted } from './download';
import { Download } from './download';
import { piecesOf } from './pieces';

/** Takes the rows of a file, its header excluded. */
export interface RowTaker {
  /** The file is read from its beginning, perhaps once more: what was taken so far counts no longer. */
  begin(reader: SnapshotReader): void;
  take(rows: readonly (readonly string[])[]): void;
}

/**
 * Reads a file to its end.
 *
 * @param from - where bytes are read
 * @param hints - parts of the dialect that `_Configuracion` forces
 * @param untilMs - when to read nothing more, in ms since 1970
 * @param taker - gets the rows
 * @returns the reader at its end; null when it is no table, not what was listed, or time ran out
 * @throws ServiceError of kind `missing` when it is gone
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
