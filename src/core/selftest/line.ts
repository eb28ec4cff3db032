/** The diagnosis as one line that a program reads: codes and figures, no words, no names. */
import type { Diagnosis } from './probe';

/** Under which key the line is kept as developer metadata of the Spreadsheet. */
export const REPORT_KEY = 'tecnom.diagnostico';

/** Number of the line's form; grows when a reader of the former form would misread it. */
const FORM = 1;

/**
 * The line: JSON with the form, version and hash of the script, the time, what firings of the trigger take, and by probe its
 * state, facts and milliseconds.
 */
export function reportLine({ version, codeHash, time, watching, results }: Diagnosis): string {
  const probes = results.map(({ id, state, facts, ms }) => [id, { state, facts, ms }]);
  return JSON.stringify({
    form: FORM,
    version,
    codeHash,
    time,
    watching,
    probes: Object.fromEntries(probes),
  });
}
