/** Answers that Google gives page by page. */
import { asking } from './failure';

/** Where a page begins; nothing for the first one. */
export interface Place {
  readonly pageToken?: string;
}

/**
 * Asks for page after page, to the last one.
 *
 * @param service - what is asked, e.g. `drive.files.list`
 * @param ask - asks for the page of a place
 * @throws ServiceError
 */
export function pagesOf<Page extends { nextPageToken?: string | undefined }>(
  service: string,
  ask: (place: Place) => Page,
): Page[] {
  const pages: Page[] = [];
  let pageToken: string | undefined;
  do {
    const place = pageToken ? { pageToken } : {};
    const page = asking(service, () => ask(place));
    pages.push(page);
    pageToken = page.nextPageToken;
  } while (pageToken);
  return pages;
}
