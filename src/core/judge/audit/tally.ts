/** Collects the rows that break one rule in one column: keeps the first rows, and counts all. */
import { LIMITS } from '../../ground/limits';
import type { Elsewhere, Findings, Observation } from './observation';
import { TextTable } from './texttable';

/** Fields that all observations of a tally share. */
export type Subject = Pick<
  Observation,
  'rule' | 'severity' | 'tab' | 'column' | 'columnName' | 'parents' | 'standing'
>;

/** Rows that break one rule. */
export class Tally {
  private readonly kept: Observation[] = [];
  private readonly values: string[] = [];
  private readonly byValue = new TextTable((number) => this.values[number] ?? '');
  private rows = 0;

  /** @param subject - the rule and the column */
  constructor(private readonly subject: Subject) {}

  /** Whether further rows are only counted. */
  private get full(): boolean {
    return this.kept.length >= LIMITS.observationsPerRule;
  }

  /**
   * Counts a row, and keeps it while there is room.
   *
   * @param row - data row from 0; null = the whole column
   * @param value - text of the cell; null = the observation is not about a cell
   * @param counted - key by which distinct values are counted; null = no value
   * @param elsewhere - called only if the row is kept
   */
  add(
    row: number | null,
    value: string | null,
    counted = value,
    elsewhere: () => Elsewhere | null = () => null,
  ): void {
    this.rows += 1;
    if (counted !== null && this.byValue.findOrAdd(counted, this.values.length) === null) {
      this.values.push(counted);
    }
    if (this.full) return;
    this.kept.push({
      ...this.subject,
      row,
      value: value === null ? null : shorten(value),
      elsewhere: elsewhere(),
    });
  }

  /** The findings; empty if no row was added. */
  findings(): Findings {
    if (this.rows === 0) return { observations: [], totals: [] };
    const { rule, severity, tab, columnName } = this.subject;
    const total = { rule, severity, tab, columnName, rows: this.rows, distinct: this.values.length };
    return { observations: this.kept, totals: [total] };
  }
}

/** Findings of several tallies, in their order. */
export function gather(tallies: readonly Tally[]): Findings {
  const all = tallies.map((tally) => tally.findings());
  return {
    observations: all.flatMap(({ observations }) => observations),
    totals: all.flatMap(({ totals }) => totals),
  };
}

/**
 * The beginning of a long value, never with half a character.
 *
 * @param value - text of a cell
 */
function shorten(value: string): string {
  const { observationCharacters } = LIMITS;
  if (value.length <= observationCharacters) return value;
  const last = value.charCodeAt(observationCharacters - 2);
  const end = last >= 0xd800 && last < 0xdc00 ? observationCharacters - 2 : observationCharacters - 1;
  return `${value.slice(0, end)}…`;
}
