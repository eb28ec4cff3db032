/** Whether the code that a dealership runs, as it says, is the code that it shall run. */
import type { Report } from './report';

/** `untold`: it does not say, or nobody knows what it shall run. */
export type Drift = 'same' | 'other' | 'untold';

/**
 * @param report - what the product says; null = it cannot be read
 * @param expected - hash of what was pushed last; null = nothing was from here
 */
export function driftOf(report: Pick<Report, 'codeHash'> | null, expected: string | null): Drift {
  const told = report?.codeHash ?? null;
  if (told === null || expected === null) return 'untold';
  return told === expected ? 'same' : 'other';
}
