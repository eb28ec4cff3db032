/** Uploads: whole, in two parts, or begun and then sent piece by piece. https://developers.google.com/workspace/drive/api/guides/manage-uploads */
import { randomBytes } from 'node:crypto';
import type { Caller } from '../../google/caller';
import { refusal } from '../../google/refusal';
import type { RestCall } from '../../google/rest-call';
import { readMultipart } from './multipart';
import { jsonOf, type RestAnswer, type RestRequest } from './request';
import type { Routed } from './route';

/** An upload that has begun. */
interface Session {
  readonly caller: Caller;
  readonly routed: Routed;
  readonly params: RestCall['params'];
  readonly body: unknown;
  readonly type: string;
  pieces: Buffer;
}

/** A call with its contents, or an answer that says to go on. */
export type Received =
  | { readonly kind: 'call'; readonly call: RestCall }
  | { readonly kind: 'answer'; readonly answer: RestAnswer };

export class Uploads {
  private readonly sessions = new Map<string, Session>();

  /**
   * Takes what a request uploads.
   * @param request - to an address of uploads
   * @param routed - the method, and what its path says
   * @param params - of path and query
   * @throws ApiError 400
   */
  take(request: RestRequest, routed: Routed, params: RestCall['params'], caller: Caller): Received {
    const kind = request.query.get('uploadType');
    const type = request.headers['content-type'] ?? '';
    const bytes = request.body.length;
    if (kind === 'multipart') {
      const upload = readMultipart(request.body, type);
      const body = withType(upload.body, upload.type);
      return { kind: 'call', call: { params, body, bytes, media: upload.media } };
    }
    if (kind === 'media') {
      const call = { params, body: withType(undefined, type), bytes, media: request.body.toString('latin1') };
      return { kind: 'call', call };
    }
    if (kind === 'resumable') return { kind: 'answer', answer: this.begin(request, routed, params, caller) };
    throw refusal(400, 'Invalid upload type.', 'badRequest');
  }

  /** Whether a request goes on with an upload that has begun. */
  isPiece({ query, verb }: RestRequest): boolean {
    return query.has('upload_id') && (verb === 'PUT' || verb === 'POST');
  }

  /**
   * Takes a piece of an upload.
   * @param request - whose address names the upload
   * @returns the whole call when it was the last piece, or the answer that says how far it is
   * @throws ApiError 404 for an upload that never began, or is forgotten
   */
  addPiece(request: RestRequest): Received & { readonly session: Pick<Session, 'caller' | 'routed'> } {
    const id = request.query.get('upload_id') ?? '';
    const session = this.sessions.get(id);
    if (session === undefined) throw refusal(404, 'Upload session not found.');
    const { start, total } = rangeOf(request.headers['content-range'], request.body.length);
    // A piece that was sent before overlaps what is there; it is the same.
    if (start !== null && start <= session.pieces.length)
      session.pieces = Buffer.concat([session.pieces.subarray(0, start), request.body]);
    const { pieces, body, type, params } = session;
    if (total === null || pieces.length < total)
      return { kind: 'answer', answer: goOn(pieces.length), session };
    this.sessions.delete(id);
    const call = { params, body: withType(body, type), bytes: total, media: pieces.toString('latin1') };
    return { kind: 'call', call, session };
  }

  private begin(
    request: RestRequest,
    routed: Routed,
    params: RestCall['params'],
    caller: Caller,
  ): RestAnswer {
    const id = randomBytes(24).toString('base64url');
    const type = request.headers['x-upload-content-type'] ?? '';
    this.sessions.set(id, {
      caller,
      routed,
      params,
      body: jsonOf(request.body),
      type,
      pieces: Buffer.alloc(0),
    });
    const address = `http://${request.headers.host}${request.path}?uploadType=resumable&upload_id=${id}`;
    return { code: 200, headers: { Location: address, 'X-GUploader-UploadID': id }, body: Buffer.alloc(0) };
  }
}

/** What contents are, unless the request says it itself. */
function withType(body: unknown, type: string): unknown {
  const bare = type.split(';')[0]?.trim() ?? '';
  const isTold = Object(body).mimeType !== undefined || bare === '' || bare === 'application/octet-stream';
  return isTold ? body : { ...Object(body), mimeType: bare };
}

/** Where a piece begins and how long the whole is, a star for what is not known; without the header it is all. */
function rangeOf(header: string | undefined, length: number): { start: number | null; total: number | null } {
  if (header === undefined) return { start: 0, total: length };
  const [, first, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(header) ?? [];
  if (total === undefined) throw refusal(400, 'Failed to parse Content-Range header.');
  return { start: first === undefined ? null : Number(first), total: total === '*' ? null : Number(total) };
}

function goOn(received: number): RestAnswer {
  const range = received === 0 ? {} : { Range: `bytes=0-${received - 1}` };
  return { code: 308, headers: range, body: Buffer.alloc(0) };
}
