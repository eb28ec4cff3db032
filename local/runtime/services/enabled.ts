/** Which APIs are turned on in the script's own Cloud project: pushing a manifest was seen not to turn them on. */
import { ApiError } from '../../google/api-error';
import type { World } from '../world';
import type { Api } from './api';

/** How Google names an API, and where it is turned on. */
const NAMES: Readonly<Record<Api, string>> = { drive: 'Google Drive API', sheets: 'Google Sheets API' };

/** Number of the project that Google makes for a script. */
const PROJECT = '730183921234';

const isApi = (name: string): name is Api => name in NAMES;

/**
 * Refuses a request to an API that is not turned on, whichever way it comes.
 * https://github.com/googleworkspace/apps-script-oauth2/issues/443, https://cloud.google.com/service-usage/docs/troubleshooting
 * @param method - such as `drive.files.list`
 * @throws ApiError 403
 */
export function checkEnabled(world: World, method: string): void {
  const api = method.split('.')[0] ?? '';
  if (!isApi(api) || !world.turnedOff.has(api)) return;
  const service = `${api}.googleapis.com`;
  const page = `https://console.developers.google.com/apis/api/${service}/overview?project=${PROJECT}`;
  const message =
    `${NAMES[api]} has not been used in project ${PROJECT} before or it is disabled. Enable it by visiting ${page} ` +
    'then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';
  const info = {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason: 'SERVICE_DISABLED',
    domain: 'googleapis.com',
    metadata: { consumer: `projects/${PROJECT}`, service },
  };
  throw new ApiError(403, 'PERMISSION_DENIED', message, [info], 'accessNotConfigured');
}
