/** Requests over HTTP, and what they say. */
import { invalidArgument } from '../../google/api-error';

export interface RestRequest {
  readonly verb: string;
  /** Path, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  /** Whether the query came as a body, where it may be of any length. */
  readonly isForm?: true;
}

/** An answer; the body is empty where there is none. */
export interface RestAnswer {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Parameters that concern the transport, not the method. https://cloud.google.com/apis/docs/system-parameters */
const TRANSPORT = new Set(['$.xgafv', 'callback', 'key', 'upload_protocol', 'uploadType', 'upload_id']);

/** Parameters of a query by name; a repeated one is a list. */
export function paramsOf(query: URLSearchParams): Record<string, string | string[]> {
  const params: Record<string, string | string[]> = Object.create(null);
  for (const name of new Set(query.keys())) {
    if (TRANSPORT.has(name)) continue;
    const all = query.getAll(name);
    params[name] = all.length > 1 ? all : (all[0] ?? '');
  }
  return params;
}

/**
 * A body as JSON; undefined for an empty one.
 * @throws ApiError 400
 */
export function jsonOf(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw invalidArgument('Invalid JSON payload received. Unexpected token.');
  }
}

/**
 * An answer of JSON.
 * @param value - undefined answers with nothing
 * @param code - HTTP status; 204 where there is nothing to say, unless another is given
 */
export function jsonAnswer(value: unknown, code = value === undefined ? 204 : 200): RestAnswer {
  if (value === undefined) return { code, headers: {}, body: Buffer.alloc(0) };
  const headers = { 'Content-Type': 'application/json; charset=UTF-8' };
  return { code, headers, body: Buffer.from(JSON.stringify(value)) };
}
