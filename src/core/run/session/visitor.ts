/** People who start a run with an account other than the one that installed. */
import { ServiceError } from '../../ground/ports/service-error';
import { withRetry } from '../../ground/retry';
import type { Session } from './session';

/**
 * Whether a visitor cannot see the folder. The folder is requested by its ID, because Google may answer the listing of an
 * invisible folder with an empty list (googleapis/google-api-ruby-client#1569).
 *
 * @throws ServiceError
 */
export function isBlind({ budget, world, isVisitor }: Session, folderId: string): boolean {
  if (!isVisitor) return false;
  try {
    return withRetry(budget, () => world.source.folder(folderId)) === null;
  } catch (error) {
    if (error instanceof ServiceError && error.kind === 'denied') return true;
    throw error;
  }
}
