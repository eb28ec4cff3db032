/** The position of a new tab. */
import type { Tab } from '../../ground/ports/workbook';
import type { State } from './state';

/**
 * The position after the data tabs at the start, before all other tabs.
 *
 * @param tabs - every tab, in order
 * @param entities - by tab
 */
export function placeAfterData(tabs: readonly Pick<Tab, 'title'>[], entities: State['entities']): number {
  const first = tabs.findIndex(({ title }) => !entities[title]?.published);
  return first < 0 ? tabs.length : first;
}
