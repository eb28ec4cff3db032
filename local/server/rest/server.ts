/** The HTTP server: on this machine only, one request after the other, kept before it is answered. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { refusal } from '../../google/refusal';
import { REST_LIMITS } from '../limits';
import { errorAnswer } from './errors';
import { LOST, type RestFace } from './face';
import type { RestAnswer, RestRequest } from './request';

export interface Listening {
  readonly url: string;
  readonly server: Server;
}

/** Methods that change nothing. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Starts to listen on 127.0.0.1.
 * @param face - answers
 * @param port - 0 for any that is free
 * @param keep - is called after each request that may have changed something, before its answer goes out
 * @throws the system's error when the port is taken
 */
export function listen(face: RestFace, port: number, keep: () => void): Promise<Listening> {
  const server = createServer((message, response) => {
    const answered = receive(message).then((body) => {
      const answer = body === null ? tooLarge() : face.answer(requestOf(message, body));
      if (!SAFE.has(message.method ?? '')) keep();
      if (answer === LOST) message.socket.destroy();
      else send(response, answer, body === null);
    });
    // A client that goes away before all has come has asked for nothing.
    answered.catch((error: unknown) => {
      if (!message.destroyed || message.complete) throw error;
    });
  });
  // Clients keep connections open for as long as they live, also while a run of a script keeps all of them waiting.
  server.keepAliveTimeout = 0;
  server.requestTimeout = 0;
  server.headersTimeout = 0;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ url: `http://127.0.0.1:${bound}`, server });
    });
  });
}

function requestOf({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer): RestRequest {
  const cut = url.indexOf('?');
  const plain = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value[0] : value,
  ]);
  return overridden({
    verb: method,
    path: cut < 0 ? url : url.slice(0, cut),
    query: new URLSearchParams(cut < 0 ? '' : url.slice(cut + 1)),
    headers: Object.fromEntries(plain),
    body,
  });
}

/** Google's client for Python sends a long address as a form, and says which method is meant (docs/platform.md, P199). */
function overridden(request: RestRequest): RestRequest {
  const { verb, headers, query, body } = request;
  const meant = headers['x-http-method-override'];
  if (verb !== 'POST' || meant === undefined) return request;
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    return { ...request, verb: meant };
  const form = new URLSearchParams([...query, ...new URLSearchParams(body.toString('utf8'))]);
  return { ...request, verb: meant, query: form, body: Buffer.alloc(0), isForm: true };
}

/** A body up to its limit; null for one that is larger, of which the rest is not taken. */
async function receive(message: IncomingMessage): Promise<Buffer | null> {
  if (Number(message.headers['content-length'] ?? 0) > REST_LIMITS.bodyBytes) return null;
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of message) {
    bytes += piece.length;
    if (bytes > REST_LIMITS.bodyBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const tooLarge = (): RestAnswer => errorAnswer(refusal(413, 'Request Entity Too Large', 'uploadTooLarge'));

function send(response: ServerResponse, { code, headers, body }: RestAnswer, isLast: boolean): void {
  const length = code === 204 ? {} : { 'Content-Length': String(body.length) };
  const close = isLast ? { Connection: 'close' } : {};
  response.writeHead(code, { ...headers, ...length, ...close });
  response.end(body);
}
