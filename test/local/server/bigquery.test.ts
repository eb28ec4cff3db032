/** BigQuery as far as the reader writes to it, asked without a client. */
import type { Opened } from '../../../local/server/open';
import { ask, openTestGoogle, type Plain } from './world';

let google: Opened;
beforeEach(async () => {
  google = await openTestGoogle();
  await send('datasets', { datasetReference: { datasetId: 'crm' } });
});
afterEach(async () => {
  expect(google.face.mismatches).toEqual([]);
  await google.close();
});

const ROOT = '/bigquery/v2/projects/tecnom';
const PARTS = { field: '_dealer', range: { start: '0', end: '10000', interval: '1' } };

function send(path: string, body: object): Promise<Plain> {
  return ask(google, `${ROOT}/${path}`, { method: 'POST', body: JSON.stringify(body) });
}

/** Loads rows into a place, in two parts as clients do; what became of the job. */
async function load(
  tableId: string,
  fields: readonly string[],
  rows: readonly object[],
  jobId = `job-${Math.random()}`,
) {
  const schema = {
    fields: [{ name: '_dealer', type: 'INTEGER' }, ...fields.map((name) => ({ name, type: 'STRING' }))],
  };
  const job = {
    jobReference: { projectId: 'tecnom', jobId },
    configuration: {
      load: {
        destinationTable: { projectId: 'tecnom', datasetId: 'crm', tableId },
        sourceFormat: 'NEWLINE_DELIMITED_JSON',
        writeDisposition: 'WRITE_TRUNCATE',
        schemaUpdateOptions: ['ALLOW_FIELD_ADDITION'],
        rangePartitioning: PARTS,
        schema,
      },
    },
  };
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const body = `--x\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(job)}\r\n--x\r\nContent-Type: application/octet-stream\r\n\r\n${lines}\r\n--x--`;
  const headers = { 'content-type': 'multipart/related; boundary=x' };
  const begun = await ask(google, `/upload${ROOT}/jobs?uploadType=multipart`, {
    method: 'POST',
    headers,
    body,
  });
  if (begun.code !== 200) return begun.code;
  const { status } = Object((await ask(google, `${ROOT}/jobs/${jobId}`)).body);
  return status.errorResult?.reason ?? status.state;
}

async function rowsOf(table: string): Promise<unknown[]> {
  const { rows = [] } = Object((await ask(google, `${ROOT}/datasets/crm/tables/${table}/data`)).body);
  return rows.map(({ f }: { f: { v: unknown }[] }) => f.map(({ v }) => v));
}

it('a load replaces one part in one step; a column comes to the table with it', async () => {
  expect(await load('Clientes$1', ['id'], [{ _dealer: 1, id: 'a' }])).toBe('DONE');
  expect(await load('Clientes$2', ['id', 'tel'], [{ _dealer: 2, id: 'b', tel: '1' }])).toBe('DONE');
  expect(await load('Clientes$1', ['id'], [{ _dealer: 1, id: 'c' }])).toBe('DONE');
  expect(await rowsOf('Clientes')).toEqual([
    ['1', 'c', null],
    ['2', 'b', '1'],
  ]);
});

it.each([
  [
    'a row of another part',
    [
      { _dealer: 1, id: 'b' },
      { _dealer: 2, id: 'c' },
    ],
  ],
  ['a column that is not in its schema', [{ _dealer: 1, id: 'b', tel: '1' }]],
])('a load with %s changes nothing', async (_what, rows) => {
  await load('Clientes$1', ['id'], [{ _dealer: 1, id: 'a' }]);
  expect(await load('Clientes$1', ['id'], rows)).toBe('invalid');
  expect(await rowsOf('Clientes')).toEqual([['1', 'a']]);
});

it('a job of a name that there was is refused', async () => {
  expect(await load('Clientes$1', ['id'], [], 'once')).toBe('DONE');
  expect(await load('Clientes$1', ['id'], [{ _dealer: 1, id: 'a' }], 'once')).toBe(409);
  expect(await rowsOf('Clientes')).toEqual([]);
});

it('passes over fields of a body that it does not know, and makes nothing twice', async () => {
  const table = { tableReference: { tableId: 'Ventas' }, projectId: 'tecnom' };
  expect((await send('datasets/crm/tables', table)).code).toBe(200);
  expect((await send('datasets/crm/tables', table)).code).toBe(409);
});

it('says what is not there, and what is not written', async () => {
  expect((await ask(google, `${ROOT}/datasets/otro`)).code).toBe(404);
  expect((await ask(google, `${ROOT}/datasets/crm/tables/Clientes`)).code).toBe(404);
  expect((await ask(google, `${ROOT}/jobs/none`)).code).toBe(404);
  expect((await send('queries', { query: 'SELECT 1' })).code).toBe(501);
});
