/** Removes the staged rows, and records that. */
import type { DueSnapshot } from '../lifecycle/due-snapshot';
import type { Workbook } from '../ports/workbook';
import { dropStaging } from '../publish/staging';
import type { Session } from '../session/session';
import { isStaged } from './due';

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
