/** Facts about an entity, published or not, from which the audit plans its checks. */
import type { Kind } from '../../records/entity/definition';
import type { FoundRelation } from './search/foundrelation';
import type { FoundId } from './search/idcolumn';

export interface AuditedEntity {
  readonly tab: string;
  readonly kind: Kind;
  /** Whether the tab shows a snapshot. */
  readonly published: boolean;
  /** Whether there is a newer snapshot: held, rejected, failed, or not processed yet. */
  readonly held: boolean;
  /** When the file that the tab shows was first seen in the folder, by our own clock in ms; null = the tab shows nothing. */
  readonly arrivedMs: number | null;
  /** Data rows, columns and bytes of the snapshot that the tab shows. */
  readonly rows: number;
  readonly columns: number;
  readonly bytes: number;
  readonly id: FoundId;
  readonly relations: readonly FoundRelation[];
}
