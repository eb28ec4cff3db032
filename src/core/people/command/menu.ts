/** Chooses the menu: for a Spreadsheet with the installation, or for one without it. */

import { ServiceError } from '../../ground/ports/service-error';
import type { World } from '../../ground/ports/world';
import type { Budget } from '../../ground/retry';
import { withRetry } from '../../ground/retry';
import type { Candidate } from '../../judge/state/lookalike';
import { onlyCandidate } from '../../judge/state/lookalike';
import { fromEntries, installationFrom } from '../../judge/state/shards';
import type { MenuEntry } from '../../words/person/menu';
import { MENU_BEFORE, MENU_ITEMS } from '../../words/person/menu';

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
