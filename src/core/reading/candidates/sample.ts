/** Cuts the first records out of a sample; comments, drawn lines and blank lines are left out. */
import { cutRecord } from '../cut/cut-record';
import { Scan } from '../cut/scan';
import type { Syntax } from '../cut/syntax';
import { beginsAsComment, isBlank } from '../evidence/non-record';
import { isRuler } from '../evidence/ruler';

/** Maximum records that an inference examines: enough to see a pattern, few enough to try every candidate. */
const RECORDS_MAX = 250;

/** The records of a sample under one syntax. */
export interface SampleRecords {
  readonly records: string[][];
  /** The records directly below a blank line. */
  readonly blocks: ReadonlySet<readonly string[]>;
  /** Number of records with an inner quote that closes nothing, or with a quote that is never closed. */
  readonly broken: number;
}

/**
 * Cuts the first records of a sample.
 *
 * @param text - the sample, with line ends normalised to LF
 * @param syntax - the way to read it
 * @param whole - the sample is the whole file, so its last record counts even without a line end
 */
export function sampleRecords(text: string, syntax: Syntax, whole: boolean): SampleRecords {
  const scan = new Scan(text, syntax);
  const records: string[][] = [];
  const comments: string[][] = [];
  const blocks = new Set<readonly string[]>();
  let broken = 0;
  let isBelowBlank = false;
  let at = 0;
  while (at < text.length && records.length < RECORDS_MAX) {
    const cut = cutRecord(scan, at);
    if (cut.cutOff && !whole && records.length > 0) break;
    at = cut.end;
    if (isBlank(cut.cells) || isRuler(cut.cells)) {
      isBelowBlank ||= isBlank(cut.cells);
      continue;
    }
    if (syntax.delimiter !== '#' && beginsAsComment(cut.cells)) {
      comments.push(cut.cells);
      continue;
    }
    if (cut.strayAt !== null || cut.openAt !== null) broken += 1;
    if (isBelowBlank) blocks.add(cut.cells);
    isBelowBlank = false;
    records.push(cut.cells);
  }
  // If every line begins with `#`, the lines are records, not comments.
  return { records: records.length === 0 ? comments : records, blocks, broken };
}
