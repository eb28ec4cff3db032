/** Reads a file on disk through the product's own reader. */
import type { Dialect } from '../../../src/core/reading/candidates/dialect';
import { openReader } from '../../../src/core/reading/rows/reader';
import type { ReaderFacts } from '../../../src/core/reading/rows/snapshot-reader';
import type { Encoding } from '../../../src/core/reading/text/encoding';
import type { Problem } from '../../../src/core/reading/told/finding';
import { openFile, sampleOf } from './bytes';

/** Bytes that are read at once; how a file is cut changes nothing. */
const PIECE = 256 * 1024;

/** What became of a file. */
export type Inspected =
  | { readonly ok: true; readonly dialect: Dialect; readonly facts: ReaderFacts; readonly bytes: number }
  | { readonly ok: false; readonly problem: Problem; readonly bytes: number };

/** Takes the rows of a file; `restart` drops what it was given so far. */
export interface RowTaker {
  take(rows: readonly (readonly string[])[]): void;
  restart(): void;
}

/**
 * Reads a file to its end.
 *
 * @param taker - gets the rows
 * @throws the file system's error
 */
export function inspectFile(path: string, taker: RowTaker): Inspected {
  const file = openFile(path);
  try {
    const sample = sampleOf(file);
    let encoding: Encoding | undefined;
    for (;;) {
      const opened = openReader(sample, encoding === undefined ? {} : { encoding });
      if (!opened.ok) return { ok: false, problem: opened.problem, bytes: file.size };
      const { reader } = opened;
      for (let offset = 0; offset < file.size; offset += PIECE) {
        taker.take(reader.push(file.read(offset, offset + PIECE)));
      }
      taker.take(reader.finish());
      const { facts } = reader;
      if (facts.refuted === null) return { ok: true, dialect: reader.dialect, facts, bytes: file.size };
      encoding = facts.refuted;
      taker.restart();
    }
  } finally {
    file.close();
  }
}
