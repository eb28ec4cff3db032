/** Converts a published tab to the input of the audit. */
import type { AuditedEntity } from '../../judge/audit/entity';
import { NO_ID } from '../../judge/audit/search/idcolumn';
import { isAwaited } from '../../judge/state/entity';
import type { EntityDefinition } from '../../records/entity/definition';
import type { Session } from '../session/session';

/** The facts about an entity that the audit needs. */
export function toAudited(session: Session, definition: EntityDefinition): AuditedEntity {
  const entity = session.entity(definition.tab);
  const { published, relations } = entity;
  return {
    tab: definition.tab,
    kind: definition.kind,
    published: published !== null,
    held: isAwaited(entity),
    arrivedMs: published?.seenMs ?? published?.atMs ?? null,
    rows: published?.rows ?? 0,
    columns: published?.columns ?? 0,
    bytes: published?.facts?.bytes ?? 0,
    id: published?.id ?? NO_ID,
    relations,
  };
}
