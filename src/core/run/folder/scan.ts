/** Scans the folder: which files are there now, and which are seen for the first time. */
import { ServiceError } from '../../ground/ports/service-error';
import type { Installation } from '../../judge/state/state';
import { look } from '../../records/snapshot/first-looks';
import type { Listing } from '../../records/snapshot/folder';
import type { RunSummary } from '../../records/summary';
import { reportTrouble } from '../record/trouble';
import type { Session } from '../session/session';
import { summary } from '../session/summary';
import { hasLostFile, listInstalled } from './listing';
import { recall } from './recover-looks';

/** The result of a scan. */
export interface Scan {
  readonly listing: Listing;
  /** Whether there is a look, from this listing or from the manifest, that the stored state does not have. */
  readonly hasChanged: boolean;
  /** Whether the newest file of an entity is gone. */
  readonly hasLost: boolean;
  /** Whether the state named other folders than this look went through. */
  readonly hasOtherFolders: boolean;
}

/**
 * Lists the folder and notes contents that are seen for the first time.
 *
 * @returns the failure if the folder could not be listed
 */
export function scan(session: Session, { folderId, spreadsheetId }: Installation): Scan | ServiceError {
  const beganMs = session.world.clock.now();
  const listing = tryListing(session, folderId);
  if (listing instanceof ServiceError) return listing;
  session.time.measureListing(session.world.clock.now() - beganMs);
  const recalled = recall(session, spreadsheetId);
  const { world, state } = session;
  const { looks, changed } = look(state.looks, listing.files, world.clock.now(), recalled?.forgottenMs);
  const { folderIds } = listing;
  session.update({ looks, folderIds });
  return {
    listing,
    hasChanged: changed || recalled !== null,
    hasLost: hasLostFile(state, listing),
    hasOtherFolders:
      folderIds.length !== state.folderIds.length || folderIds.some((id) => !state.folderIds.includes(id)),
  };
}

function tryListing(session: Session, folderId: string): Listing | ServiceError {
  try {
    return listInstalled(session, folderId);
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
}

/**
 * Reports why the folder could not be seen, if the failure does not pass by itself.
 *
 * @throws the error, if it passes by itself
 */
export function reportUnseen(
  session: Session,
  { spreadsheetId }: Installation,
  error: ServiceError,
): RunSummary {
  if (error.kind === 'disabled') {
    reportTrouble(session, spreadsheetId, { code: 'system/disabled', facts: {} });
    return { ...summary('failed', 0), failure: error.kind };
  }
  if (error.kind !== 'missing' && error.kind !== 'denied') throw error;
  // Missing access of a visitor's account says nothing about the account that installed.
  if (session.isVisitor) return summary('no-access', 0);
  reportTrouble(session, spreadsheetId, { code: 'system/no-folder', facts: {} });
  return summary('no-folder', 0);
}
