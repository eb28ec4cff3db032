/** Checks that no exception leaves the script: a person would see it, and Google would mail that of a trigger, in English. */
import type { Execution } from '../../runtime/execution';
import type { How } from '../../runtime/options';
import { factOf } from '../ground/summary';
import type { Report } from '../ground/violation';

/** After this long without a trigger run that worked, an exception may be the only way left to report the outage. */
const OUTAGE_MS = 3 * 3_600_000;

/** A programming error of the script in the log, whatever people are shown. */
const OWN_FAULT = /\b(?:Type|Range|Reference|Syntax)Error\b/;

export class QuietWatch {
  /** @param workedMs - when the last trigger run worked; at first the present time */
  constructor(
    private workedMs: number,
    private readonly report: Report,
  ) {}

  /**
   * Checks how an execution ended.
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
