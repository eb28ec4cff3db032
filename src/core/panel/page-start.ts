/**
 * A page as it is opened: it says something before its script runs, what to do if that never happens, and which account
 * opened it.
 */
import { asMarkup } from '../messages/markup';
import type { PageName } from '../messages/start';
import { START_WORDS } from '../messages/start';
import type { Restoring } from '../page/versions';

/** ID of what stands in the page until its script takes its place. */
export const START_ID = 'start';

/**
 * Puts the beginning into a page. Needs no script, since a script that does not run could not tell.
 *
 * @param account - of whoever opens it; null where Google does not tell
 * @param restoring - with whose earlier versions it begins; null = with none
 */
export function openedPage(
  page: string,
  name: PageName,
  account: string | null,
  restoring: Restoring | null = null,
): string {
  const { loading, late } = START_WORDS[name];
  const message = `<h1>${asMarkup(loading)}</h1><p class="late">${asMarkup(late)}</p>`;
  const wanted = restoring === null ? '' : ` data-restore="${asMarkup(restoring.tab ?? '')}"`;
  const owner = `id="${START_ID}" data-account="${asMarkup(account ?? '')}"${wanted}`;
  const start = `<main ${owner}><div class="message" role="status">${message}</div></main>`;
  return page.replace('<body>', () => `<body>${start}`);
}
