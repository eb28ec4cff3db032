/** No exception leaves the script: a person would read it, and Google would mail a trigger's, in English. */
import type { Execution } from '../execution';
import type { How } from '../options';
import { factOf } from './summary';
import type { Report } from './violation';

/** After this long without a run of the trigger that worked, an exception may be all that is left to tell it by. */
const OUTAGE_MS = 3 * 3_600_000;

/** How a fault of the script's own shows in the log, whatever a person is told. */
const OWN_FAULT = /\b(?:Type|Range|Reference|Syntax)Error\b/;

export class QuietWatch {
  /** @param workedMs - when the last run of the trigger worked, as far as it counts; now */
  constructor(
    private workedMs: number,
    private readonly report: Report,
  ) {}

  /**
   * Checks how an execution ended.
   * @param how - it was started
   * @param nowMs - the time
   */
  check({ name, error, killed, value, log }: Execution, { as }: How, nowMs: number): void {
    if (log.some(({ message }) => OWN_FAULT.test(message)))
      this.report('leaked', `a fault of ours in ${name}`);
    if (killed) return;
    const isOfTrigger = as === 'trigger';
    const isLastResort = isOfTrigger && nowMs - this.workedMs >= OUTAGE_MS;
    if (error !== null && !isLastResort) this.report('leaked', `an exception left ${name}`);
    const hasWorked = error === null && factOf(value, 'status') !== 'failed';
    if (isOfTrigger && hasWorked) this.workedMs = nowMs;
  }
}
