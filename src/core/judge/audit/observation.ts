/** Findings of the audit: places, values and totals, but no message texts. */
import type { Difference } from './key';
import type { Rule, Severity } from './rule';

/** Why an orphan cannot be judged yet; `current` when it can. */
export type Standing = 'current' | 'missing' | 'refused' | 'held' | 'older' | 'no-id';

/** Another place of a value. */
export interface Elsewhere {
  readonly tab: string;
  /** Data row from 0. */
  readonly row: number;
  /** How the spelling there differs; empty = it is the same. */
  readonly differs: readonly Difference[];
}

/** One row that breaks a rule, or a whole column. `value` is the client's data: never logged or mailed. */
export interface Observation {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly tab: string;
  /** Position from 0; null = there is no such column. */
  readonly column: number | null;
  /** Header of the column, or the one that a person configured; null = there is none. */
  readonly columnName: string | null;
  /** Data row from 0; null = the observation is about a column. */
  readonly row: number | null;
  /** Text of the cell, shortened; null = the observation is not about a cell. */
  readonly value: string | null;
  /** Another place with the same or nearly the same value; null = none. */
  readonly elsewhere: Elsewhere | null;
  /** Tabs or the kind to which the relation points; empty for rules of IDs. */
  readonly parents: readonly string[];
  readonly standing: Standing;
}

/** Exact number of times that a rule is broken in a column. */
export interface Total {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly tab: string;
  readonly columnName: string | null;
  readonly rows: number;
  /**
   * Different values among these rows; blank cells and whole columns have none. For IDs that differ only in spelling:
   * different keys.
   */
  readonly distinct: number;
}

/** What one check found: the first rows of each rule in the order of the tab, and the totals. */
export interface Findings {
  readonly observations: readonly Observation[];
  readonly totals: readonly Total[];
}
