/** The Apps Script API. https://developers.google.com/apps-script/api/reference/rest/v1 */
import { checkApiScopes } from '../../google/api-scopes';
import type { Caller } from '../../google/caller';
import { checkCall } from '../../google/discovery/check';
import { selectFields } from '../../google/discovery/fields';
import { refusal } from '../../google/refusal';
import type { RestCall } from '../../google/rest-call';
import type { Google } from '../google';
import { CONTENT_METHODS } from './script-content';
import { DEPLOYMENT_METHODS } from './script-deployments';
import type { Method } from './script-project';
import { VERSION_METHODS } from './script-versions';

/** What Google says to an account that has not turned the API on; clasp's users report it so. */
const API_OFF =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';

const METHODS: Readonly<Record<string, Method>> = {
  ...CONTENT_METHODS,
  ...VERSION_METHODS,
  ...DEPLOYMENT_METHODS,
};

/** Whether a method is there. */
export function hasScriptMethod(method: string): boolean {
  return Object.hasOwn(METHODS, method);
}

/**
 * Answers one call.
 * @param method - full name
 * @throws ApiError as Google refuses
 */
export function answerScript(google: Google, caller: Caller, method: string, call: RestCall): unknown {
  checkCall('script', method, call.params, call.body);
  if (google.accounts.byEmail.get(caller.user)?.isScriptApiOn === false) throw refusal(403, API_OFF);
  checkApiScopes(caller, method);
  return selectFields(METHODS[method]?.(google, caller, call), call.params.fields);
}
