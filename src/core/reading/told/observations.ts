/** Collects the observations of a file: the first few places of each code, and the exact count of all. */
import { LIMITS } from '../../ground/limits';
import type { Facts, Finding } from './finding';

/** Observations of one file, in the order of the file. */
export class Observations {
  private readonly kept: Finding[] = [];
  private readonly counts: Record<string, number> = {};

  /**
   * @param kept - findings of an earlier reader of the same file
   * @param totals - exact counts of that reader
   */
  constructor(kept: readonly Finding[] = [], totals: Readonly<Record<string, number>> = {}) {
    this.kept.push(...kept);
    Object.assign(this.counts, totals);
  }

  /** The kept findings, in the order of the file. */
  get findings(): readonly Finding[] {
    return [...this.kept].sort(inFileOrder);
  }

  /** How often each code occurred. */
  get totals(): Readonly<Record<string, number>> {
    return Object.fromEntries(Object.entries(this.counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Adds an observation; `times` counts several at once. */
  add(
    code: string,
    place: { readonly line: number; readonly record?: number | null; readonly column?: number },
    facts: Facts = {},
    times = 1,
  ): void {
    const before = this.counts[code] ?? 0;
    this.counts[code] = before + times;
    if (before >= LIMITS.findingsPerCode) return;
    const { line, record = null, column = null } = place;
    this.kept.push({ code, line, record, column, facts });
  }
}

function inFileOrder(a: Finding, b: Finding): number {
  const byPlace = a.line - b.line || (a.record ?? 0) - (b.record ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  return byPlace || (a.code < b.code ? -1 : 1);
}
