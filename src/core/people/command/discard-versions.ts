/** Kept versions after the integration is removed: they stay unless the person wants them deleted. */

import { LIMITS } from '../../ground/limits';
import { ServiceError } from '../../ground/ports/service-error';
import type { KeptPiece } from '../../ground/ports/version-store';
import type { World } from '../../ground/ports/world';
import type { Budget } from '../../ground/retry';
import { withRetry } from '../../ground/retry';
import { versionsOf } from '../../load/keep/version';
import { DISCARD, INSTALL } from '../../words/person/install';

/** Offers to delete the versions that this account keeps of the Spreadsheet. It may be repeated for those that are left. */
export function offerToDiscard(world: World): void {
  const { dialogue } = world;
  const pieces = listPieces(world);
  if (pieces === null) dialogue.tell(INSTALL.title, DISCARD.unseen);
  else if (pieces.length > 0 && dialogue.confirm(INSTALL.title, DISCARD.ask(versionsOf(pieces).length)))
    dialogue.tell(INSTALL.title, isDiscarded(world, pieces) ? DISCARD.done : DISCARD.unfinished);
}

/** Stored pieces; null = unknown. An account without the permission has none. */
function listPieces(world: World): readonly KeptPiece[] | null {
  try {
    return withRetry(budgetOf(world), () => world.versions.list(world.activeSpreadsheetId()));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return error.kind === 'denied' ? [] : null;
  }
}

function isDiscarded(world: World, pieces: readonly KeptPiece[]): boolean {
  const budget = budgetOf(world);
  try {
    for (const { id } of pieces) {
      if (world.clock.now() >= budget.stopMs) return false;
      withRetry(budget, () => world.versions.remove(id));
    }
    return true;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    world.log.warn(error.message);
    return false;
  }
}

/** A budget that starts now, because the person may have taken long to answer. */
function budgetOf({ clock }: World): Budget {
  return { clock, stopMs: clock.now() + LIMITS.runReadMs };
}
