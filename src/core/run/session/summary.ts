/** The summary of a run, for the person or program that started it. */
import type { ServiceError } from '../../ground/ports/service-error';
import type { RunSummary } from '../../records/summary';

/** The summary of a run in which Google failed. */
export function failed({ kind }: ServiceError): RunSummary {
  return { ...summary('failed', 0), failure: kind };
}

/**
 * The summary of a run that handled no file.
 *
 * @param pending - files and tasks that are left to later runs
 */
export function summary(status: RunSummary['status'], pending: number): RunSummary {
  return { status, reason: null, failure: null, pending, handled: [], percent: null, rerunFound: false };
}
