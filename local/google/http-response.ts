/** An answer over HTTP, as a script or a client of the REST face gets it. */
import type { ApiError } from './api-error';
import { errorFacts } from './refusal';

/** An HTTP response; the body is a binary string, one char per byte. */
export interface HttpResponse {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** @param error - as an API states it */
export function errorResponse(error: ApiError): HttpResponse {
  const body = Buffer.from(JSON.stringify({ error: errorFacts(error) }, null, 2)).toString('latin1');
  return { code: error.code, headers: { 'Content-Type': 'application/json; charset=UTF-8' }, body };
}
