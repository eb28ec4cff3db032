/** The derived table: what it holds, and that it is what the script makes. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { tableOf } from '../../../local/discovery/table';

const script = resolve(__dirname, '../../../scripts/make-discovery.mjs');

it('holds the methods that a script may use, and of those that write to Drive what files of its own need', () => {
  expect(Object.keys(tableOf('drive').methods)).toEqual([
    'drive.files.list',
    'drive.files.get',
    'drive.files.create',
    'drive.files.update',
    'drive.files.delete',
    'drive.revisions.list',
    'drive.revisions.get',
    'drive.about.get',
  ]);
  expect(Object.keys(tableOf('sheets').methods)).toHaveLength(10);
});

it('holds every schema that one of its types names', () => {
  for (const api of ['drive', 'sheets'] as const) {
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
      mkdirSync(join(folder, 'local/discovery'), { recursive: true });
      cpSync(script, join(folder, 'make-discovery.mjs'));
      for (const name of ['drive.v3.json', 'sheets.v4.json']) {
        writeFileSync(join(folder, name), JSON.stringify(DOCUMENT));
      }
      execFileSync(process.execPath, ['make-discovery.mjs', '.'], { cwd: folder });
      const made = JSON.parse(readFileSync(join(folder, 'local/discovery/drive.v3.json'), 'utf8'));
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

const methods = (...names: readonly string[]): object =>
  Object.fromEntries(
    names.map((name) => [name, method(name === 'get' ? 'drive.about.get' : `drive.${name}`)]),
  );

/** A discovery document with the methods of both services, all alike, and one schema that none of them reaches. */
const DOCUMENT = {
  revision: '1',
  parameters: { key: { type: 'string' }, fields: { type: 'string' } },
  resources: {
    files: { methods: methods('list', 'get', 'create', 'update', 'delete') },
    revisions: { methods: methods('list', 'get') },
    about: { methods: methods('get') },
    spreadsheets: {
      methods: methods('get', 'batchUpdate', 'getByDataFilter'),
      resources: {
        values: {
          methods: methods('get', 'update', 'batchGet', 'batchUpdate', 'append', 'clear', 'batchClear'),
        },
      },
    },
  },
  schemas: SCHEMAS,
};
