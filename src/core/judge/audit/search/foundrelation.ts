/** A relation that a child has, by configuration or by its values. */
import type { Kind } from '../../../records/entity/definition';
import type { Need } from '../rule';
import type { Evidence } from './evidence';

export interface FoundRelation {
  /** Position from 0; null = there is no such column. */
  readonly column: number | null;
  /** Its header, or the configured one that the file does not have; null = none was found. */
  readonly name: string | null;
  /** Kind of the parents; null when a configured target is neither a tab nor a kind. */
  readonly kind: Kind | null;
  /** The one tab that a person named; null = all of the kind. */
  readonly tab: string | null;
  readonly need: Need;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}
