/** One atomic step, applied once even when Google's answer is lost. */

import type { Workbook } from '../ports';
import { ServiceError } from '../ports';
import type { Budget } from '../retry';
import { pause } from '../retry';
import type { Edit } from './edit';

/** A write of which nobody can tell whether it was applied: its answer was lost, and it could not be looked up. */
export class CommitInDoubt extends ServiceError {}

/**
 * Applies the edits. A write whose answer was lost may have been applied: whether it was is looked up, never
 * guessed, before it is tried again.
 *
 * @param budget - the run's time
 * @param workbook - the Spreadsheet
 * @param edits - one batch
 * @param isApplied - looks up whether the batch has been applied
 * @throws ServiceError when it was refused; CommitInDoubt when nobody can tell
 */
export function commit(
  budget: Budget,
  workbook: Workbook,
  edits: readonly Edit[],
  isApplied: () => boolean,
): void {
  for (let attempt = 1; ; attempt++) {
    try {
      workbook.apply(edits);
      return;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      if (error.fate === 'unknown' && wasApplied(error, isApplied)) return;
      if (error.kind !== 'transient' || !pause(budget, attempt)) throw error;
    }
  }
}

function wasApplied({ service, kind, status, detail }: ServiceError, isApplied: () => boolean): boolean {
  try {
    return isApplied();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new CommitInDoubt(service, kind, status, 'unknown', detail);
  }
}
