/** Distinguishes a missing tab from a Spreadsheet that Google temporarily does not find. */
import { ServiceError } from '../../ground/ports/service-error';

/**
 * Whether a read failed because no tab has exactly that name. Sheets reports an invalid range (400), or answers (200) with
 * a tab whose name differs in case. When Sheets does not find the Spreadsheet (404), its tabs are unknown.
 */
export function isNoTab(error: unknown): boolean {
  return error instanceof ServiceError && error.kind === 'missing' && error.status !== 404;
}
