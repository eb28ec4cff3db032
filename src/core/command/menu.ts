/** Which menu a person finds: that of what is installed here, or of what is not yet. */
import type { MenuEntry } from '../messages/menu';
import { MENU_BEFORE, MENU_ITEMS } from '../messages/menu';
import { ServiceError } from '../ports/service-error';
import type { Budget } from '../retry';
import { withRetry } from '../retry';
import type { Candidate } from '../state/lookalike';
import { onlyCandidate } from '../state/lookalike';
import { fromEntries, installationFrom } from '../state/shards';
import type { World } from '../world';

/** What a person finds. */
export interface MenuHere {
  readonly entries: readonly MenuEntry[];
  /** A file of another name that may be meant for an entity, where it is the only one. */
  readonly offer: Candidate | null;
}

/**
 * The menu for this Spreadsheet. Where nobody can tell, all of it: what cannot work says why.
 *
 * @param budget - how long the state is waited for
 */
export function menuHere(
  { store, activeSpreadsheetId }: Pick<World, 'store' | 'activeSpreadsheetId'>,
  budget: Budget,
): MenuHere {
  try {
    const kept = withRetry(budget, () => store.load());
    const isHere = installationFrom(kept)?.spreadsheetId === activeSpreadsheetId();
    if (!isHere) return { entries: MENU_BEFORE, offer: null };
    return { entries: MENU_ITEMS, offer: onlyCandidate(fromEntries(kept)) };
  } catch (error) {
    if (error instanceof ServiceError) return { entries: MENU_ITEMS, offer: null };
    throw error;
  }
}
