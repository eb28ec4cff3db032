/** Which method a request asks for, by the routes of Google's discovery documents. */
import { type ApiName, tableOf } from '../../google/discovery/table';

export interface Routed {
  readonly api: ApiName;
  /** Full name, `drive.files.list`. */
  readonly method: string;
  /** Parameters of the path by name. */
  readonly params: Readonly<Record<string, string>>;
  /** Whether contents come along. */
  readonly isUpload: boolean;
}

interface Route {
  readonly api: ApiName;
  readonly method: string;
  readonly verb: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly isUpload: boolean;
}

const APIS: readonly ApiName[] = ['drive', 'sheets', 'script', 'bigquery'];

const ROUTES: readonly Route[] = APIS.flatMap(
  (api) =>
    Object.entries(tableOf(api).routes).flatMap(([method, text]) => {
      const [verb = '', path = '', upload] = text.split(' ');
      const plain = routeOf(api, method, verb, path, false);
      return upload === undefined ? [plain] : [plain, routeOf(api, method, verb, upload, true)];
    }),
  // Of two that fit, the one with fewer parameters is meant: `files/generateIds`, not `files/{fileId}`.
).sort((a, b) => a.names.length - b.names.length);

function routeOf(api: ApiName, method: string, verb: string, path: string, isUpload: boolean): Route {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const source = path
    .replace(/[.$]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_, name) => (name === 'range' ? '([^/]+?)' : '([^/:]+)'));
  return { api, method, verb, pattern: new RegExp(`^${source}$`), names, isUpload };
}

/**
 * @param verb - method of HTTP
 * @param path - as it was sent, still encoded
 * @returns null when no service has such an address
 */
export function route(verb: string, path: string): Routed | null {
  // google-spreadsheet writes `ID/` and `ID/:batchUpdate`, which Google takes (docs/platform.md).
  const plain = path.replace(/\/:(?=\w+$)/, ':').replace(/\/$/, '');
  for (const { api, method, pattern, names, isUpload, verb: wanted } of ROUTES) {
    const found = wanted === verb ? pattern.exec(plain) : null;
    if (found === null) continue;
    const params = names.map((name, place) => [name, decoded(found[place + 1] ?? '')]);
    return { api, method, params: Object.fromEntries(params), isUpload };
  }
  return null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
