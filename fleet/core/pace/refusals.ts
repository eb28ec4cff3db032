/** Quotas that were reached recently: Google refused a request because there had been too many. */

/** Quotas that are counted separately. */
const QUOTAS = ['drive', 'sheets', 'script'] as const;
export type Quota = (typeof QUOTAS)[number];

/** One refusal. */
export interface Refusal {
  readonly quota: Quota;
  /** Ms since 1970. */
  readonly atMs: number;
}

/** How far back refusals are reported. Our choice. */
const LATELY_MS = 24 * 60 * 60_000;

/** How often a quota was reached. */
export interface Met {
  readonly quota: Quota;
  readonly times: number;
  readonly lastMs: number;
}

/**
 * The quotas that were reached in the last day, by frequency.
 *
 * @param refusals - as noted
 * @param nowMs - since 1970
 */
export function metLately(refusals: readonly Refusal[], nowMs: number): Met[] {
  const late = refusals.filter(({ atMs }) => atMs > nowMs - LATELY_MS);
  return QUOTAS.flatMap((quota) => {
    const all = late.filter((one) => one.quota === quota);
    return all.length === 0
      ? []
      : [{ quota, times: all.length, lastMs: Math.max(...all.map(({ atMs }) => atMs)) }];
  });
}

/** The refusals that are recent enough to keep. */
export function keptRefusals(refusals: readonly Refusal[], nowMs: number): Refusal[] {
  return refusals.filter(({ atMs }) => atMs > nowMs - LATELY_MS);
}
