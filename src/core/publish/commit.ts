/** One atomic step, applied once even when Google's answer is lost. */

import type { Workbook } from '../ports';
import { ServiceError } from '../ports';
import type { Budget } from '../retry';
import { pause } from '../retry';
import type { Edit } from './edit';

/**
 * Applies the edits. A write whose answer was lost may have been applied, or be applied a moment later: whether it was
 * is looked up, never guessed, right before it is tried again, and also when the next try is refused since all is there.
 *
 * @param budget - the run's time
 * @param workbook - the Spreadsheet
 * @param edits - one batch
 * @param isApplied - looks up whether the batch has been applied
 * @throws ServiceError when it was refused, and one that is `in-doubt` when nobody can tell
 */
export function commit(
  budget: Budget,
  workbook: Workbook,
  edits: readonly Edit[],
  isApplied: () => boolean,
): void {
  let isDoubtful = false;
  for (let attempt = 1; ; attempt++) {
    try {
      workbook.apply(edits);
      return;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      isDoubtful = isDoubtful || error.fate === 'unknown';
      const mayTry = error.kind === 'transient' && pause(budget, attempt);
      if (isDoubtful && wasApplied(error, isApplied)) return;
      if (!mayTry) throw error;
    }
  }
}

function wasApplied({ service, kind, status, detail }: ServiceError, isApplied: () => boolean): boolean {
  try {
    return isApplied();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new ServiceError(service, kind, status, 'in-doubt', detail);
  }
}
