/** What every mail of a run tells besides its news: which dealership it is about. */
import type { MailFrame } from '../messages/alarm';
import { ServiceError } from '../ports/service-error';
import type { World } from '../world';
import type { Session } from './session';

/** Which Spreadsheet and which folder it is, and how times are written. */
export function mailFrame({ world, state, installation }: Session): MailFrame {
  const { spreadsheetId = '', folderId = null } = installation ?? {};
  return {
    spreadsheetUrl: spreadsheetUrl(spreadsheetId),
    title: state.title,
    folder: folderId === null ? null : folderName(world, folderId),
    local: world.clock.local,
  };
}

/** A mail goes out without it where Drive does not tell. */
function folderName({ source }: World, id: string): string | null {
  try {
    return source.folder(id)?.name ?? null;
  } catch (error) {
    if (error instanceof ServiceError) return null;
    throw error;
  }
}

/** Address of a Spreadsheet. */
export function spreadsheetUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}
