/** What the folder holds, resolved into entities. */
import type { EntityDefinition } from '../entity/definition';
import type { ListedFile } from '../snapshot/folder';

/** What the folder holds for each entity, as this run sees it. */
export interface View {
  readonly definitions: readonly EntityDefinition[];
  /** Winner by tab. */
  readonly winners: ReadonlyMap<string, ListedFile>;
  /** Mistakes in the configuration. */
  readonly mistakes: number;
}
