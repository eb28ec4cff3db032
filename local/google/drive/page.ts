/** Pages of a listing. */
import { refusal } from '../refusal';

const MARK = '~!!~';

/** One page and where the next one begins. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextPageToken?: string;
}

/**
 * @param all - the whole listing, as it is now: what changes between two pages may be told twice or never
 * @param token - of the page before, if there was one
 * @param size - most items of a page
 * @throws ApiError 400 when the token is none
 */
export function pageOf<T>(all: readonly T[], token: string | undefined, size: number): Page<T> {
  const start = token === undefined ? 0 : placeOf(token);
  const items = all.slice(start, start + size);
  if (start + size >= all.length) return { items };
  return { items, nextPageToken: MARK + Buffer.from(String(start + size)).toString('base64url') };
}

function placeOf(token: string): number {
  const place = Number(Buffer.from(token.slice(MARK.length), 'base64url').toString());
  if (token.startsWith(MARK) && Number.isInteger(place) && place > 0) return place;
  throw refusal(400, 'Invalid Value');
}
