/** The script's menu, and where a person is left after a choice in it. */
import { menuHere } from './core/command/menu';
import { useItem } from './core/messages/menu';
import { ServiceError } from './core/ports/service-error';
import type { Budget } from './core/retry';
import { menuBudget, withRetry } from './core/retry';
import { STATUS_TITLE } from './core/status/write-status';
import type { World } from './core/world';
import { addMenu } from './google/dialogue';
import { showTab } from './google/html';
import { PropertyStore } from './google/script';
import { activeSpreadsheetId } from './root';

/** Property of each person that tells which file their menu names. */
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

/** What cannot be noted is not offered: another file might come meanwhile. */
function isNoted(budget: Budget, fileId: string): boolean {
  try {
    withRetry(budget, () => new PropertyStore('user').save({ [OFFER_KEY]: fileId }));
    return true;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}

/** Another menu once something is installed, or is not any more. Where it does not come, the next opening brings it. */
export function renewMenu(here: World): void {
  ifPossible(here, () => showMenu(menuBudget(here.clock)));
}

/** Who installs looks at the empty tab of a new Spreadsheet: they are left where they see what comes. */
export function welcome(here: World, isFirst: boolean): void {
  renewMenu(here);
  if (isFirst) ifPossible(here, () => showTab(STATUS_TITLE));
}

/** What nothing else depends on. */
function ifPossible({ log }: World, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    log.warn(error.message);
  }
}

/** The file that this person's menu names; null when it names none. @throws ServiceError */
export function offeredFile(budget: Budget): string | null {
  return withRetry(budget, () => new PropertyStore('user').load())[OFFER_KEY] ?? null;
}
