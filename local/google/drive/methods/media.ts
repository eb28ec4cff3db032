/** Contents of Drive's files over HTTP, whole or by ranges. */
import { checkApiScopes } from '../../api-scopes';
import type { HttpResponse } from '../../http-response';
import { refusal } from '../../refusal';
import type { DriveHouse } from '../house';
import { headOf } from '../store';
import { fileFor, type Visit } from './find';

/** As users saw it; https://github.com/openstyles/stylus/issues/2000 */
const WITHHELD = 'This revision cannot be downloaded by the authenticated user.';

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
 * @param address - what is asked for; its query is already checked
 * @param range - the header of the request; undefined for all of it
 * @throws ApiError as Google refuses
 */
export function readMedia(
  visit: Visit,
  { fileId, revisionId }: { readonly fileId: string; readonly revisionId: string | null },
  range: string | undefined,
): HttpResponse {
  checkApiScopes(visit.caller, 'drive.files.download');
  visit.house.drive.refresh();
  const entry = fileFor(visit, fileId);
  const head = headOf(entry);
  if (head === undefined) {
    throw refusal(
      403,
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      'fileNotDownloadable',
    );
  }
  const revision = revisionId === null ? head : entry.revisions.find(({ id }) => id === revisionId);
  if (revision === undefined) throw refusal(404, `Revision not found: ${String(revisionId)}.`);
  if (revisionId !== null && !revision.keepForever) throw refusal(403, WITHHELD);
  return bytesOf(visit.house, { ...entry, revision }, range);
}

function bytesOf(
  house: DriveHouse,
  file: { id: string; mimeType: string; revision: { id: string; size: number } },
  asked: string | undefined,
): HttpResponse {
  const { size } = file.revision;
  const range = asked === undefined ? { start: 0, end: size } : rangeOf(asked, size);
  const type = { 'Content-Type': file.mimeType };
  if (range === null)
    return { code: 416, headers: { ...type, 'Content-Range': `bytes */${size}` }, body: '' };
  const hidden = house.appData.bytesOf(file.id)?.subarray(range.start, range.end);
  const bytes = hidden ?? house.drive.read(file.id, file.revision.id, range.start, range.end);
  if (bytes === undefined) throw refusal(404, `Revision not found: ${file.revision.id}.`);
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const length = { ...type, 'Content-Length': String(body.length) };
  if (asked === undefined) return { code: 200, headers: length, body };
  const shown = `bytes ${range.start}-${range.end - 1}/${size}`;
  return { code: 206, headers: { ...length, 'Content-Range': shown }, body };
}
