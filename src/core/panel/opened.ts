/**
 * A page as it is opened: it says something before its script runs, what to do if that never happens, and which account
 * opened it.
 */
import { asMarkup } from '../messages/markup';
import type { PageName } from '../messages/start';
import { START_WORDS } from '../messages/start';

/** ID of what stands in the page until its script takes its place. */
export const START_ID = 'start';

/**
 * Puts the beginning into a page. Needs no script, since a script that does not run could not tell.
 *
 * @param page - as built
 * @param name - of its file
 * @param account - of whoever opens it; null where Google does not tell
 * @param restore - tab whose earlier versions it begins with; of no letters = it asks which, null = none
 */
export function openedPage(
  page: string,
  name: PageName,
  account: string | null,
  restore: string | null = null,
): string {
  const { loading, late } = START_WORDS[name];
  const message = `<h1>${asMarkup(loading)}</h1><p class="late">${asMarkup(late)}</p>`;
  const wanted = restore === null ? '' : ` data-restore="${asMarkup(restore)}"`;
  const owner = `id="${START_ID}" data-account="${asMarkup(account ?? '')}"${wanted}`;
  const start = `<main ${owner}><div class="message" role="status">${message}</div></main>`;
  return page.replace('<body>', () => `<body>${start}`);
}
