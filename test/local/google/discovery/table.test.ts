/** The derived table: what it holds, and that it is what the script makes. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ApiName, tableOf } from '../../../../local/google/discovery/table';

const script = resolve('scripts/make-discovery.mjs');

const APIS: readonly ApiName[] = ['drive', 'sheets', 'script', 'bigquery'];

it('holds the methods that are written here, and the address of every method that the service has', () => {
  for (const api of APIS) {
    const { methods, routes } = tableOf(api);
    expect(Object.keys(routes)).toEqual(expect.arrayContaining(Object.keys(methods)));
    expect(Object.keys(routes).length).toBeGreaterThan(Object.keys(methods).length);
  }
  expect(tableOf('drive').routes['drive.files.create']).toBe('POST /drive/v3/files /upload/drive/v3/files');
});

it('holds every schema that one of its types names', () => {
  for (const api of APIS) {
    const { schemas, methods } = tableOf(api);
    const words = Object.values(schemas).flatMap((schema) => Object.values(schema));
    const named = words.flatMap((word) => [...word.matchAll(/@([\w.]+)/g)].map((match) => match[1] ?? ''));
    const used = Object.values(methods).flatMap(({ request, response }) =>
      [request, response].flatMap((name) => name ?? []),
    );
    expect([...named, ...used].filter((name) => schemas[name] === undefined)).toEqual([]);
  }
});

it('holds the kinds of request that batchUpdate has, those too that are not written here', () => {
  const kinds = Object.keys(tableOf('sheets').schemas.Request ?? {});
  expect(kinds).toEqual(
    expect.arrayContaining(['updateCells', 'copyPaste', 'updateSheetProperties', 'addChart']),
  );
});

describe('make-discovery', () => {
  it('cuts a discovery document down to types, and names schemas that are written in place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'discovery-'));
    try {
      mkdirSync(join(folder, 'local/google/discovery'), { recursive: true });
      cpSync(script, join(folder, 'make-discovery.mjs'));
      for (const name of ['drive.v3.json', 'sheets.v4.json', 'script.v1.json', 'bigquery.v2.json']) {
        writeFileSync(join(folder, name), JSON.stringify(DOCUMENT));
      }
      execFileSync(process.execPath, ['make-discovery.mjs', '.'], { cwd: folder });
      const made = JSON.parse(readFileSync(join(folder, 'local/google/discovery/drive.v3.json'), 'utf8'));
      expect(made.methods['drive.about.get']).toEqual({ parameters: PARAMETERS_CUT, response: 'Thing' });
      expect(made.schemas).toEqual({
        Thing: {
          when: 'string',
          size: 'int64',
          kind: '=A|B',
          part: '@Thing.part',
          many: '[@Thing',
          map: '{double',
        },
        'Thing.part': { mask: 'mask' },
      });
      expect(made.routes['drive.about.get']).toBe('GET /drive/v3/about');
      expect(made.common).toEqual({ fields: { type: 'string' } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says how it is used when it is given no folder', () => {
    expect(() => execFileSync(process.execPath, [script], { stdio: 'pipe' })).toThrow(
      'usage: node scripts/make-discovery.mjs',
    );
  });
});

const PARAMETERS_CUT = {
  id: { type: 'string', required: true },
  size: { type: 'int32', minimum: 1 },
  ids: { type: '[string' },
};

const method = (id: string): object => ({
  id,
  parameters: {
    id: { type: 'string', required: true, description: 'dropped' },
    size: { type: 'integer', format: 'int32', minimum: '1' },
    ids: { type: 'string', repeated: true },
  },
  response: { $ref: 'Thing' },
});

const SCHEMAS = {
  Thing: {
    properties: {
      when: { type: 'string', format: 'google-datetime' },
      size: { type: 'string', format: 'int64' },
      kind: { type: 'string', enum: ['A', 'B'] },
      part: { type: 'object', properties: { mask: { type: 'string', format: 'google-fieldmask' } } },
      many: { type: 'array', items: { $ref: 'Thing' } },
      map: { type: 'object', additionalProperties: { type: 'number' } },
    },
  },
  Unreached: { properties: {} },
};

const ABOUT = {
  about: { methods: { get: { ...method('drive.about.get'), httpMethod: 'GET', path: 'about' } } },
};

/** Methods by their path, `files.list`, each where a discovery document has it. */
function resourcesOf(paths: readonly string[]): object {
  const names = [...new Set(paths.map((path) => path.split('.')[0] ?? ''))];
  const resources = names.map((name) => {
    const inside = paths
      .filter((path) => path.startsWith(`${name}.`))
      .map((path) => path.slice(name.length + 1));
    const own = inside.filter((path) => !path.includes('.'));
    const deeper = inside.filter((path) => path.includes('.'));
    const methods = Object.fromEntries(own.map((each) => [each, method(`${name}.${each}`)]));
    return [name, { methods, ...(deeper.length > 0 ? { resources: resourcesOf(deeper) } : {}) }];
  });
  return Object.fromEntries(resources);
}

/** Names of all methods that the script looks for, without that of their service. */
const PATHS = APIS.flatMap((api) =>
  Object.keys(tableOf(api).methods).map((name) => name.slice(name.indexOf('.') + 1)),
);

/** A discovery document with the methods of all services, all alike, and one schema that none of them reaches. */
const DOCUMENT = {
  revision: '1',
  servicePath: 'drive/v3/',
  parameters: { key: { type: 'string' }, fields: { type: 'string' } },
  resources: { ...resourcesOf(PATHS), ...ABOUT },
  schemas: SCHEMAS,
};
