/** Decides from parts of a file how to read it, or why it cannot be read. */
import { LIMITS } from '../../ground/limits';
import type { Dialect, DialectHints } from '../candidates/dialect';
import { compareReadings, type Reading, type ReadingChange } from '../candidates/former-reading';
import { type Inferred, inferSyntax } from '../candidates/infer';
import { countLineEnds, unifyLines, withoutQuoted } from '../candidates/lines';
import { withLateEscape } from '../cut/late-escape';
import { countBreaks } from '../cut/line-steps';
import type { Syntax } from '../cut/syntax';
import { findDoubts, isGuess } from '../layout/first-load-doubt';
import { inferLayout, type Layout } from '../layout/layout';
import { encodingEvidence, encodingNotices, layoutEvidence, lineEvidence, notice } from '../layout/reasons';
import { Decoder } from '../text/decoder';
import { type DetectedEncoding, detectEncoding } from '../text/detect';
import type { Encoding } from '../text/encoding';
import { recognizeBinary } from '../text/signature';
import { textAt } from '../text/void';
import type { Finding, Problem } from '../told/finding';

/** Minimum lines of a sample: some before the table, the header, and enough records to compare. */
const LINES_MIN = 10;

/** Parts of a file to infer from: binary strings, one character per byte. The first part starts at 0. */
export interface ByteSample {
  /** Bytes of the whole file. */
  readonly size: number;
  readonly parts: readonly { readonly offset: number; readonly bytes: string }[];
}

/** How to read a file. */
export interface Plan {
  readonly dialect: Dialect;
  readonly syntax: Syntax;
  readonly layout: Layout;
  /** Later bytes may contradict the encoding. */
  readonly doubtful: boolean;
  /** A stray byte that is a letter in windows-1252 is read as that letter. */
  readonly repairs: boolean;
  /** The beginning of the file as text. Blank lines before it are left out if there are many. */
  readonly head: string;
  /** Lines of `head` before the header. */
  readonly headLines: number;
  /** Findings about the file as a whole. */
  readonly notices: readonly Finding[];
}

/** Why there is nothing to read: a file that is no text, or one of blanks; null = there may be text. */
function withoutText(size: number, bytes: string, encoding: Encoding, start: number): Problem | null {
  const isWhole = bytes.length >= size;
  const kind = recognizeBinary(bytes.slice(0, LIMITS.sampleCharacters), encoding.startsWith('utf-16'));
  if (kind !== null && (kind !== 'nul' || isWhole)) return { code: 'binary', facts: { kind, bytes: size } };
  return start === bytes.length && isWhole ? { code: 'blank', facts: {} } : null;
}

/**
 * Decides how to read a file.
 *
 * @param sample - the first bytes of the file and, when it is large, some from its middle and end
 * @param hints - parts of the dialect that a person forces
 */
export function planReading(sample: ByteSample, hints: DialectHints): Plan | Problem {
  const bytes = sample.parts[0]?.bytes ?? '';
  if (sample.size === 0) return { code: 'empty', facts: {} };
  const detected = detectEncoding(sample.parts, hints.former?.encoding);
  const encoding = hints.encoding ?? detected.encoding;
  const start = firstLine(bytes, detected.markBytes);
  const problem = withoutText(sample.size, bytes, encoding, start);
  if (problem !== null) return problem;
  const length = headLength(bytes, start);
  const whole = bytes.length >= sample.size && bytes.length - start <= length;
  const head = decodeHead(bytes.slice(start), encoding, whole, length);
  const ends = countLineEnds(head);
  const text = unifyLines(head, ends.lineEnd).replace(/\0+/g, '');
  const inferred = inferSyntax(text, hints, whole);
  const written =
    hints.escape === undefined ? withLateEscape(sample.parts, inferred.syntax) : inferred.syntax;
  const syntax = { ...written, lineEnd: ends.lineEnd };
  // A line break inside quotes belongs to its cell and is no evidence of how lines end.
  const outer = countLineEnds(withoutQuoted(head, syntax.quote));
  const found = inferLayout(text, inferred.syntax, hints);
  const blankLines = countBreaks(bytes.slice(0, start), ends.lineEnd);
  const preambleRows = found.preambleRows + blankLines;
  const layout = { ...found, preambleRows };
  const invented = layout.headerRows === 0 && hints.inventHeader === true;
  const reading: Reading = {
    encoding,
    delimiter: syntax.delimiter,
    quote: syntax.quote,
    preambleRows: layout.preambleRows,
    headerRows: invented ? 1 : layout.headerRows,
  };
  const forced = { delimiter: hints.delimiter !== undefined, headed: hints.headed !== undefined || invented };
  const changes = changesOf(reading, hints);
  const dialect: Dialect = {
    ...reading,
    escape: syntax.escape,
    newline: ends.newline,
    confidence: confidenceOf(inferred, layout, detected, hints),
    runnerUp: inferred.runnerUp,
    doubts: findDoubts(text, inferred, layout, forced),
    changes,
    evidence: [
      encodingEvidence(detected, hints),
      ...inferred.evidence,
      ...layoutEvidence(layout, hints, invented),
      ...lineEvidence(outer),
    ],
  };
  const doubtful = hints.encoding === undefined && detected.reason !== 'mark' && detected.reason !== 'zeros';
  const notices = [
    ...(invented || layout.headerRows > 0 ? [] : [notice('header/none', {}, layout.preambleRows + 1)]),
    ...lineEvidence(outer).map(({ code, facts }) => notice(code, facts)),
    ...(doubtful ? encodingNotices(detected) : []),
    ...(isGuess(inferred) && !forced.delimiter ? [notice('dialect/doubtful', {})] : []),
    ...changes.map(({ part, before, now }) => notice('reading/changed', { part, before, now })),
  ];
  const repairs = encoding === 'utf-8' && hints.strict !== true;
  return { dialect, syntax, layout, doubtful, repairs, head, headLines: found.preambleRows, notices };
}

/** Changes since the last good snapshot, without the parts that a person forces. */
function changesOf(
  reading: Reading,
  { former, encoding, delimiter, headed, inventHeader }: DialectHints,
): ReadingChange[] {
  if (former === undefined) return [];
  const forced: readonly (ReadingChange['part'] | '')[] = [
    encoding === undefined ? '' : 'encoding',
    delimiter === undefined ? '' : 'delimiter',
    headed === undefined && inventHeader !== true ? '' : 'header',
  ];
  return compareReadings(former, reading).filter(({ part }) => !forced.includes(part));
}

/** Confidence in the whole reading: that of its least certain part. */
function confidenceOf(
  inferred: Inferred,
  { margin }: Layout,
  detected: DetectedEncoding,
  hints: DialectHints,
): number {
  const header = hints.headed === undefined ? 1 / (1 + Math.exp(-margin)) : 1;
  const encoding = hints.encoding === undefined ? detected.confidence : 1;
  return Math.round(100 * Math.min(inferred.confidence, header, encoding)) / 100;
}

/** Position of the first line with text, so that many blank lines do not hide the table. It is even, as UTF-16 requires. */
function firstLine(bytes: string, markBytes: number): number {
  const filled = textAt(bytes, markBytes);
  if (filled === bytes.length) return filled;
  const line = Math.max(bytes.lastIndexOf('\n', filled), bytes.lastIndexOf('\r', filled)) + 1;
  return line < LIMITS.sampleCharacters / 2 ? 0 : line + (line % 2);
}

/** Number of characters to infer from: more than usual where the first lines need more. */
function headLength(bytes: string, start: number): number {
  const { sampleCharacters, wideSampleCharacters } = LIMITS;
  const breaks = /\r\n?|\n/g;
  breaks.lastIndex = start;
  let end = start;
  for (let line = 0; line < LINES_MIN; line += 1) {
    end = breaks.exec(bytes) === null ? bytes.length : breaks.lastIndex;
    if (end === bytes.length) break;
  }
  return Math.min(wideSampleCharacters, Math.max(sampleCharacters, end - start));
}

function decodeHead(bytes: string, encoding: Dialect['encoding'], whole: boolean, length: number): string {
  const wide = encoding.startsWith('utf-16') ? 2 : 1;
  const sample = bytes.slice(0, length * wide);
  return new Decoder(encoding).push(sample, whole).replace(/^\ufeff+/, '');
}
