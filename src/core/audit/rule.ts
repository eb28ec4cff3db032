/** The rules of the audit, and how grave it is to break each. */

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

/** `pending`: to be judged again when the parent's next snapshot has come. */
export type Severity = 'error' | 'warning' | 'pending';

/** Whether every row of a child must have a parent, or may. */
export type Need = 'must' | 'may';

/**
 * How grave it is to break a rule.
 *
 * @param need - of the relation; of no matter to the rules of IDs
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
