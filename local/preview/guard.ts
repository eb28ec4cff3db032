/** Who may use the preview: this machine's browser, with the token, from the preview's own page. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** HTTP status with which a request is refused. */
export type Refusal = 403 | 404 | 405 | 415;

export interface Asked {
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Checks a request before any other code sees it. The `Host` keeps out pages of other sites whose own name points to this
 * machine; the `Origin` keeps out pages of other sites that send requests here.
 * @param port - on which the preview listens
 * @param token - in the preview's address
 * @returns null when the request may pass
 */
export function refusalOf(asked: Asked, port: number, token: string): Refusal | null {
  const { host, origin } = asked.headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) return 403;
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  if (!isToken(asked.path.split('/')[1] ?? '', token)) return 404;
  if (asked.method === 'GET') return null;
  if (asked.method !== 'POST') return 405;
  // A form of another site cannot send JSON without a preflight request.
  if (origin === undefined) return 403;
  return asked.headers['content-type'] === 'application/json' ? null : 415;
}

function isToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
