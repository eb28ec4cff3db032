/** Errors that the next calls of a fake answer with: before they do anything, or after. */
import type { ServiceError } from '../../../src/core/ground/ports/service-error';

/** One of them. */
export interface PlannedFault {
  /** Name of the call. */
  readonly call: string;
  readonly error: ServiceError;
  /** Whether the call does its work all the same. */
  readonly applied: boolean;
}

/**
 * Answers a call, or fails as planned; a fault strikes once.
 *
 * @param faults - those that are left
 */
export function answering<T>(faults: PlannedFault[], call: string, answer: () => T): T {
  const index = faults.findIndex((fault) => fault.call === call);
  const [fault] = index < 0 ? [] : faults.splice(index, 1);
  if (fault && !fault.applied) throw fault.error;
  const value = answer();
  if (fault) throw fault.error;
  return value;
}
