/** A file that grows from snapshot to snapshot, read as the product reads it: by what it knows of the one before. */

import { judgeReading } from '../../../../src/core/judge/guard/reading';
import type { DialectHints } from '../../../../src/core/reading/candidates/dialect';
import { type Former, readingOf } from '../../../../src/core/reading/candidates/former-reading';
import { openReader } from '../../../../src/core/reading/rows/reader';
import { ENCODERS } from './encode';
import type { WorldFile } from './world';

/** Snapshots of one series. */
const SNAPSHOTS = 10;
/** Rows of the first of them at least. */
const ROWS_MIN = 5;

/** What became of the snapshots of a series after the first one. */
export interface SeriesScore {
  /** Read in another way than the one before, and published. */
  readonly flipped: number;
  /** Held, since they were read in another way. */
  readonly held: number;
}

/** The beginnings of a file, each longer than the one before, the whole file last. */
export function growing({ text, encoding, truth, headed }: WorldFile): string[] {
  const encoder = ENCODERS.find(({ name }) => name === encoding);
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  // Lines of the table are those that are left when the lines beside it are taken away.
  const least = lines.length - truth.length + Number(headed) + ROWS_MIN;
  const texts = Array.from({ length: SNAPSHOTS }, (_, at) =>
    lines.slice(0, Math.max(least, Math.ceil(((at + 1) * lines.length) / SNAPSHOTS))).join(''),
  );
  // A cell of several lines is not cut.
  const whole = texts.filter((one) => one.split('"').length % 2 === 1);
  return whole.flatMap((one) => encoder?.encode(one) ?? []);
}

/**
 * Reads a series. The first snapshot is published as it is read, and so is what is held: a person lets it pass.
 *
 * @param snapshots - bytes
 * @param remembers - whether the last good snapshot is known
 */
export function scoreSeries(snapshots: readonly string[], remembers = true): SeriesScore {
  let former: Former | undefined;
  let flipped = 0;
  let held = 0;
  for (const bytes of snapshots) {
    const hints: DialectHints = former && remembers ? { former } : {};
    const opened = openReader({ size: bytes.length, parts: [{ offset: 0, bytes }] }, hints);
    if (!opened.ok) continue;
    const { reader } = opened;
    reader.push(bytes);
    reader.finish();
    const { dialect, facts } = reader;
    const isOther =
      former !== undefined &&
      (former.headed !== dialect.headerRows > 0 ||
        former.delimiter !== dialect.delimiter ||
        former.names.join('\0') !== facts.headerNames.join('\0'));
    if (isOther && judgeReading(dialect.changes) !== null) held += 1;
    else if (isOther) flipped += 1;
    former = { ...readingOf(dialect), names: facts.headerNames, headed: dialect.headerRows > 0 };
  }
  return { flipped, held };
}
