/** Reads a file once more, not to publish it but to look at its rows. */
import type { ByteSource, Pinned } from './bytes';
import { piecesOf, readChunk, takeSample } from './bytes';
import type { DialectHints } from './csv/dialect';
import type { SnapshotReader } from './csv/reader';
import { openReader } from './csv/reader';

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
 * @param file - the revision to read
 * @param hints - parts of the dialect that `_Configuracion` forces
 * @param untilMs - when to read nothing more, in ms since 1970
 * @param taker - gets the rows
 * @returns the reader at its end; null when it is no table or time ran out
 * @throws ServiceError of kind `missing` when the revision is gone
 */
export function reread(
  from: ByteSource,
  file: Pinned,
  hints: DialectHints,
  untilMs: number,
  taker: RowTaker,
): SnapshotReader | null {
  const sample = takeSample(from, file);
  let forced = hints;
  for (;;) {
    const opened = openReader(sample, forced);
    if (!opened.ok) return null;
    const { reader } = opened;
    taker.begin(reader);
    let headerAhead = reader.dialect.headerRows > 0;
    const hand = (rows: readonly (readonly string[])[]) => {
      if (rows.length === 0) return;
      taker.take(headerAhead ? rows.slice(1) : rows);
      headerAhead = false;
    };
    for (let offset = 0; offset < file.bytes && !reader.facts.refuted; ) {
      if (from.budget.clock.now() >= untilMs) return null;
      const bytes = readChunk(from, file, sample, offset);
      offset += bytes.length;
      for (const piece of piecesOf(bytes)) hand(reader.push(piece));
    }
    hand(reader.finish());
    const { refuted } = reader.facts;
    if (!refuted) return reader;
    forced = { ...hints, encoding: refuted };
  }
}
