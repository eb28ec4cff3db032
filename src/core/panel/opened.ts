/** A page as it is opened: it says something before its script runs, and what to do if that never happens. */
import { asMarkup } from '../messages/markup';
import type { PageName } from '../messages/start';
import { START_WORDS } from '../messages/start';

/** ID of what stands in the page until its script takes its place. */
const START_ID = 'start';

/**
 * Puts the beginning into a page. Needs no script, since a script that does not run could not tell.
 *
 * @param page - as built
 * @param name - of its file
 */
export function openedPage(page: string, name: PageName): string {
  const { loading, late } = START_WORDS[name];
  const message = `<h1>${asMarkup(loading)}</h1><p class="late">${asMarkup(late)}</p>`;
  const start = `<main id="${START_ID}"><div class="message" role="status">${message}</div></main>`;
  return page.replace('<body>', () => `<body>${start}`);
}
