/** What a run finds kept, as a test needs it: no event has to have brought it about. */

import type { EntityState } from '../../../src/core/judge/state/entity';
import { EMPTY_ENTITY } from '../../../src/core/judge/state/entity';
import type { State } from '../../../src/core/judge/state/state';
import type { Session } from '../../../src/core/run/session/session';

/** Puts parts of the state. */
export function putState(session: Session, change: Partial<State>): void {
  Object.assign(session, { current: { ...session.state, ...change } });
}

/** Puts parts of one entity. */
export function putEntity(session: Session, tab: string, change: Partial<EntityState>): void {
  const { entities } = session.state;
  putState(session, {
    entities: { ...entities, [tab]: { ...EMPTY_ENTITY, ...entities[tab], ...change } },
  });
}
