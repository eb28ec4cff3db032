/** Contents of Drive's files over HTTP, whole or by ranges. */
import { ApiError } from '../api-error';
import { checkCall } from '../discovery/check';
import { headOf } from '../drive/store';
import type { LiveExecution } from '../execution';
import { errorFacts, refusal } from '../refusal';
import type { World } from '../world';
import type { MediaAddress } from './address';
import { fileFor } from './drive';
import { checkEnabled } from './enabled';
import { checkApiScopes } from './scopes';

/** As users saw it; https://github.com/openstyles/stylus/issues/2000 */
const WITHHELD = 'This revision cannot be downloaded by the authenticated user.';

/** An HTTP response; the body is a binary string, one char per byte. */
export interface HttpResponse {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `UrlFetchApp` takes no larger response. https://developers.google.com/apps-script/guides/services/quotas */
export const RESPONSE_BYTES = 50 * 1024 * 1024;

/** @param error - as an API states it */
export function errorResponse(error: ApiError): HttpResponse {
  const body = Buffer.from(JSON.stringify({ error: errorFacts(error) }, null, 2)).toString('latin1');
  return { code: error.code, headers: { 'Content-Type': 'application/json; charset=UTF-8' }, body };
}

/** First byte and the byte after the last, or null when the range lies outside; https://www.rfc-editor.org/rfc/rfc9110#section-14 */
function rangeOf(header: string, size: number): { start: number; end: number } | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (found === null) return { start: 0, end: size };
  const [, first = '', last = ''] = found;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return start < end ? { start, end } : null;
}

/**
 * Answers a request for contents.
 * @param world - whose Drive it is
 * @param live - whose token is good
 * @param address - what is asked for
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
  { fileId, revisionId, query }: MediaAddress,
  headers: ReadonlyMap<string, string>,
): HttpResponse {
  if (headers.get('authorization') !== `Bearer ${live.token}`) {
    throw refusal(401, 'Request had invalid authentication credentials. Expected OAuth 2 access token.');
  }
  const method = revisionId === null ? 'drive.files.get' : 'drive.revisions.get';
  checkCall('drive', method, { ...query, fileId, ...(revisionId === null ? {} : { revisionId }) }, undefined);
  checkEnabled(world, method);
  checkApiScopes(world, live, 'drive.files.download');
  world.drive.refresh();
  const entry = fileFor(world, live, fileId);
  const head = headOf(entry);
  if (head === undefined) {
    throw refusal(
      403,
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
    );
  }
  const revision = revisionId === null ? head : entry.revisions.find(({ id }) => id === revisionId);
  if (revision === undefined) throw refusal(404, `Revision not found: ${String(revisionId)}.`);
  if (revisionId !== null && !revision.keepForever) throw refusal(403, WITHHELD);
  return bytesOf(world, { ...entry, revision }, headers.get('range'));
}

function bytesOf(
  world: World,
  file: { id: string; mimeType: string; revision: { id: string; size: number } },
  asked: string | undefined,
): HttpResponse {
  const { size } = file.revision;
  const range = asked === undefined ? { start: 0, end: size } : rangeOf(asked, size);
  const type = { 'Content-Type': file.mimeType };
  if (range === null)
    return { code: 416, headers: { ...type, 'Content-Range': `bytes */${size}` }, body: '' };
  const hidden = world.appData.bytesOf(file.id)?.subarray(range.start, range.end);
  const bytes = hidden ?? world.drive.read(file.id, file.revision.id, range.start, range.end);
  if (bytes === undefined) throw refusal(404, `Revision not found: ${file.revision.id}.`);
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const length = { ...type, 'Content-Length': String(body.length) };
  if (asked === undefined) return { code: 200, headers: length, body };
  const shown = `bytes ${range.start}-${range.end - 1}/${size}`;
  return { code: 206, headers: { ...length, 'Content-Range': shown }, body };
}
