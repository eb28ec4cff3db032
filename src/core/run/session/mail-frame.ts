/** The part that every mail of a run has: which dealership it is about. */

import { ServiceError } from '../../ground/ports/service-error';
import type { World } from '../../ground/ports/world';
import type { MailFrame } from '../../words/person/alarm';
import type { Session } from './session';

/** Spreadsheet, folder, and format of times. */
export function mailFrame({ world, state, installation }: Session): MailFrame {
  const { spreadsheetId = '', folderId = null } = installation ?? {};
  return {
    spreadsheetUrl: spreadsheetUrl(spreadsheetId),
    title: state.title,
    folder: folderId === null ? null : folderName(world, folderId),
    local: world.clock.local,
  };
}

/** Null if Drive does not answer: the mail is sent without the name. */
function folderName({ source }: World, id: string): string | null {
  try {
    return source.folder(id)?.name ?? null;
  } catch (error) {
    if (error instanceof ServiceError) return null;
    throw error;
  }
}

/** URL of a Spreadsheet. */
export function spreadsheetUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}
