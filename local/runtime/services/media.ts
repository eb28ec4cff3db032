/** Contents of Drive's files, as `UrlFetchApp` fetches them. */
import { ApiError } from '../../google/api-error';
import { checkCall } from '../../google/discovery/check';
import { readMedia } from '../../google/drive/methods/media';
import { errorResponse, type HttpResponse } from '../../google/http-response';
import { refusal } from '../../google/refusal';
import type { LiveExecution } from '../execution';
import type { World } from '../world';
import type { MediaAddress } from './address';
import { checkEnabled } from './enabled';
import { callerOf } from './scopes';

/** `UrlFetchApp` takes no larger response. https://developers.google.com/apps-script/guides/services/quotas */
export const RESPONSE_BYTES = 50 * 1024 * 1024;

/**
 * Answers a request for contents.
 * @param headers - of the request, names in small letters
 */
export function fetchMedia(
  world: World,
  live: LiveExecution,
  address: MediaAddress,
  headers: ReadonlyMap<string, string>,
): HttpResponse {
  try {
    return media(world, live, address, headers);
  } catch (error) {
    if (error instanceof ApiError) return errorResponse(error);
    throw error;
  }
}

function media(
  world: World,
  live: LiveExecution,
  address: MediaAddress,
  headers: ReadonlyMap<string, string>,
): HttpResponse {
  if (headers.get('authorization') !== `Bearer ${live.token}`) {
    throw refusal(401, 'Request had invalid authentication credentials. Expected OAuth 2 access token.');
  }
  const { fileId, revisionId, query } = address;
  const method = revisionId === null ? 'drive.files.get' : 'drive.revisions.get';
  checkCall('drive', method, { ...query, fileId, ...(revisionId === null ? {} : { revisionId }) }, undefined);
  checkEnabled(world, method);
  return readMedia({ house: world, caller: callerOf(world, live) }, address, headers.get('range'));
}
