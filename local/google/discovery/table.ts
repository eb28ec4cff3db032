/** The table of methods, parameters and schemas derived from Google's discovery documents. */
import bigquery from './bigquery.v2.json';
import drive from './drive.v3.json';
import script from './script.v1.json';
import sheets from './sheets.v4.json';

/** The services that are here; a script may call the first two. */
export type ApiName = 'drive' | 'sheets' | 'script' | 'bigquery';

/** One parameter of a method; `type` is a type word (see `scripts/make-discovery.mjs`). */
export interface Parameter {
  readonly type: string;
  readonly required?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** One method; `request` and `response` are schema names. */
export interface Method {
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly request?: string;
  readonly response?: string;
}

/** Field names and their type words. */
export type Schema = Readonly<Record<string, string>>;

/** What `scripts/make-discovery.mjs` writes for one service. */
export interface DiscoveryTable {
  readonly revision: string;
  readonly common: Readonly<Record<string, Parameter>>;
  /** Every method of the service, those too that are not written here: `GET /drive/v3/files`, then where it uploads. */
  readonly routes: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<string, Method>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

const TABLES: Readonly<Record<ApiName, DiscoveryTable>> = { drive, sheets, script, bigquery };

/** The table of one service. */
export function tableOf(api: ApiName): DiscoveryTable {
  return TABLES[api];
}

/**
 * A method by its full name.
 * @param name - as discovery names it, `sheets.spreadsheets.values.get`
 * @throws Error naming the method when it is not part of the table
 */
export function methodOf(api: ApiName, name: string): Method {
  const { methods } = tableOf(api);
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) throw new Error(`${name} is not part of the embedded runtime`);
  return method;
}

/**
 * The fields of a schema.
 * @param table - of the service that has the schema
 * @throws Error when the table does not hold it, which means that the table was cut wrongly
 */
export function schemaOf(table: DiscoveryTable, name: string): Schema {
  const schema = table.schemas[name];
  if (schema === undefined) throw new Error(`schema ${name} is missing from the discovery table`);
  return schema;
}
