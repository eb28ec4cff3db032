/** What the audit found: places, values and totals; no words. */
import type { Difference } from './key';
import type { Rule, Severity } from './rule';

/** Why an orphan cannot be judged yet; `current` when it can. */
export type Standing = 'current' | 'missing' | 'refused' | 'held' | 'older' | 'no-id';

/** Another place of a value. */
export interface Elsewhere {
  readonly tab: string;
  /** Data row from 0. */
  readonly row: number;
  /** In what it is spelled otherwise; empty when it is not. */
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
  /** What stands in the cell, shortened; null = it is about no cell. */
  readonly value: string | null;
  /** Where the value stands as well, or nearly; null when nowhere. */
  readonly elsewhere: Elsewhere | null;
  /** Tabs or the kind to which the relation points; empty for rules of IDs. */
  readonly parents: readonly string[];
  readonly standing: Standing;
}

/** How often a rule is broken in a column, in truth. */
export interface Total {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly tab: string;
  readonly columnName: string | null;
  readonly rows: number;
  /** Different values among them; blanks and columns have none. For IDs that are repeated but for something: different keys. */
  readonly distinct: number;
}

/** What one check found: the first rows of each rule in the order of the tab, and the totals. */
export interface Findings {
  readonly observations: readonly Observation[];
  readonly totals: readonly Total[];
}
