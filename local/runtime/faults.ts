/** Faults on demand: what goes wrong at which call. */
import type { CallEvent } from './call';

/**
 * Whether a fault strikes before the call was applied (nothing happened), after (it did, but nobody is told), or while it
 * is under way: then Google applies it so many milliseconds after the script has lost sight of it, or refuses it then.
 */
export type Moment = 'before' | 'after' | { readonly lateMs: number };

export type Fault =
  | { readonly kind: 'http'; readonly code: 403 | 404 | 429 | 500 | 503; readonly applied: Moment }
  /** No answer ever comes. */
  | { readonly kind: 'timeout'; readonly applied: Moment }
  /** The answer ends after so many bytes. */
  | { readonly kind: 'cutBody'; readonly bytes: number }
  /** Too many executions ask for locks at once; other calls are not struck. */
  | { readonly kind: 'crowd' }
  /** The first value that holds these characters is refused, and repeated in the refusal; other calls are not struck. */
  | { readonly kind: 'refusedValue'; readonly holding: string }
  /** The execution ends here. */
  | { readonly kind: 'kill'; readonly when: Moment };

/** Decides for one call, before it is applied. */
export type FaultPlan = (event: CallEvent) => Fault | null;

/** One line of a plan that is a list; what is left out matches every call. */
export interface FaultRule {
  readonly api?: string;
  /** Place of the call in its execution, from 1. */
  readonly call?: number;
  /** Number of the execution, from 1. */
  readonly execution?: number;
  /** How often the rule strikes; once when left out. */
  readonly times?: number;
  readonly fault: Fault;
}

/**
 * Makes a plan of a list: the first rule that matches and is not used up strikes.
 * @param rules - in order
 */
export function planOf(rules: readonly FaultRule[]): FaultPlan {
  const left = rules.map((rule) => rule.times ?? 1);
  return ({ call, execution }) => {
    const place = rules.findIndex(
      (rule, index) =>
        (left[index] ?? 0) > 0 &&
        (rule.api === undefined || rule.api === call.api) &&
        (rule.call === undefined || rule.call === call.number) &&
        (rule.execution === undefined || rule.execution === execution.number),
    );
    const rule = rules[place];
    if (rule === undefined) return null;
    left[place] = (left[place] ?? 0) - 1;
    return rule.fault;
  };
}
