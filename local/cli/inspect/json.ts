/** Tells about one file in one line of JSON, for programs. */
import type { Inspected } from './read';

/**
 * Tells about a file.
 *
 * @param path - as the person gave or found it
 */
export function jsonLine(path: string, inspected: Inspected): string {
  if (!inspected.ok) {
    const { code, facts } = inspected.problem;
    return lineOf({ path, problem: code, ...facts });
  }
  const { dialect, facts } = inspected;
  return lineOf({
    path,
    encoding: dialect.encoding,
    // A file of one column is what any delimiter leaves whole; the comma is what programs then expect.
    delimiter: dialect.delimiter === '' ? ',' : dialect.delimiter.trim() || dialect.delimiter,
    padding:
      dialect.delimiter.trim() === '' ? '' : dialect.delimiter.slice(dialect.delimiter.trimEnd().length),
    quote: dialect.quote,
    escape: dialect.escape,
    newline: dialect.newline,
    preambleRows: dialect.preambleRows,
    headerRows: dialect.headerRows,
    fields: facts.columns,
    records: facts.records,
    confidence: dialect.confidence,
    runnerUp: dialect.runnerUp,
    findings: facts.findings,
    totals: facts.totals,
  });
}

/** JSON leaves signs as they are that move a terminal's cursor or turn its text around. */
function lineOf(facts: object): string {
  return JSON.stringify(facts).replace(
    /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
