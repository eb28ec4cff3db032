/** The preview's server: on this machine only, for requests with the token. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { refusalOf } from './guard';
import { PREVIEW } from './limits';
import { PAGE_POLICY, SHELL_POLICY, withGoogle } from './page';
import { readCall, readCount, readFields, readText } from './request';
import type { Session } from './session';

/** The files that are served: path in the address, built file, and MIME type. */
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '': ['shell.html', 'text/html; charset=utf-8'],
  'shell.js': ['shell.js', 'text/javascript; charset=utf-8'],
  'shell.css': ['shell.css', 'text/css; charset=utf-8'],
};

export interface Listening {
  readonly address: string;
  readonly server: Server;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly policy: string;
}

/**
 * Starts to listen.
 * @param session - the world that is shown
 * @param built - folder in which the shell was built
 * @param port - as the system takes it: 0 asks for any free port
 * @returns the address to open, with its token
 */
export function listen(session: Session, built: string, port: number): Promise<Listening> {
  const token = randomBytes(18).toString('base64url');
  const server = createServer((request, response) => {
    const { method = 'GET', url = '', headers } = request;
    const refused = refusalOf({ method, path: url, headers }, portOf(server), token);
    if (refused !== null) return send(response, plain(refused, ''));
    const path = url.split('?')[0]?.split('/').slice(2).join('/') ?? '';
    if (method === 'GET') return send(response, get(session, built, path));
    return receive(request, (body) => send(response, post(session, path, body)));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({ address: `http://127.0.0.1:${portOf(server)}/${token}/`, server });
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function get(session: Session, built: string, path: string): Answer {
  const file = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
  if (file) {
    const [name, type] = file;
    return { status: 200, type, body: readFileSync(join(built, name)), policy: SHELL_POLICY };
  }
  const number = /^page\/(\d{1,9})$/.exec(path)?.[1];
  const html = number === undefined ? undefined : session.page(Number(number));
  if (html === undefined) return plain(404, '');
  const bridge = readFileSync(join(built, 'bridge.js'), 'utf8');
  const body = withGoogle(html, bridge, session.functionNames());
  return { status: 200, type: 'text/html; charset=utf-8', body, policy: PAGE_POLICY };
}

function post(session: Session, path: string, body: string): Answer {
  const fields = readFields(body);
  if (fields === null) return plain(400, '');
  const count = (name: string) => readCount(fields, name);
  if (path === 'status') return json(session.status());
  if (path === 'cells') {
    const { rows, columns } = { rows: count('rows'), columns: count('columns') };
    const at = { row: count('row'), rows, column: count('column'), columns };
    return json(session.cells(count('sheetId'), at));
  }
  const place = {
    sheetId: count('sheetId'),
    row: Math.max(1, count('row')),
    column: Math.max(1, count('column')),
  };
  if (path === 'select') {
    session.select(place.sheetId, place.row, place.column);
    return json(session.status());
  }
  if (path === 'type') {
    const text = readText(fields, 'text');
    if (text === null) return plain(400, '');
    session.type(place, text);
    return json(session.status());
  }
  if (path === 'advance') {
    session.advance(count('ms'));
    return json(session.status());
  }
  const call = path === 'call' ? readCall(fields, session.functionNames()) : null;
  return call ? json(session.call(call)) : plain(404, '');
}

/** Reads a body up to its limit. */
function receive(request: IncomingMessage, take: (body: string) => void): void {
  const pieces: Buffer[] = [];
  let bytes = 0;
  request.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes > PREVIEW.requestBytes) request.destroy();
    else pieces.push(piece);
  });
  request.on('end', () => take(Buffer.concat(pieces).toString('utf8')));
}

function json(value: unknown): Answer {
  return { status: 200, type: 'application/json', body: JSON.stringify(value), policy: SHELL_POLICY };
}

function plain(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body, policy: SHELL_POLICY };
}

function send(response: ServerResponse, { status, type, body, policy }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(body);
}
