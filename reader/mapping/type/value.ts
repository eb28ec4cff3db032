/** A text as a value of a type, or the rule that it breaks. */
import type { Rule } from '../problem';

export type Parsed =
  /** In its canonical form: ISO dates, a point before decimals, E.164. */
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly rule: Rule };

export function parsed(value: string): Parsed {
  return { ok: true, value };
}

export function refused(rule: Rule): Parsed {
  return { ok: false, rule };
}
