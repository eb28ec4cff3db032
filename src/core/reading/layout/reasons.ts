/** Evidence for how a file is read, and findings about the file as a whole. */

import type { DialectHints, Evidence } from '../candidates/dialect';
import type { LineEnds } from '../candidates/lines';
import type { DetectedEncoding } from '../text/detect';
import type { Finding } from '../told/finding';
import type { Layout } from './layout';

/** Confidence below which a person is informed that the encoding was a guess. Our choice. */
const DOUBTFUL = 0.6;

/** A finding about the file as a whole. */
export function notice(code: string, facts: Finding['facts'], line = 1): Finding {
  return { code, line, record: null, column: null, facts };
}

/** A finding if the encoding was a guess. */
export function encodingNotices({ encoding, runnerUp, confidence }: DetectedEncoding): Finding[] {
  return confidence < DOUBTFUL && runnerUp !== null
    ? [notice('encoding/doubtful', { encoding, runnerUp })]
    : [];
}

/** Evidence for the encoding. */
export function encodingEvidence(detected: DetectedEncoding, hints: DialectHints): Evidence {
  if (hints.encoding !== undefined) return { code: 'encoding/forced', facts: { encoding: hints.encoding } };
  const { encoding, reason, seen } = detected;
  return { code: `encoding/${reason}`, facts: { encoding, seen } };
}

/** Evidence for where the table begins. */
export function layoutEvidence(layout: Layout, hints: DialectHints, invented: boolean): Evidence[] {
  const evidence: Evidence[] = [];
  if (layout.preambleRows > 0)
    evidence.push({ code: 'preamble/found', facts: { lines: layout.preambleRows } });
  const forced = hints.headed !== undefined ? 'header/forced' : '';
  const found = invented ? 'header/invented' : layout.headerRows === 0 ? 'header/none' : 'header/found';
  evidence.push({ code: forced === '' ? found : forced, facts: { rows: layout.headerRows } });
  if (layout.paged) evidence.push({ code: 'header/paged', facts: {} });
  return evidence;
}

/** Evidence of line ends of more than one kind. */
export function lineEvidence({ crlf, lf, cr }: LineEnds): Evidence[] {
  const different = [crlf, lf, cr].filter((count) => count > 0).length;
  return different > 1 ? [{ code: 'newline/mixed', facts: { crlf, lf, cr } }] : [];
}
