/** Removes the staged rows, and records that. */

import type { Workbook } from '../ground/ports/workbook';
import type { DueSnapshot } from '../judge/lifecycle/due-snapshot';
import { dropStaging } from '../load/publish/staging';
import { isStaged } from './due';
import type { Session } from './session/session';

/**
 * Removes the staged rows of any snapshot.
 *
 * @throws ServiceError
 */
export function dropStaged(session: Session, workbook: Workbook): void {
  const { checkpoint } = session.state;
  if (checkpoint === null) return;
  dropStaging(session.budget, workbook, checkpoint.staging.sheetId);
  session.apply(checkpoint.tab, { kind: 'staging-dropped', atMs: session.world.clock.now() });
}

/**
 * Removes the staged rows of this snapshot.
 *
 * @throws ServiceError
 */
export function dropStagedOf(session: Session, workbook: Workbook, one: DueSnapshot): void {
  if (isStaged(session.state.checkpoint, one)) dropStaged(session, workbook);
}
