/** What a look remembers for the next one, so that only changed tables are read again. Codes and figures only. */
import type { Absence, Listed } from '../ports/spreadsheets';
import type { Condition } from './condition';
import type { Report } from './report';
import type { Standing } from './standing';

export interface Remembered {
  /** ID of the Spreadsheet. */
  readonly spreadsheet: string;
  /** What was last read; null = nothing yet. */
  readonly read: {
    /** From the listing before the read. */
    readonly modifiedMs: number;
    readonly atMs: number;
    readonly reading: Report | 'no-tab' | 'unreadable';
  } | null;
  /** Last answer that the Spreadsheet cannot be seen; null = it can. */
  readonly absent: { readonly atMs: number; readonly absence: Absence } | null;
  /** Its condition, and since when it has had this condition, in ms. */
  readonly condition: Condition;
  readonly cause: string | null;
  readonly tab: string | null;
  readonly sinceMs: number;
}

/** By key of the dealership. */
export type Memory = Readonly<Record<string, Remembered>>;

/**
 * Whether the remembered table is still valid. It is valid until somebody writes. But a listing may be late: if the next sign
 * of life is overdue according to an older read, the table is read once more before the dealership counts as silent.
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
 * Since when a dealership has had its condition. The times of the product itself take precedence over those of looks: silence
 * began when the sign of life was due.
 *
 * @param known - at the last look; null = there was none
 * @param nowMs - since 1970
 */
export function sinceOf(standing: Standing, known: Remembered | null, nowMs: number): number {
  const { condition, cause, tab, report } = standing;
  if (condition === 'silent' && report) return report.nextSignalMs;
  const isSame = known?.condition === condition && known.cause === cause && known.tab === tab;
  return isSame ? known.sinceMs : nowMs;
}
