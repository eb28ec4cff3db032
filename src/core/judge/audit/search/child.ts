/** A child whose relations are searched, and the tabs to which they may point. */
import type { EntityDefinition, Kind } from '../../../records/entity/definition';
import type { KeyIndex } from '../keyindex';

/** A child, with the beginning of its snapshot. */
export interface Child {
  readonly definition: Pick<EntityDefinition, 'kind' | 'relations'>;
  readonly header: readonly string[];
  /** First data rows. */
  readonly rows: readonly (readonly string[])[];
  /** Position of its own ID column; null = it has none. */
  readonly idColumn: number | null;
}

/** A tab to which columns may point. */
export interface PossibleParent {
  readonly tab: string;
  readonly kind: Kind;
  /** Header of its ID column; null = unknown. */
  readonly idName: string | null;
  /** Index of its IDs; null = they cannot be read. */
  readonly index: KeyIndex | null;
}
