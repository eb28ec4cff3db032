/**
 * A page as a browser reads it: letters in the place of their numbers.
 *
 * @param page - HTML
 */
export function shownIn(page: string): string {
  return page.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
