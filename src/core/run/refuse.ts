/** Holds or rejects a snapshot because of the content of its file. */

import type { Refusal } from '../judge/guard/refusal';
import type { DueSnapshot } from '../judge/lifecycle/due-snapshot';
import type { SnapshotReader } from '../reading/rows/snapshot-reader';
import { COMPARE_FIRST } from '../words/person/restore';
import { describeRefusal } from '../words/terms/refusal';
import type { Handling } from './handling';
import type { Session } from './session/session';
import { unpublished } from './unpublished';

/**
 * Holds or rejects a snapshot.
 *
 * @param reader - null when the file was not read
 * @param ms - duration of the try
 */
export function refuse(
  session: Session,
  one: DueSnapshot,
  refusal: Refusal,
  reader: SnapshotReader | null,
  ms: number,
): Handling {
  const { outcome, code, facts } = refusal;
  const { reason, todo } = describeRefusal(code, facts, session.entity(one.entity.tab).published === null);
  // «Publicar retenido…» offers only newest files.
  const advice = { reason, todo: one.pinned && outcome === 'held' ? COMPARE_FIRST : todo };
  return unpublished(session, one, { outcome, code, facts, advice, reader, ms, attempts: 0, dueMs: null });
}
