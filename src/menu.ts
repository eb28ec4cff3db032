/** The script's menu, and the tab that a person sees after an installation. */

import { ServiceError } from './core/ground/ports/service-error';
import type { World } from './core/ground/ports/world';
import type { Budget } from './core/ground/retry';
import { menuBudget, withRetry } from './core/ground/retry';
import { STATUS_TITLE } from './core/judge/status/write-status';
import { menuHere } from './core/people/command/menu';
import { useItem } from './core/words/person/menu';
import { addMenu } from './google/dialogue';
import { showTab } from './google/html';
import { PropertyStore } from './google/script';
import { activeSpreadsheetId } from './root';

/** User property with the ID of the file that this person's menu offers. */
const OFFER_KEY = 'menu.offer';

/**
 * Shows the menu, with the file that it offers in its first line.
 *
 * @param budget - time for it
 * @throws ServiceError
 */
export function showMenu(budget: Budget): void {
  const { entries, offer } = menuHere({ store: new PropertyStore(), activeSpreadsheetId }, budget);
  const isOffered = offer !== null && isNoted(budget, offer.fileId);
  withRetry(budget, () => addMenu(isOffered ? [useItem(offer.name, offer.tab), null, ...entries] : entries));
}

/** Records the offered file. If that fails, it is not offered, because another file might come before the person chooses. */
function isNoted(budget: Budget, fileId: string): boolean {
  try {
    withRetry(budget, () => new PropertyStore('user').save({ [OFFER_KEY]: fileId }));
    return true;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}

/** Updates the menu, after an installation for instance. If that fails, the next opening of the Spreadsheet does it. */
export function renewMenu(here: World): void {
  ifPossible(here, () => showMenu(menuBudget(here.clock)));
}

/** Updates the menu. After a first installation, also shows `_Estado` instead of the empty tab of a new Spreadsheet. */
export function welcome(here: World, isFirst: boolean): void {
  renewMenu(here);
  if (isFirst) ifPossible(here, () => showTab(STATUS_TITLE));
}

/** Does optional work: a failed request is only logged. */
function ifPossible({ log }: World, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    log.warn(error.message);
  }
}

/** ID of the file that this person's menu offers; null = none. @throws ServiceError */
export function offeredFile(budget: Budget): string | null {
  return withRetry(budget, () => new PropertyStore('user').load())[OFFER_KEY] ?? null;
}
