/** Which OAuth scopes each method of the APIs needs, and how it is refused without them. */
import type { Caller } from './caller';
import { APP_DATA } from './drive/app-data';
import { refusal } from './refusal';

/** Any one of these opens a method; scopes are written without their common beginning. */
const READ_DRIVE = ['drive', 'drive.readonly'];
export const READ_METADATA = [...READ_DRIVE, 'drive.metadata', 'drive.metadata.readonly'];
const OWN = 'drive.file';
const WRITE_OWN = ['drive', OWN, 'drive.appdata'];
const READ_SHEETS = ['spreadsheets', 'spreadsheets.readonly', 'drive', 'drive.readonly', OWN];
const WRITE_SHEETS = ['spreadsheets', 'drive', OWN];
const PROJECTS = ['script.projects'];
const READ_PROJECTS = [...PROJECTS, 'script.projects.readonly'];
const DEPLOYMENTS = ['script.deployments'];
const READ_DEPLOYMENTS = [...DEPLOYMENTS, 'script.deployments.readonly'];

/**
 * The scopes of Google's discovery documents; which files they open is another question (`checkSpaces`, `DriveHouse`).
 * `spreadsheets.currentonly` is not among them.
 */
const API: Readonly<Record<string, readonly string[]>> = {
  'drive.files.list': [...READ_METADATA, OWN, 'drive.appdata'],
  'drive.files.get': [...READ_METADATA, OWN, 'drive.appdata'],
  'drive.files.download': [...READ_DRIVE, OWN, 'drive.appdata'],
  'drive.files.create': WRITE_OWN,
  'drive.files.update': WRITE_OWN,
  'drive.files.delete': WRITE_OWN,
  'drive.files.copy': WRITE_OWN,
  'drive.files.emptyTrash': ['drive'],
  'drive.files.generateIds': WRITE_OWN,
  'drive.permissions.create': ['drive', OWN],
  'drive.permissions.update': ['drive', OWN],
  'drive.permissions.delete': ['drive', OWN],
  'drive.permissions.list': [...READ_METADATA, OWN],
  'drive.permissions.get': [...READ_METADATA, OWN],
  'drive.changes.getStartPageToken': [...READ_METADATA, OWN, 'drive.appdata'],
  'drive.changes.list': [...READ_METADATA, OWN, 'drive.appdata'],
  'drive.revisions.list': [...READ_METADATA, OWN],
  'drive.revisions.get': [...READ_METADATA, OWN],
  'drive.revisions.update': WRITE_OWN,
  'drive.revisions.delete': WRITE_OWN,
  'drive.about.get': [...READ_METADATA, OWN],
  'sheets.spreadsheets.get': READ_SHEETS,
  'sheets.spreadsheets.getByDataFilter': WRITE_SHEETS,
  'sheets.spreadsheets.values.get': READ_SHEETS,
  'sheets.spreadsheets.values.batchGet': READ_SHEETS,
  'script.projects.create': PROJECTS,
  'script.projects.get': READ_PROJECTS,
  'script.projects.getContent': READ_PROJECTS,
  'script.projects.updateContent': PROJECTS,
  'script.projects.versions.create': PROJECTS,
  'script.projects.versions.get': READ_PROJECTS,
  'script.projects.versions.list': READ_PROJECTS,
  'script.projects.deployments.create': DEPLOYMENTS,
  'script.projects.deployments.update': DEPLOYMENTS,
  'script.projects.deployments.delete': DEPLOYMENTS,
  'script.projects.deployments.get': READ_DEPLOYMENTS,
  'script.projects.deployments.list': READ_DEPLOYMENTS,
};

/** What opens the methods of a service that are not named above. */
const OTHER: Readonly<Record<string, readonly string[]>> = { sheets: WRITE_SHEETS, bigquery: ['bigquery'] };

/**
 * Refuses a method that a token does not open.
 * @param api - such as `sheets.spreadsheets.batchUpdate`
 * @throws ApiError 403
 */
export function checkApiScopes(caller: Caller, api: string): void {
  const needed = API[api] ?? OTHER[api.split('.')[0] ?? ''] ?? READ_DRIVE;
  if (!caller.holds(needed)) throw refusal(403, 'Request had insufficient authentication scopes.');
}

/** Spaces of Drive, and what opens each. https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list */
const SPACES: Readonly<Record<string, readonly string[]>> = {
  drive: [...READ_METADATA, OWN],
  [APP_DATA]: ['drive.appdata'],
};

/**
 * Refuses spaces that a token does not open.
 * @param text - names between commas
 * @throws ApiError 400 for a name that is none, 403 without the scope
 */
export function checkSpaces(caller: Caller, text: string): string[] {
  const spaces = text.split(',');
  for (const space of spaces) {
    const needed = SPACES[space];
    if (needed === undefined) throw refusal(400, 'Invalid Value');
    if (!caller.holds(needed))
      throw refusal(403, 'The granted scopes do not give access to all of the requested spaces.');
  }
  return spaces;
}
