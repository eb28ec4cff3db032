/** Which OAuth scopes each method needs, and how it is refused without them. */
import { APP_DATA } from '../drive/app-data';
import type { LiveExecution } from '../execution';
import { refusal } from '../refusal';
import { ServiceError } from '../service-error';
import type { World } from '../world';

const AUTH = 'https://www.googleapis.com/auth/';

/** Any one of these opens a method; scopes are written without their common beginning. */
const READ_DRIVE = ['drive', 'drive.readonly'];
export const READ_METADATA = [...READ_DRIVE, 'drive.metadata', 'drive.metadata.readonly'];
const WRITE_OWN = ['drive', 'drive.file', 'drive.appdata'];
const READ_SHEETS = ['spreadsheets', 'spreadsheets.readonly', 'drive', 'drive.readonly'];
const WRITE_SHEETS = ['spreadsheets', 'drive'];
const CONTAINER = ['spreadsheets', 'spreadsheets.currentonly'];

/**
 * The APIs' scopes are those of Google's discovery documents; which files they open is another question (`checkSpaces`).
 * Those of `drive.file` are left out where they read. `spreadsheets.currentonly` is not among them.
 */
const API: Readonly<Record<string, readonly string[]>> = {
  'drive.files.list': [...READ_METADATA, 'drive.appdata'],
  'drive.files.get': [...READ_METADATA, 'drive.appdata'],
  'drive.files.download': [...READ_DRIVE, 'drive.appdata'],
  'drive.files.create': WRITE_OWN,
  'drive.files.update': WRITE_OWN,
  'drive.files.delete': WRITE_OWN,
  'drive.revisions.list': READ_METADATA,
  'drive.revisions.get': READ_METADATA,
  'drive.about.get': READ_METADATA,
  'sheets.spreadsheets.get': READ_SHEETS,
  'sheets.spreadsheets.getByDataFilter': WRITE_SHEETS,
  'sheets.spreadsheets.values.get': READ_SHEETS,
  'sheets.spreadsheets.values.batchGet': READ_SHEETS,
};

/** https://developers.google.com/apps-script/reference lists "Authorization" under each method. */
const BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  UrlFetchApp: ['script.external_request'],
  ScriptApp: ['script.scriptapp'],
  MailApp: ['script.send_mail'],
  SpreadsheetApp: CONTAINER,
  Session: ['userinfo.email'],
  'Ui.showSidebar': ['script.container.ui'],
  'Ui.showModalDialog': ['script.container.ui'],
  'Ui.showModelessDialog': ['script.container.ui'],
};

/** What a simple trigger may use all the same: the file that it is bound to. */
const OPEN_TO_SIMPLE = ['SpreadsheetApp', 'Session'];

/** Whether the project asks for a scope and the person has not unticked it. */
function isGranted({ project, person }: World, scope: string): boolean {
  return (project.scopes === null || project.scopes.has(scope)) && !person.withheld.has(scope);
}

/**
 * Scopes that the person granted, of those that the project asks for; null when it names none.
 * @param world - whose manifest asked for scopes
 */
export function grantedScopes(world: World): string[] | null {
  const { scopes } = world.project;
  return scopes && [...scopes].filter((scope) => isGranted(world, scope));
}

/**
 * Whether the script's token has one of several scopes.
 * @param world - whose manifest asked for scopes
 * @param live - whose token it is
 * @param needed - scopes without their common beginning
 */
export function holds(world: World, live: LiveExecution, needed: readonly string[]): boolean {
  return live.start.as !== 'simple' && needed.some((scope) => isGranted(world, AUTH + scope));
}

/**
 * Refuses an API's method that the script's token does not open.
 * @param world - whose manifest asked for scopes
 * @param live - whose token it is
 * @param api - such as `sheets.spreadsheets.batchUpdate`
 * @throws ApiError 403
 */
export function checkApiScopes(world: World, live: LiveExecution, api: string): void {
  const needed = API[api] ?? (api.startsWith('sheets.') ? WRITE_SHEETS : READ_DRIVE);
  if (!holds(world, live, needed)) throw refusal(403, 'Request had insufficient authentication scopes.');
}

/** Spaces of Drive, and what opens each. https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list */
const SPACES: Readonly<Record<string, readonly string[]>> = {
  drive: READ_METADATA,
  [APP_DATA]: ['drive.appdata'],
};

/**
 * Refuses spaces that the script's token does not open.
 * @param world - whose manifest asked for scopes
 * @param live - whose token it is
 * @param text - names between commas
 * @throws ApiError 400 for a name that is none, 403 without the scope
 */
export function checkSpaces(world: World, live: LiveExecution, text: string): string[] {
  const spaces = text.split(',');
  for (const space of spaces) {
    const needed = SPACES[space];
    if (needed === undefined) throw refusal(400, 'Invalid Value');
    if (!holds(world, live, needed))
      throw refusal(403, 'The granted scopes do not give access to all of the requested spaces.');
  }
  return spaces;
}

/**
 * Refuses a built-in method that the manifest does not open, or that a simple trigger may not use.
 * @param world - whose manifest asked for scopes
 * @param live - who uses it
 * @param method - such as `MailApp.sendEmail`
 * @throws ServiceError in the words that users report
 */
export function checkScopes(world: World, live: LiveExecution, method: string): void {
  const service = method.split('.')[0] ?? '';
  const needed = BUILT_IN[method] ?? BUILT_IN[service];
  if (needed === undefined || holds(world, live, needed)) return;
  if (live.start.as === 'simple' && OPEN_TO_SIMPLE.includes(service)) return;
  const listed = needed.map((scope) => AUTH + scope).join(' || ');
  throw new ServiceError(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${listed}`,
  );
}
