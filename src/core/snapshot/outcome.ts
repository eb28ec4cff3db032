/** How a snapshot ended: stable codes, which the manifest holds beside their words. */
export const OUTCOMES = ['published', 'held', 'rejected', 'failed', 'ignored'] as const;

export type Outcome = (typeof OUTCOMES)[number];
