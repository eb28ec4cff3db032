/** Reads paged answers of Google. */
import { asking } from './failure';

/** Token of a page; omitted for the first one. */
export interface Place {
  readonly pageToken?: string;
}

/**
 * Requests all pages, one after the other.
 *
 * @param service - called method, e.g. `drive.files.list`
 * @param ask - requests one page
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
