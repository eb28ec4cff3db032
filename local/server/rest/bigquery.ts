/** BigQuery, as far as the reader writes to it. https://cloud.google.com/bigquery/docs/reference/rest */
import { checkApiScopes } from '../../google/api-scopes';
import type { Caller } from '../../google/caller';
import { checkCall } from '../../google/discovery/check';
import { pageOf } from '../../google/drive/page';
import { refusal } from '../../google/refusal';
import type { RestCall } from '../../google/rest-call';
import type { Google } from '../google';
import { applyLoad, type LoadConfiguration } from '../warehouse/load';
import {
  missing,
  placeOf,
  type Warehouse,
  type WarehouseJob,
  type WarehouseTable,
} from '../warehouse/warehouse';

/** Rows of one answer when no number is asked for: our choice, small enough that pages are met. */
const ROWS_A_PAGE = 500;

type Method = (warehouse: Warehouse, call: RestCall) => unknown;

const METHODS: Readonly<Record<string, Method>> = {
  'bigquery.datasets.get': (warehouse, { params }) => {
    warehouse.tablesOf(datasetOf(params));
    return datasetResource(params.projectId, params.datasetId);
  },
  'bigquery.datasets.insert': (warehouse, { params, body }) => {
    const { datasetId } = Object(Object(body).datasetReference);
    const id = `${params.projectId}.${datasetId}`;
    if (warehouse.datasets.has(id)) throw already('Dataset', id);
    warehouse.datasets.set(id, new Map());
    return datasetResource(params.projectId, datasetId);
  },
  'bigquery.tables.get': (warehouse, { params }) =>
    tableResource(params, warehouse.tableAt(datasetOf(params), String(params.tableId)).table),
  'bigquery.tables.insert': (warehouse, { params, body }) => {
    const { tableReference, friendlyName = '', schema, rangePartitioning = null } = Object(body);
    const tables = warehouse.tablesOf(datasetOf(params));
    const id = String(Object(tableReference).tableId);
    if (tables.has(id)) throw already('Table', `${datasetOf(params)}.${id}`);
    const table = {
      id,
      title: friendlyName,
      fields: schema?.fields ?? [],
      partitioning: rangePartitioning,
      parts: {},
    };
    tables.set(id, table);
    return tableResource(params, table);
  },
  'bigquery.tables.list': (warehouse, { params }) => {
    const all = [...warehouse.tablesOf(datasetOf(params)).values()];
    const { items, nextPageToken } = pageOf(all, tokenOf(params), Number(params.maxResults ?? 50));
    const tables = items.map((table) => {
      const { id, tableReference, friendlyName } = tableResource(params, table);
      return { kind: 'bigquery#table', id, tableReference, ...(friendlyName ? { friendlyName } : {}) };
    });
    return {
      kind: 'bigquery#tableList',
      tables,
      totalItems: all.length,
      ...(nextPageToken ? { nextPageToken } : {}),
    };
  },
  'bigquery.tables.delete': (warehouse, { params }) => {
    const { table, part } = warehouse.tableAt(datasetOf(params), String(params.tableId));
    const tables = warehouse.tablesOf(datasetOf(params));
    if (part === null) tables.delete(table.id);
    else tables.set(table.id, { ...table, parts: { ...table.parts, [part]: [] } });
    return undefined;
  },
  'bigquery.tabledata.list': (warehouse, { params }) => {
    const { table, part } = warehouse.tableAt(datasetOf(params), String(params.tableId));
    const all = part === null ? Object.values(table.parts).flat() : (table.parts[part] ?? []);
    const { items, nextPageToken } = pageOf(all, tokenOf(params), Number(params.maxResults ?? ROWS_A_PAGE));
    const rows = items.map((line) => ({ f: table.fields.map(({ name }) => ({ v: line[name] ?? null })) }));
    const more = nextPageToken ? { pageToken: nextPageToken } : {};
    return { kind: 'bigquery#tableDataList', totalRows: String(all.length), rows, ...more };
  },
  'bigquery.jobs.get': (warehouse, { params }) => {
    const job = warehouse.jobs.get(`${params.projectId}.${params.jobId}`);
    if (job === undefined) throw missing('Job', `${params.projectId}:${params.jobId}`);
    return jobResource(params.projectId, job, true);
  },
  'bigquery.jobs.insert': insertJob,
};

/** A job is told to be under way when it was begun, and to be done when somebody asks. */
function insertJob(warehouse: Warehouse, { params, body, media }: RestCall): unknown {
  const { configuration, jobReference } = Object(body);
  const load: LoadConfiguration | undefined = configuration?.load;
  if (load === undefined || media === null)
    throw refusal(
      501,
      'bigquery.jobs.insert of anything but an uploaded load is not part of the embedded runtime',
    );
  const id = String(Object(jobReference).jobId);
  if (warehouse.jobs.has(`${params.projectId}.${id}`)) throw already('Job', `${params.projectId}:${id}`);
  const job = { id, configuration, failure: applyLoad(warehouse, load, media) };
  warehouse.jobs.set(`${params.projectId}.${id}`, job);
  return jobResource(params.projectId, job, false);
}

/** Whether a method is there. */
export function hasBigQueryMethod(method: string): boolean {
  return Object.hasOwn(METHODS, method);
}

/**
 * Answers one call.
 * @param method - full name
 * @throws ApiError as Google refuses
 */
export function answerBigQuery(google: Google, caller: Caller, method: string, call: RestCall): unknown {
  checkCall('bigquery', method, call.params, call.body);
  checkApiScopes(caller, method);
  return METHODS[method]?.(google.warehouse, call);
}

function datasetOf({ projectId, datasetId }: RestCall['params']): string {
  return `${projectId}.${datasetId}`;
}

function datasetResource(projectId: unknown, datasetId: unknown): object {
  const datasetReference = { projectId, datasetId };
  return { kind: 'bigquery#dataset', id: `${projectId}:${datasetId}`, datasetReference, location: 'US' };
}

function tableResource({ projectId, datasetId }: RestCall['params'], table: WarehouseTable) {
  const { id, title, fields, partitioning, parts } = table;
  return {
    kind: 'bigquery#table',
    id: `${projectId}:${datasetId}.${id}`,
    tableReference: { projectId, datasetId, tableId: placeOf(id).name },
    type: 'TABLE',
    schema: { fields },
    numRows: String(Object.values(parts).flat().length),
    ...(title === '' ? {} : { friendlyName: title }),
    ...(partitioning === null ? {} : { rangePartitioning: partitioning }),
  };
}

function jobResource(
  projectId: unknown,
  { id, configuration, failure }: WarehouseJob,
  isDone: boolean,
): object {
  const failed = failure && isDone ? { errorResult: failure, errors: [failure] } : {};
  return {
    kind: 'bigquery#job',
    id: `${projectId}:US.${id}`,
    jobReference: { projectId, jobId: id, location: 'US' },
    configuration: { jobType: 'LOAD', ...configuration },
    status: { state: isDone ? 'DONE' : 'RUNNING', ...failed },
  };
}

function tokenOf({ pageToken }: RestCall['params']): string | undefined {
  return typeof pageToken === 'string' && pageToken !== '' ? pageToken : undefined;
}

function already(what: string, name: string) {
  return refusal(409, `Already Exists: ${what} ${name}`, 'duplicate');
}
