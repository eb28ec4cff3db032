/** The part of the Apps Script API that clasp uses, on 127.0.0.1, over projects in memory. */
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';

/** A file as the API carries it. */
interface ScriptFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

interface Project {
  readonly parentId: string;
  files: readonly ScriptFile[];
}

interface Answer {
  readonly code: number;
  readonly body: object;
}

const MANIFEST: ScriptFile = { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' };

export const TOKEN = 'token-of-the-test';

export class ScriptApi {
  readonly projects = new Map<string, Project>();
  /** Method and path of each request, in order. */
  readonly requests: string[] = [];
  /** Whether the account has turned the API on. */
  isOn = true;
  private readonly server: Server;
  private made = 0;

  private constructor() {
    this.server = createServer((request, response) => {
      void read(request).then((text) => {
        const { code, body } = this.answer(request, text);
        response.writeHead(code, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
      });
    });
  }

  /** Starts on a free port of this computer alone. */
  static async start(): Promise<ScriptApi> {
    const api = new ScriptApi();
    await new Promise<void>((resolve) => api.server.listen(0, '127.0.0.1', resolve));
    return api;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  get address(): string {
    const at = this.server.address();
    return typeof at === 'object' && at !== null ? `http://127.0.0.1:${at.port}/` : '';
  }

  /** Makes a project, as *Extensions > Apps Script* does, and returns its ID. */
  make(parentId: string): string {
    this.made += 1;
    const id = `script-${this.made}`;
    this.projects.set(id, { parentId, files: [MANIFEST] });
    return id;
  }

  /** Puts files into a project, by file name, as an earlier push has done. */
  fill(id: string, texts: Readonly<Record<string, string>>): void {
    const project = this.projects.get(id);
    const types: Record<string, string> = { js: 'SERVER_JS', html: 'HTML', json: 'JSON' };
    const files = Object.entries(texts).map(([file, source]) => {
      const [name = '', ending = ''] = file.split('.');
      return { name, type: types[ending] ?? '', source };
    });
    if (project) project.files = files;
  }

  private answer(request: IncomingMessage, text: string): Answer {
    const { method = '', url = '', headers } = request;
    this.requests.push(`${method} ${url}`);
    if (headers.authorization !== `Bearer ${TOKEN}`) return refusal(401, 'Invalid credentials');
    if (!this.isOn) {
      return refusal(
        403,
        'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.',
      );
    }
    if (method === 'POST' && url === '/v1/projects') {
      return { code: 200, body: { scriptId: this.make(JSON.parse(text).parentId) } };
    }
    const id = /^\/v1\/projects\/([^/]+)\/content$/.exec(url)?.[1] ?? '';
    const project = this.projects.get(id);
    if (!project) return refusal(404, 'Requested entity was not found.');
    if (method === 'PUT') {
      const files: ScriptFile[] = JSON.parse(text).files;
      const wrong = refuseFiles(files);
      if (wrong) return wrong;
      project.files = files;
    }
    return { code: 200, body: { scriptId: id, files: project.files } };
  }
}

/** https://developers.google.com/apps-script/api/reference/rest/v1/projects/updateContent: the manifest must be there. */
function refuseFiles(files: readonly ScriptFile[]): Answer | null {
  const names = files.map(({ name }) => name);
  if (!files.some(({ name, type }) => name === 'appsscript' && type === 'JSON')) {
    return refusal(400, 'Missing required manifest.');
  }
  return new Set(names).size === names.length ? null : refusal(400, 'Duplicate file names.');
}

function refusal(code: number, message: string): Answer {
  return { code, body: { error: { code, message, errors: [{ message, domain: 'global' }] } } };
}

async function read(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
