/** Chooses the menu: for a Spreadsheet with the installation, or for one without it. */
import type { MenuEntry } from '../messages/menu';
import { MENU_BEFORE, MENU_ITEMS } from '../messages/menu';
import { ServiceError } from '../ports/service-error';
import type { Budget } from '../retry';
import { withRetry } from '../retry';
import type { Candidate } from '../state/lookalike';
import { onlyCandidate } from '../state/lookalike';
import { fromEntries, installationFrom } from '../state/shards';
import type { World } from '../world';

/** The menu of a Spreadsheet. */
export interface MenuHere {
  readonly entries: readonly MenuEntry[];
  /** The only file with another name that may be meant for an entity; null = there is none, or more than one. */
  readonly offer: Candidate | null;
}

/**
 * The menu for this Spreadsheet. If the state cannot be read, the whole menu: an item that cannot work says why.
 *
 * @param budget - time for reading the state
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
