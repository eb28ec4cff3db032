/** Tells a tab that is not there from a Spreadsheet that Google does not find for a moment. */
import { ServiceError } from '../ports/service-error';

/**
 * Whether a read was refused since there is no tab of exactly that name: Sheets calls its range wrong (400), or answers (200)
 * with one whose letters are of another case. Of a Spreadsheet that it does not find (404) nobody knows what it holds.
 */
export function isNoTab(error: unknown): boolean {
  return error instanceof ServiceError && error.kind === 'missing' && error.status !== 404;
}
