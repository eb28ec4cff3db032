/** Where a new tab goes. */
import type { Tab } from '../ports/workbook';
import type { State } from './state';

/**
 * The place behind the tabs of data that come first, before all else.
 *
 * @param tabs - every tab, in order
 * @param entities - what is known of each, by its tab
 */
export function placeAfterData(tabs: readonly Pick<Tab, 'title'>[], entities: State['entities']): number {
  const first = tabs.findIndex(({ title }) => !entities[title]?.published);
  return first < 0 ? tabs.length : first;
}
