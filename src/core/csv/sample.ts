/** Cuts the first records out of a sample, comments and blank lines left aside. */
import { cutRecord } from './cut';
import { Scan } from './scan';
import type { Syntax } from './syntax';

/** Records that an inference looks at. Enough to see a pattern, few enough to try every candidate. */
const RECORDS_MAX = 250;

/** The records of a sample under one syntax. */
export interface SampleRecords {
  readonly records: string[][];
  /** Records with a quote that closes nothing or that nothing closes. */
  readonly broken: number;
}

/**
 * Cuts the first records of a sample.
 *
 * @param text - the sample, its line ends made LF
 * @param syntax - the way to read it
 * @param whole - the sample is the whole file, so its last record counts even without a line end
 */
export function sampleRecords(text: string, syntax: Syntax, whole: boolean): SampleRecords {
  const scan = new Scan(text, syntax);
  const records: string[][] = [];
  const comments: string[][] = [];
  let broken = 0;
  let at = 0;
  while (at < text.length && records.length < RECORDS_MAX) {
    const cut = cutRecord(scan, at);
    if (cut.cutOff && !whole && records.length > 0) break;
    at = cut.end;
    const first = cut.cells[0] ?? '';
    if (cut.cells.length === 1 && first.trim() === '') continue;
    if (isComment(first, syntax)) {
      comments.push(cut.cells);
      continue;
    }
    if (cut.strayAt !== -1 || cut.openAt !== -1) broken += 1;
    records.push(cut.cells);
  }
  // A file of nothing but such lines is no file of comments.
  return records.length === 0 ? { records: comments, broken } : { records, broken };
}

function isComment(first: string, syntax: Syntax): boolean {
  return syntax.delimiter !== '#' && first.startsWith('#');
}
