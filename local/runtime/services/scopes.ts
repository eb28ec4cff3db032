/** Which OAuth scopes the built-in services need, and what a script's token holds. */
import type { Caller } from '../../google/caller';
import { ServiceError } from '../../google/service-error';
import type { LiveExecution } from '../execution';
import type { World } from '../world';

const AUTH = 'https://www.googleapis.com/auth/';

const CONTAINER = ['spreadsheets', 'spreadsheets.currentonly'];

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

/** Scopes that the person granted, of those that the project asks for; null when it names none. */
export function grantedScopes(world: World): string[] | null {
  const { scopes } = world.project;
  return scopes && [...scopes].filter((scope) => isGranted(world, scope));
}

/** Whom the APIs see behind an execution: its account, with the scopes of the script's token. */
export function callerOf(world: World, { start }: LiveExecution): Caller {
  return {
    user: start.user,
    program: 'script',
    holds: (needed) => start.as !== 'simple' && needed.some((scope) => isGranted(world, AUTH + scope)),
  };
}

/**
 * Refuses a built-in method that the manifest does not open, or that a simple trigger may not use.
 * @param method - such as `MailApp.sendEmail`
 * @throws ServiceError in the words that users report
 */
export function checkScopes(world: World, live: LiveExecution, method: string): void {
  const service = method.split('.')[0] ?? '';
  const needed = BUILT_IN[method] ?? BUILT_IN[service];
  if (needed === undefined || callerOf(world, live).holds(needed)) return;
  if (live.start.as === 'simple' && OPEN_TO_SIMPLE.includes(service)) return;
  const listed = needed.map((scope) => AUTH + scope).join(' || ');
  throw new ServiceError(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${listed}`,
  );
}
