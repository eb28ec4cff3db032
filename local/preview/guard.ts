/** Who may talk to the preview: this machine's own browser, with the token, from the preview's own page. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request is answered when it may not pass; 0 when it may. */
export type Verdict = 0 | 403 | 404 | 405 | 415;

export interface Asked {
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Judges a request before anything else looks at it. The `Host` keeps out pages of other sites that point their own
 * name at this machine; the `Origin` keeps out pages that send a request here by themselves.
 * @param port - on which the preview listens
 * @param token - that its address holds
 */
export function judge(asked: Asked, port: number, token: string): Verdict {
  const { host, origin } = asked.headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) return 403;
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  if (!isToken(asked.path.split('/')[1] ?? '', token)) return 404;
  if (asked.method === 'GET') return 0;
  if (asked.method !== 'POST') return 405;
  // A form of another site cannot send JSON without asking first.
  if (origin === undefined) return 403;
  return asked.headers['content-type'] === 'application/json' ? 0 : 415;
}

function isToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
