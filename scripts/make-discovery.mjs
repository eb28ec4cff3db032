// Derives local/google/discovery/*.json, what calls are checked against, from Google's discovery documents.
// Usage: node scripts/make-discovery.mjs FOLDER
// FOLDER holds drive.v3.json (https://www.googleapis.com/discovery/v1/apis/drive/v3/rest),
// sheets.v4.json (https://sheets.googleapis.com/$discovery/rest?version=v4),
// script.v1.json (https://script.googleapis.com/$discovery/rest?version=v1) and
// bigquery.v2.json (https://bigquery.googleapis.com/discovery/v1/apis/bigquery/v2/rest).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The methods that are written here; everything else is refused by name. */
const METHODS = {
  'drive.v3': [
    'files.list',
    'files.get',
    'files.create',
    'files.update',
    'files.delete',
    'files.copy',
    'files.emptyTrash',
    'files.generateIds',
    'permissions.list',
    'permissions.get',
    'permissions.create',
    'permissions.update',
    'permissions.delete',
    'changes.getStartPageToken',
    'changes.list',
    'revisions.list',
    'revisions.get',
    'revisions.update',
    'about.get',
  ],
  'sheets.v4': [
    'spreadsheets.get',
    'spreadsheets.create',
    'spreadsheets.sheets.copyTo',
    'spreadsheets.developerMetadata.get',
    'spreadsheets.developerMetadata.search',
    'spreadsheets.batchUpdate',
    'spreadsheets.getByDataFilter',
    'spreadsheets.values.get',
    'spreadsheets.values.update',
    'spreadsheets.values.batchGet',
    'spreadsheets.values.batchUpdate',
    'spreadsheets.values.append',
    'spreadsheets.values.clear',
    'spreadsheets.values.batchClear',
  ],
  'script.v1': [
    'projects.create',
    'projects.get',
    'projects.getContent',
    'projects.updateContent',
    'projects.versions.create',
    'projects.versions.get',
    'projects.versions.list',
    'projects.deployments.create',
    'projects.deployments.get',
    'projects.deployments.list',
    'projects.deployments.update',
    'projects.deployments.delete',
  ],
  'bigquery.v2': [
    'datasets.get',
    'datasets.insert',
    'tables.get',
    'tables.insert',
    'tables.list',
    'tables.delete',
    'tabledata.list',
    'jobs.get',
    'jobs.insert',
  ],
};

/**
 * What Google added after the revision that is kept here, as its reference has it:
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#table
 */
const ADDED = {
  Sheet: { tables: { type: 'array', items: { $ref: 'Table' } } },
  Request: {
    addTable: { $ref: 'AddTableRequest' },
    deleteTable: { $ref: 'DeleteTableRequest' },
    updateTable: { $ref: 'UpdateTableRequest' },
  },
  Response: { addTable: { $ref: 'AddTableResponse' } },
  AddTableRequest: { table: { $ref: 'Table' } },
  AddTableResponse: { table: { $ref: 'Table' } },
  DeleteTableRequest: { tableId: { type: 'string' } },
  UpdateTableRequest: { fields: { format: 'google-fieldmask' }, table: { $ref: 'Table' } },
  Table: {
    columnProperties: { type: 'array', items: { $ref: 'TableColumnProperties' } },
    name: { type: 'string' },
    range: { $ref: 'GridRange' },
    rowsProperties: { $ref: 'TableRowsProperties' },
    tableId: { type: 'string' },
  },
  TableColumnProperties: {
    columnIndex: { type: 'integer', format: 'int32' },
    columnName: { type: 'string' },
    columnType: {
      enum: [
        'COLUMN_TYPE_UNSPECIFIED',
        'DOUBLE',
        'CURRENCY',
        'PERCENT',
        'DATE',
        'TIME',
        'DATE_TIME',
        'TEXT',
        'BOOLEAN',
        'DROPDOWN',
        'FILES_CHIP',
        'PEOPLE_CHIP',
        'FINANCE_CHIP',
        'PLACE_CHIP',
        'RATINGS_CHIP',
      ],
    },
    dataValidationRule: { $ref: 'TableColumnDataValidationRule' },
  },
  TableColumnDataValidationRule: { condition: { $ref: 'BooleanCondition' } },
  TableRowsProperties: {
    firstBandColorStyle: { $ref: 'ColorStyle' },
    footerColorStyle: { $ref: 'ColorStyle' },
    headerColorStyle: { $ref: 'ColorStyle' },
    secondBandColorStyle: { $ref: 'ColorStyle' },
  },
};

/** Query parameters of every method that concern the transport, not the service. */
const TRANSPORT = [
  '$.xgafv',
  'access_token',
  'callback',
  'key',
  'oauth_token',
  'upload_protocol',
  'uploadType',
];

/**
 * One type as one word: `string`, `boolean`, `int32`, `int64`, `double`, `any`, `mask`; `=A|B` an enum,
 * `@Name` a schema, `[…` a list of, `{…` a map to. A schema written in place is named by where it stands.
 */
function typeWord(property, place) {
  if (property.properties) return `@${place}`;
  if (property.$ref) return `@${property.$ref}`;
  if (property.enum) return `=${property.enum.join('|')}`;
  if (property.type === 'array') return `[${typeWord(property.items, place)}`;
  if (property.type === 'object') return `{${typeWord(property.additionalProperties ?? {}, place)}`;
  if (property.format === 'google-fieldmask') return 'mask';
  if (['int32', 'int64', 'uint32', 'uint64'].includes(property.format)) return property.format;
  if (property.type === 'integer') return 'int32';
  if (property.type === 'number') return 'double';
  return property.type ?? 'any';
}

/** Schema names inside a type word. */
const referencesIn = (word) => [...word.matchAll(/@([\w.]+)/g)].map((match) => match[1]);

function parameterRow(parameter) {
  const row = {
    type: parameter.repeated ? `[${typeWord({ ...parameter, repeated: false })}` : typeWord(parameter),
  };
  if (parameter.required) row.required = true;
  if (parameter.minimum !== undefined) row.minimum = Number(parameter.minimum);
  if (parameter.maximum !== undefined) row.maximum = Number(parameter.maximum);
  return row;
}

function methodRow(method) {
  const parameters = Object.entries(method.parameters ?? {}).map(([name, each]) => [
    name,
    parameterRow(each),
  ]);
  return {
    parameters: Object.fromEntries(parameters),
    ...(method.request ? { request: method.request.$ref } : {}),
    ...(method.response ? { response: method.response.$ref } : {}),
  };
}

function schemaRow(schema, place) {
  const properties = Object.entries(schema.properties ?? {});
  return Object.fromEntries(properties.map(([name, each]) => [name, typeWord(each, `${place}.${name}`)]));
}

/** A schema by name, those written in place included: `File.capabilities`. */
function findSchema(schemas, name) {
  const [root, ...path] = name.split('.');
  return path.reduce((at, step) => {
    const property = at.properties[step];
    return property.items ?? property.additionalProperties ?? property;
  }, schemas[root]);
}

/** Every schema that can be reached from the given names. */
function reachable(schemas, names) {
  const found = {};
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found[name]) continue;
    found[name] = schemaRow(findSchema(schemas, name), name);
    open.push(...Object.values(found[name]).flatMap(referencesIn));
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function findMethod(document, path) {
  const names = path.split('.');
  const last = names.pop();
  let at = document;
  for (const name of names) at = at.resources[name];
  return at.methods[last];
}

/** A path whose parameters are written `{name}`, without saying that some may hold slashes. */
const plain = (path) => path.replaceAll('{+', '{');

/** Every method of a document, by its name: how it is asked for over HTTP, and where contents are uploaded. */
function routes(document) {
  const found = {};
  const walk = ({ methods = {}, resources = {} }) => {
    for (const { id, httpMethod, path, flatPath = path, mediaUpload } of Object.values(methods)) {
      const upload = plain(mediaUpload?.protocols.simple.path ?? '');
      // BigQuery's flat paths have other names than its parameters.
      const address = flatPath?.includes('{projectsId}') ? plain(path) : flatPath;
      found[id] = `${httpMethod} /${document.servicePath}${address}${upload && ` ${upload}`}`;
    }
    for (const resource of Object.values(resources)) walk(resource);
  };
  walk(document);
  return found;
}

/** A document with what Google added to its schemas since; one without spreadsheets stays as it is. */
function withAdded(document) {
  if (!document.schemas.Sheet) return document;
  const schemas = { ...document.schemas };
  for (const [name, properties] of Object.entries(ADDED)) {
    schemas[name] = { ...schemas[name], properties: { ...properties, ...schemas[name]?.properties } };
  }
  return { ...document, schemas };
}

function table(document, paths) {
  const methods = paths.map((path) => findMethod(document, path));
  const common = Object.entries(document.parameters).filter(([name]) => !TRANSPORT.includes(name));
  const roots = methods.flatMap((method) => [method.request?.$ref, method.response?.$ref].filter(Boolean));
  return {
    revision: document.revision,
    common: Object.fromEntries(common.map(([name, each]) => [name, parameterRow(each)])),
    routes: routes(document),
    methods: Object.fromEntries(methods.map((method) => [method.id, methodRow(method)])),
    schemas: reachable(document.schemas, roots),
  };
}

/** JSON with one method or schema a line, so that a new revision shows as a readable difference. */
function oneALine(group) {
  const lines = Object.entries(group).map(
    ([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`,
  );
  return `{\n${lines.join(',\n')}\n  }`;
}

function serialise(value) {
  const parts = Object.entries(value).map(([name, part]) => {
    return `  ${JSON.stringify(name)}: ${typeof part === 'string' ? JSON.stringify(part) : oneALine(part)}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/make-discovery.mjs FOLDER');
  process.exit(2);
}
for (const [name, paths] of Object.entries(METHODS)) {
  const document = withAdded(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
  writeFileSync(`local/google/discovery/${name}.json`, serialise(table(document, paths)));
}
