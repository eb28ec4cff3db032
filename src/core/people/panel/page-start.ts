/**
 * The start of a page: a message until its script runs, what to do if the script never runs, and the account that opened
 * the page.
 */

import type { Restoring } from '../../words/page/versions';
import type { PageName } from '../../words/panel/start';
import { START_WORDS } from '../../words/panel/start';
import { asMarkup } from '../../words/person/markup';

/** ID of the element that the page shows until its script replaces it. */
export const START_ID = 'start';

/**
 * Inserts the start into a page. It needs no script, because a script that does not run cannot report it.
 *
 * @param account - that opens the page; null = unknown
 * @param restoring - whose earlier versions the page shows first; null = none
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
