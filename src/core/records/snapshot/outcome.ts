/** Outcomes of a snapshot: stable codes, which the manifest contains next to their words. */
export const OUTCOMES = ['published', 'held', 'rejected', 'failed', 'ignored'] as const;

export type Outcome = (typeof OUTCOMES)[number];
