/** What a look remembers for the next one, so that only what moved is read again. Codes and figures only. */
import type { Absence, Listed } from '../ports/spreadsheets';
import type { Condition } from './condition';
import type { Report } from './report';
import type { Standing } from './standing';

export interface Remembered {
  /** Spreadsheet that it is about. */
  readonly spreadsheet: string;
  /** What was last read; null = nothing yet. */
  readonly read: {
    /** As the listing told before it was read. */
    readonly modifiedMs: number;
    readonly atMs: number;
    readonly reading: Report | 'no-tab' | 'unreadable';
  } | null;
  /** Last answer that there is nothing to see; null = it is there. */
  readonly absent: { readonly atMs: number; readonly absence: Absence } | null;
  /** How it stood, and since when it has stood like that, in ms. */
  readonly condition: Condition;
  readonly cause: string | null;
  readonly tab: string | null;
  readonly sinceMs: number;
}

/** By key of the dealership. */
export type Memory = Readonly<Record<string, Remembered>>;

/**
 * Whether what was read still holds. It does while nobody wrote; but a listing may be late, so that a sign of life that
 * is overdue by what was read before its time is looked for once more before anybody is called.
 *
 * @param nowMs - since 1970
 */
export function stillHolds(known: Remembered['read'], seen: Listed, nowMs: number): boolean {
  if (!known || known.modifiedMs !== seen.modifiedMs) return false;
  if (typeof known.reading === 'string') return true;
  const { nextSignalMs } = known.reading;
  return !(nowMs > nextSignalMs && known.atMs <= nextSignalMs);
}

/**
 * Since when a dealership has stood as it does. What the product says itself counts before what was looked at: silence began
 * when its sign was due.
 *
 * @param known - as it was last; null = it was never looked at
 * @param nowMs - since 1970
 */
export function sinceOf(standing: Standing, known: Remembered | null, nowMs: number): number {
  const { condition, cause, tab, report } = standing;
  if (condition === 'silent' && report) return report.nextSignalMs;
  const isSame = known?.condition === condition && known.cause === cause && known.tab === tab;
  return isSame ? known.sinceMs : nowMs;
}
