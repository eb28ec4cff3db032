/** Checks that the script retries: a single 429 must not make it report a file as failed. */
import type { Execution } from '../../runtime/execution';
import type { Report } from '../ground/violation';
import type { Weather } from '../weather/weather';
import type { Reader } from './reader';

/** Codes of failures that are about Google, not about the file or its tab. */
const BLAMED = ['service/transient', 'service/quota', 'service/invalid', 'service/internal'];

/** Calls without which no run can continue. */
const ASKED_AGAIN = ['drive.files.list', 'sheets.spreadsheets.get', 'sheets.spreadsheets.batchUpdate'];

/** A run that has used this much of its six minutes may have no time for a retry. */
const BUSY_MS = 3 * 60_000;

/** Checks a run that met a single fault, a 429. */
export function checkPatience(execution: Execution, weather: Weather, reader: Reader, report: Report): void {
  const [strike, another] = weather.strikes;
  if (strike?.what !== 429 || another || execution.killed || execution.elapsedMs > BUSY_MS) return;
  if (strike.execution !== execution.number) return;
  const isAskedAgain = execution.calls.some(({ api, number }) => api === strike.api && number > strike.at);
  if (ASKED_AGAIN.includes(strike.api) && !isAskedAgain)
    report('diverged', `${strike.api} was not asked again after a single 429`);
  const failed = reader.failures.find(
    ({ execution: number, code }) => number === execution.number && BLAMED.includes(code),
  );
  if (failed) report('diverged', `${failed.tab} was told to have failed (${failed.code}) at a single 429`);
}
