/** Finds the tab that a snapshot goes to. */

import { hash } from '../ground/hash';
import { ServiceError } from '../ground/ports/service-error';
import type { Tab, Workbook } from '../ground/ports/workbook';
import { withRetry } from '../ground/retry';
import { placeAfterData } from '../judge/state/tab-place';
import type { Target } from '../load/publish/target';
import { freeSheetId, freeTitle } from '../load/publish/target';
import type { Session } from './session/session';
import type { Book } from './workbook/open-book';

/**
 * The tab of the entity. If the known tabs do not include it, all tabs are searched.
 *
 * @throws ServiceError when the tab is protected, or the tabs cannot be listed
 */
export function findTarget(session: Session, book: Book, workbook: Workbook, title: string): Target {
  const known = book.tabs.find((tab) => tab.title === title && tab.isGrid);
  if (known) return inPlaceOf(known, title);
  const tabs = book.complete ? book.tabs : withRetry(session.budget, () => workbook.tabs());
  const found = tabs.find((tab) => tab.title.toLowerCase() === title.toLowerCase());
  if (found?.isGrid) return inPlaceOf(found, title);
  // The same title always gets the same ID, so that a repeated attempt cannot create two tabs.
  const taken = new Set(tabs.map((tab) => tab.sheetId));
  const sheetId = freeSheetId(taken, Number.parseInt(hash(title), 36));
  const tenant = found ? { tenant: { sheetId: found.sheetId, title: freeTitle(tabs, found.title) } } : {};
  return { title, sheetId, grid: null, index: placeAfterData(tabs, session.state.entities), ...tenant };
}

/** Fails early for a protected tab: Google would refuse the commit, after a large file was staged at every try. */
function inPlaceOf(tab: Tab, title: string): Target {
  const { sheetId, locked, tables } = tab;
  if (locked) throw new ServiceError('sheets', 'denied', 403, 'refused', 'protected', sheetId);
  return { title, sheetId, grid: tab, tables };
}
