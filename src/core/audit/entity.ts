/** What the audit has to know of an entity, published or not, to plan its checks. */
import type { Kind } from '../entity/definition';
import type { FoundRelation } from './search/foundrelation';
import type { FoundId } from './search/idcolumn';

export interface AuditedEntity {
  readonly tab: string;
  readonly kind: Kind;
  /** Whether the tab shows a snapshot. */
  readonly published: boolean;
  /** Whether there is a newer snapshot: held, rejected, failed, or not dealt with yet. */
  readonly held: boolean;
  /** When what the tab shows was first seen in the folder, by our own clock in ms; null = it shows nothing. */
  readonly arrivedMs: number | null;
  /** Data rows, columns and bytes of the snapshot that the tab shows. */
  readonly rows: number;
  readonly columns: number;
  readonly bytes: number;
  readonly id: FoundId;
  readonly relations: readonly FoundRelation[];
}
