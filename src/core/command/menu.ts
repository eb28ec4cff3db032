/** Which menu a person finds: that of what is installed here, or of what is not yet. */
import type { MenuEntry } from '../messages/menu';
import { MENU_BEFORE, MENU_ITEMS } from '../messages/menu';
import { ServiceError } from '../ports/service-error';
import type { Budget } from '../retry';
import { withRetry } from '../retry';
import { installationFrom } from '../state/shards';
import type { World } from '../world';

/**
 * The menu for this Spreadsheet. Where nobody can tell, all of it: what cannot work says why.
 *
 * @param world - with the kept state
 * @param budget - how long the state is waited for
 */
export function menuHere(
  { store, activeSpreadsheetId }: Pick<World, 'store' | 'activeSpreadsheetId'>,
  budget: Budget,
): readonly MenuEntry[] {
  try {
    const installation = installationFrom(withRetry(budget, () => store.load()));
    return installation?.spreadsheetId === activeSpreadsheetId() ? MENU_ITEMS : MENU_BEFORE;
  } catch (error) {
    if (error instanceof ServiceError) return MENU_ITEMS;
    throw error;
  }
}
