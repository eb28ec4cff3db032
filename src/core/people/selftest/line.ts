/** The diagnosis as one line for programs: codes and figures, no words, no names. */
import type { Diagnosis } from '../../records/diagnosis';

/** Key of the line in the developer metadata of the Spreadsheet. */
export const REPORT_KEY = 'tecnom.diagnostico';

/** Number of the line's format. It grows when a reader of the former format would misread the line. */
const FORM = 1;

/**
 * The line: JSON with format number, version and hash of the script, time, durations of trigger firings, and per probe its
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
