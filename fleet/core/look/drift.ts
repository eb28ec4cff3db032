/** Whether the code that a dealership reports is the code that it should run. */
import type { Report } from './report';

/** `untold`: it does not report its code, or the expected code is unknown. */
export type Drift = 'same' | 'other' | 'untold';

/**
 * @param report - of the product; null = it cannot be read
 * @param expected - hash of the last push; null = nothing was pushed from here
 */
export function driftOf(report: Pick<Report, 'codeHash'> | null, expected: string | null): Drift {
  const told = report?.codeHash ?? null;
  if (told === null || expected === null) return 'untold';
  return told === expected ? 'same' : 'other';
}
