/** People who start a run with another account than the one that installed. */
import { ServiceError } from '../ports/service-error';
import { withRetry } from '../retry';
import type { Session } from './session';

/**
 * Whether a visitor cannot see the folder. It is asked for by its ID, since Google was seen to answer a listing of a
 * folder that an account may not see with nothing (googleapis/google-api-ruby-client#1569).
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
