/** Which OAuth scopes each method needs, and how it is refused without them. */
import type { Project } from '../project';
import { refusal } from '../refusal';
import { ServiceError } from '../service-error';

const AUTH = 'https://www.googleapis.com/auth/';

/** Any one of these opens a method; scopes are written without their common beginning. */
const READ_DRIVE = ['drive', 'drive.readonly'];
const READ_METADATA = [...READ_DRIVE, 'drive.metadata', 'drive.metadata.readonly'];
const READ_SHEETS = ['spreadsheets', 'spreadsheets.readonly', 'drive', 'drive.readonly'];
const WRITE_SHEETS = ['spreadsheets', 'drive'];
const CONTAINER = ['spreadsheets', 'spreadsheets.currentonly'];

/**
 * The APIs' scopes are those of Google's discovery documents, without those that are for files of the script's own
 * (`drive.file`, `drive.appdata`). `spreadsheets.currentonly` is not among them.
 */
const API: Readonly<Record<string, readonly string[]>> = {
  'drive.files.list': READ_METADATA,
  'drive.files.get': READ_METADATA,
  'drive.files.download': READ_DRIVE,
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

function holds(project: Project, needed: readonly string[]): boolean {
  return project.scopes === null || needed.some((scope) => project.scopes?.has(AUTH + scope));
}

/**
 * Refuses an API's method that the script's token does not open.
 * @param project - the manifest that asked for scopes
 * @param api - such as `sheets.spreadsheets.batchUpdate`
 * @throws ApiError 403
 */
export function checkApiScopes(project: Project, api: string): void {
  const needed = API[api] ?? (api.startsWith('sheets.') ? WRITE_SHEETS : READ_DRIVE);
  if (!holds(project, needed)) throw refusal(403, 'Request had insufficient authentication scopes.');
}

/**
 * Refuses a built-in method that the manifest does not open.
 * @param project - the manifest that asked for scopes
 * @param method - such as `MailApp.sendEmail`
 * @throws ServiceError in the words that users report
 */
export function checkScopes(project: Project, method: string): void {
  const needed = BUILT_IN[method] ?? BUILT_IN[method.split('.')[0] ?? ''];
  if (needed === undefined || holds(project, needed)) return;
  const listed = needed.map((scope) => AUTH + scope).join(' || ');
  throw new ServiceError(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${listed}`,
  );
}
