/** The rules of the audit, and the severity of breaking each. */

export type Rule =
  | 'id/no-column'
  | 'id/blank'
  | 'id/repeated'
  | 'id/repeated-but-for'
  | 'parent/no-column'
  | 'parent/blank'
  | 'parent/unknown'
  | 'parent/known-but-for'
  | 'parent/pending';

/** `pending`: to be checked again after the parent's next snapshot. */
export type Severity = 'error' | 'warning' | 'pending';

/** Whether every row of a child must have a parent, or may. */
export type Need = 'must' | 'may';

/**
 * Severity of breaking a rule.
 *
 * @param need - of the relation; ignored for the rules of IDs
 */
export function severityOf(rule: Rule, need: Need): Severity {
  switch (rule) {
    case 'parent/pending':
      return 'pending';
    case 'id/repeated-but-for':
      return 'warning';
    case 'parent/no-column':
    case 'parent/unknown':
    case 'parent/known-but-for':
      return need === 'must' ? 'error' : 'warning';
    default:
      return 'error';
  }
}
